//! Files of the same kinds as the samples, as they are found too: each is recognised under a wrong name,
//! and what is predicted of it is what the simulated importer does.

#[path = "others/changed.rs"]
mod changed;
#[path = "others/counted.rs"]
mod counted;
#[path = "others/written.rs"]
mod written;

use rehome::files::{Encoding, Odd, Sheet};

use crate::samples::{BOOK, Row, arrives, census, is_recognised, mended, opened};
use changed::CHANGED;
use written::WRITTEN;

/// Returns all the texts.
fn all() -> impl Iterator<Item = Row> {
    WRITTEN.into_iter().chain(CHANGED)
}

#[test]
fn files_of_the_same_kinds_are_recognised_under_a_wrong_name() {
    for row in all() {
        is_recognised(row.0.as_bytes(), row);
    }
}

/// Wide signs, as keyboards of East Asia write them, are read as the usual ones.
#[test]
fn handles_in_wide_signs_are_handles() {
    let row: Row = (
        "bea＠new.example\ncy@other．example\n",
        "accounts/plain",
        None,
        2,
        &[Odd::Spelling],
    );
    is_recognised(row.0.as_bytes(), row);
}

/// Every way in which a text may be stored.
fn stored(text: &str) -> Vec<Vec<u8>> {
    let encodings = [
        Encoding::Utf8,
        Encoding::Utf8Mark,
        Encoding::Utf16Little,
        Encoding::Utf16Big,
        Encoding::Latin,
    ];
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mixed = lines.replacen('\n', "\r\n", 1);
    let texts = [
        text.to_owned(),
        lines.replace('\n', "\r\n"),
        lines.replace('\n', "\r"),
        mixed,
        lines.trim_end().to_owned(),
        lines.replace('\n', "\n\n"),
        lines.replace('\n', " \n"),
    ];
    let all = texts
        .iter()
        .flat_map(|text| encodings.map(|encoding| encoding.encode(text)));
    all.collect()
}

/// What was mended once is opened again, and nothing more is to be changed.
#[test]
fn mending_a_second_time_changes_nothing() {
    let mut tried = 0;
    for (text, ..) in all() {
        let file = opened(text.as_bytes(), "x");
        let census = census(&file);
        let sheet = file.kind.sheet(None);
        let things = sheet.map(|sheet| sheet.things.clone());
        let format = sheet.map(|sheet| sheet.format.clone());
        for software in &BOOK.software {
            for thing in things.iter().flatten() {
                let Some((once, _)) = mended(&file, &census, software, thing, &[]) else {
                    continue;
                };
                let again = opened(&once.bytes(), "x");
                // Without its heading, a list can look like another; and of nothing nothing comes.
                let is_alike = |sheet: &&Sheet| Some(&sheet.format) == format.as_ref();
                let Some(sheet) = again.kind.sheet(Some(thing)).filter(is_alike) else {
                    continue;
                };
                let case = format!("{text:?} as {thing} for {}: {}", software.key, sheet.format);
                let rows = crate::samples::census(&again);
                let twice = mended(&again, &rows, software, thing, &[]).expect(&case).0;
                assert_eq!(
                    String::from_utf8(twice.bytes()),
                    String::from_utf8(once.bytes()),
                    "{case}"
                );
                tried += 1;
            }
        }
    }
    assert!(tried > 500, "{tried} were tried");
}

#[test]
fn whatever_is_saved_of_them_arrives_everywhere() {
    let mut tried = 0;
    for (text, ..) in all() {
        for bytes in stored(text) {
            let file = opened(&bytes, "x");
            let Some(sheet) = file.kind.sheet(None) else {
                panic!("{:?} has no rows", String::from_utf8_lossy(&bytes));
            };
            let census = census(&file);
            for software in &BOOK.software {
                for thing in &sheet.things {
                    let mended = mended(&file, &census, software, thing, &[]);
                    if let Some((written, importer)) = mended {
                        arrives(
                            &written,
                            &importer,
                            &format!("{text:?} as {thing} for {}", software.key),
                        );
                        tried += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 10_000, "{tried} were tried");
}
