//! The pages that are more than text: which program each loads, with which styles, scripts and rights.
//! A new one is one entry here.

/// What a page loads, and what it may do.
#[derive(Clone, Copy, Debug)]
pub struct Extra {
    /// The page's address below the base path.
    pub page: &'static str,
    /// The program, by the name of its binary.
    pub program: Option<&'static str>,
    /// The script that begins it, or works alone.
    pub script: &'static str,
    /// A second script, which works alone.
    pub also: Option<&'static str>,
    /// Another program, which the second script loads once somebody wants what it does.
    pub later: Option<&'static str>,
    /// A style beside the one of all pages.
    pub style: Option<&'static str>,
    /// Whether any server may be asked, and pictures of accounts shown.
    pub asks_servers: bool,
    /// Whether pages of this site may be shown in a frame.
    pub frames: bool,
}

/// The program of the guide, which Trunk builds first.
pub const GUIDE: &str = "rehome";
/// The program of the page that looks at both accounts.
pub const LOOK: &str = "rehome-look";
/// The program of what can be done with such a look.
pub const TOOLS: &str = "rehome-tools";
/// The program of the page of all that goes wrong.
pub const TROUBLE: &str = "rehome-trouble";

/// The program of the page that opens files.
pub const FILES: &str = "rehome-files";

/// The program of the page with the reader’s plan.
pub const PLAN: &str = "rehome-plan";

/// The page that makes links for everybody from a server, with the plan’s program.
pub const WELCOME: &str = "welcome-links/";

/// Every page that loads more than text.
pub const EXTRAS: [Extra; 7] = [
    Extra {
        page: "",
        program: Some(GUIDE),
        script: "scripts/boot.js",
        also: None,
        later: None,
        style: None,
        asks_servers: false,
        frames: true,
    },
    Extra {
        page: "check/",
        program: Some(LOOK),
        script: "scripts/boot.js",
        also: Some("scripts/tools.js"),
        later: Some(TOOLS),
        style: Some("check.css"),
        asks_servers: true,
        frames: false,
    },
    Extra {
        page: "files/",
        program: Some(FILES),
        script: "scripts/bench.js",
        also: None,
        later: None,
        style: Some("bench.css"),
        asks_servers: false,
        frames: false,
    },
    Extra {
        page: "trouble/",
        program: Some(TROUBLE),
        script: "scripts/boot.js",
        also: None,
        later: None,
        style: Some("trouble.css"),
        asks_servers: false,
        frames: false,
    },
    Extra {
        page: "plan/",
        program: Some(PLAN),
        script: "scripts/boot.js",
        also: Some("scripts/offline.js"),
        later: None,
        style: Some("plan.css"),
        asks_servers: false,
        frames: false,
    },
    Extra {
        page: WELCOME,
        program: Some(PLAN),
        script: "scripts/boot.js",
        also: None,
        later: None,
        style: Some("plan.css"),
        asks_servers: false,
        frames: false,
    },
    Extra {
        page: "software/",
        program: None,
        script: "scripts/compare.js",
        also: None,
        later: None,
        style: Some("compare.css"),
        asks_servers: false,
        frames: false,
    },
];

/// Returns what the page at an address loads beside its text.
pub fn extra(page: &str) -> Option<&'static Extra> {
    EXTRAS.iter().find(|extra| extra.page == page)
}

/// Returns the program of the page at an address.
pub fn program(page: &str) -> Option<&'static str> {
    extra(page)?.program
}

/// Returns whether the page at an address has the fields for the reader's two accounts, and takes over what
/// another page with these fields hands on.
pub fn has_accounts(page: &str) -> bool {
    let extra = extra(page).filter(|extra| extra.page != WELCOME);
    extra.is_some_and(|extra| extra.script == EXTRAS[0].script)
}

/// Returns the mark of a link to such a page, also to a place in it: it takes along what stands in the fields of
/// the page on which it is.
pub fn carry(address: &str) -> Option<&'static str> {
    let page = address.split('#').next().unwrap_or_default();
    has_accounts(page).then_some("")
}

/// Returns the names of all programs, each once, the guide's first.
pub fn programs() -> impl Iterator<Item = &'static str> {
    let named = || EXTRAS.iter().flat_map(|extra| [extra.program, extra.later]);
    let all = named().flatten().enumerate();
    let is_first = move |place, name| named().flatten().take(place).all(|other| other != name);
    all.filter_map(move |(place, name)| is_first(place, name).then_some(name))
}

/// Returns what the browser may do on a page: load from the site itself, and nothing else that the
/// table above does not say.
///
/// A static host sends no headers, so this stands in the page, before anything it has to cover.
pub fn policy(page: &str) -> String {
    let extra = extra(page);
    let web = if extra.is_some_and(|extra| extra.asks_servers) {
        " https:"
    } else {
        ""
    };
    let frame = if extra.is_some_and(|extra| extra.frames) {
        "frame-src 'self'; "
    } else {
        ""
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'{web}; {frame}\
         style-src 'self'; img-src 'self'{web}; manifest-src 'self'; base-uri 'none'; form-action 'none'"
    )
}
