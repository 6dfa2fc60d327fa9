//! Files as they are found, and the facts by which they are looked at.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use rehome::files::{Census, Eye, Forms, Importer, Odd, Opened, Outcome, Target, Written};
use rehome::guide::book::{Book, Software};
use rehome::guide::site;
use rehome::pace::{Pace, at_once};
use rehome::version::Version;

/// All content of the site.
pub(crate) static BOOK: LazyLock<Book> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    site::read(root, "/").expect("the content is sound").0
});

/// Returns what files look like.
pub(crate) fn forms() -> &'static Forms {
    &BOOK.forms
}

/// Returns every sample: its name and its bytes.
pub(crate) fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/samples");
    let entries = folder.read_dir().expect("there are samples");
    let mut all: Vec<_> = entries
        .map(|entry| {
            let path = entry.expect("it can be read").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            (name.into_owned(), fs::read(&path).expect("it can be read"))
        })
        .collect();
    all.sort();
    all
}

/// Returns the sample with this name.
pub(crate) fn sample(name: &str) -> Vec<u8> {
    let found = samples().into_iter().find(|(known, _)| known == name);
    found.unwrap_or_else(|| panic!("there is no {name}")).1
}

/// Returns what a file is.
pub(crate) fn opened(bytes: &[u8], name: &str) -> Opened {
    at_once(rehome::files::open(bytes, name, forms(), &Pace::default()))
}

/// Returns what an importer would do with a file.
pub(crate) fn simulate(bytes: &[u8], importer: &Importer) -> Outcome {
    at_once(rehome::files::simulate(bytes, importer, &Pace::default()))
}

/// Returns the rows of a file, for a reader who has not said who they are.
pub(crate) fn census(opened: &Opened) -> Census {
    seen(opened, &Eye::default())
}

/// Returns the rows of a file as they are looked at.
pub(crate) fn seen(opened: &Opened, eye: &Eye) -> Census {
    let sheet = opened.kind.sheet(None).expect("it has rows");
    let pace = Pace::default();
    at_once(Census::of(sheet, opened.encoding, forms(), eye, &pace))
}

/// Returns the file that comes of another.
pub(crate) fn write(target: &Target, file: &Opened, census: &Census, kept: &[Odd]) -> Written {
    let sheet = file.kind.sheet(None).expect("it has rows");
    at_once(target.write(sheet, census, file.encoding, kept, &Pace::default()))
}

/// Returns the file that is made of another for a software, and how that reads it; `None` if it takes no such
/// file, or nobody has read how.
pub(crate) fn mended(
    file: &Opened,
    census: &Census,
    software: &Software,
    thing: &str,
    kept: &[Odd],
) -> Option<(Written, Importer)> {
    let sheet = file.kind.sheet(None)?;
    let importer = importer(software, thing)?;
    let takes = taken(software, thing)?;
    let target = Target {
        form: forms().written(&sheet.format, takes, thing)?,
        importer: Some(&importer),
        forms: forms(),
    };
    let written = write(&target, file, census, kept);
    Some((written, importer))
}

/// Returns the formats of a thing that a software takes in its newest version.
pub(crate) fn taken<'a>(software: &'a Software, thing: &str) -> Option<&'a [String]> {
    let newest: Option<Version> = None;
    let facts = &software.facts;
    let mut also = facts.imports.iter();
    let also = also.find(|known| known.fact.thing == thing && known.range().holds(newest));
    let usual = || Some(&facts.data(thing)?.import.as_ref()?.takes);
    let takes = also.map(|known| &known.fact.takes).or_else(usual);
    takes.map(Vec::as_slice)
}

/// Makes sure that everything in a file that was made arrives.
pub(crate) fn arrives(written: &Written, importer: &Importer, case: &str) {
    let found = simulate(&written.bytes(), importer);
    let rows: String = written.rows().collect();
    let case = format!("{case}:\n{}{rows}\n{found:?}", written.heading);
    assert_eq!(found.refused, None, "{case}");
    assert_eq!(found.arriving, written.len(), "{case}");
}

/// What to call a file, the key of its kind, what it is about under a name that says nothing, its rows, and
/// what is odd.
pub(crate) type Row = (
    &'static str,
    &'static str,
    Option<&'static str>,
    usize,
    &'static [Odd],
);

/// Makes sure that a file is recognised under a wrong name.
pub(crate) fn is_recognised(bytes: &[u8], (case, kind, thing, rows, odd): Row) {
    let file = opened(bytes, "Downloads (2).txt");
    assert_eq!(file.kind.key(), kind, "{case}");
    assert_eq!(file.thing.as_deref(), thing, "{case}");
    let census = census(&file);
    assert_eq!(census.rows.len(), rows, "{case}");
    let found: Vec<_> = census.notes.iter().map(|note| note.odd).collect();
    assert_eq!(found, odd, "{case}");
}

/// Returns the eye of a reader who has said who they were.
pub(crate) fn of_mina() -> Eye {
    Eye {
        own: ["mina@old.example".to_owned(), String::new()],
        ..Eye::default()
    }
}

/// Returns a software.
pub(crate) fn software(key: &str) -> &'static Software {
    let found = BOOK.software.iter().find(|software| software.key == key);
    found.unwrap_or_else(|| panic!("there is no {key}"))
}

/// Returns how a software reads files of a thing in its newest version.
pub(crate) fn importer(software: &Software, thing: &str) -> Option<Importer> {
    let newest: Option<Version> = None;
    let mut all = software.facts.importers.iter();
    let reads = |known: &&_| -> bool {
        let known: &rehome::software::Variant<Importer> = known;
        known.fact.things.iter().any(|it| it == thing) && known.range().holds(newest)
    };
    all.find(reads).map(|found| found.fact.clone())
}

/// Returns rows as Mastodon writes them, without a heading.
pub(crate) fn many(count: usize) -> String {
    let row = |it: usize| ["name", &it.to_string(), "@server.example,true,false,\n"].concat();
    (0..count).map(row).collect()
}
