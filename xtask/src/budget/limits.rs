//! What the files of a visit may weigh, in bytes.

/// What is promised of some of the files.
pub(super) struct Limit {
    pub(super) name: &'static str,
    pub(super) bytes: usize,
    /// What would be better still; the table says how far it is.
    pub(super) stretch: Option<usize>,
}

impl Limit {
    const fn new(name: &'static str, bytes: usize) -> Self {
        let stretch = None;
        Self {
            name,
            bytes,
            stretch,
        }
    }
}

/// The page and the style of the guide.
pub(super) const READING: Limit = Limit::new("reading: HTML and CSS", 30_000);
/// The scripts of the guide that are loaded at once.
pub(super) const SCRIPTS: Limit = Limit::new("scripts of the reading visit", 6_000);
/// Everything that is loaded until somebody touches the fields, pictures included.
pub(super) const VISIT: Limit = Limit::new("reading visit, pictures included", 45_000);
/// What is loaded to become personal.
pub(super) const PROGRAM: Limit = Limit::new("becoming personal: program and glue", 72_000);
/// The data that the program asks for at once.
pub(super) const GUIDE_DATA: Limit = Limit::new("data of the guide", 8_000);
/// The texts that concern only readers of other software: those of the guide, and those of one software,
/// asked for when it is chosen.
pub(super) const SOFTWARE_DATA: Limit = Limit::new("texts for other software, the largest", 16_000);
/// What somebody loads who searches, without the texts of the pages that are found.
pub(super) const SEARCH: Limit =
    Limit::new("a search, with the largest piece of its index", 125_000);
/// The page that looks at both accounts: page, style, scripts and program, as far as the guide has
/// not loaded them already.
pub(super) const LOOK: Limit = Limit::new("a look at both accounts", 105_000);
/// What is loaded to do something with a look that has ended: its program, glue and words.
pub(super) const TOOLS: Limit = Limit::new("what can be done with a look", 36_000);
/// The page of what goes wrong, counted in the same way. The limit keeps it from growing until the aim is
/// reached.
pub(super) const TROUBLE: Limit = Limit {
    stretch: Some(105_000),
    ..Limit::new("what goes wrong, with a message looked up", 141_000)
};

/// The page that opens files, counted alike.
pub(super) const FILES: Limit = Limit::new("opening files: what the guide has not loaded", 137_000);
/// Its program alone.
pub(super) const FILES_PROGRAM: Limit = Limit::new("opening files: program and glue", 114_000);

/// The program of the page with the reader's plan, and of the page that makes links for a whole server, and its glue.
pub(super) const PLAN: Limit = Limit::new("the plan: program and glue", 88_000);

/// Every emoji's file has fewer bytes than this, uncompressed.
pub(super) const EMOJI: u64 = 2_000;
