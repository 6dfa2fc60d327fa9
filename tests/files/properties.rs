//! What always holds, whatever is in a file.

use proptest::prelude::*;
use rehome::files::{Census, Encoding, Eye, Target, simulate};

use crate::samples::{BOOK, forms, importer, opened};

/// Pieces of which files are made.
fn pieces() -> impl Strategy<Value = Vec<&'static str>> {
    let piece = prop::sample::select(vec![
        "bea@new.example",
        "@Cy_@Other.Example",
        "acct:dee@third.example",
        "https://new.example/@eve",
        "https://misskey.example/users/9abcdefghi",
        "mina@old.example",
        "bob",
        "Friends",
        "Best, closest",
        "true",
        "FALSE",
        "WAHR",
        "withReplies=false",
        ",",
        ",",
        ",",
        ";",
        "\t",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "\"",
        "\"\"",
        " ",
        "\u{FEFF}",
        "\u{A0}",
        "Account address",
        "Show boosts",
        "#domain",
        "bad.example",
        "b*d.example",
        "silence",
        "suspend",
        "{",
        "[",
        "<html>",
        "=1+1",
        "ü",
        "",
    ]);
    prop::collection::vec(piece, 0..60)
}

const THINGS: [&str; 6] = [
    "follows",
    "mutes",
    "blocks",
    "lists",
    "domain_blocks",
    "bookmarks",
];

fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let file = opened(bytes, "following.csv");
    let sheet = file.kind.sheet(None);
    for software in &BOOK.software {
        for thing in THINGS {
            let Some(importer) = importer(software, thing) else {
                continue;
            };
            let _ = simulate(bytes, &importer);
            let Some(sheet) = sheet.filter(|sheet| sheet.things.iter().any(|known| known == thing))
            else {
                continue;
            };
            let takes = software
                .facts
                .data(thing)
                .and_then(|data| data.import.as_ref());
            let Some(form) =
                takes.and_then(|import| forms().written(&sheet.format, &import.takes, thing))
            else {
                continue;
            };
            let eye = Eye {
                own: ["mina@old.example".to_owned(), String::new()],
                ..Eye::default()
            };
            let census = Census::of(sheet, file.encoding, forms(), &eye);
            let target = Target {
                form,
                importer: Some(&importer),
                forms: forms(),
            };
            let written = target.write(sheet, &census, file.encoding, &[]);
            let found = simulate(&written.bytes(), &importer);
            let case = format!(
                "{} {thing} {form:?}\n{:?}\n{found:?}",
                software.key,
                String::from_utf8_lossy(&written.bytes())
            );
            prop_assert!(
                found.refused.is_none() || written.rows.is_empty(),
                "{}",
                case
            );
            prop_assert_eq!(found.arriving(), written.rows.len(), "{}", case);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whatever_is_written_arrives(pieces in pieces()) {
        check(pieces.concat().as_bytes())?;
    }

    #[test]
    fn whatever_is_written_arrives_in_other_encodings(pieces in pieces(), wide in any::<bool>()) {
        let encoding = if wide { Encoding::Utf16Little } else { Encoding::Latin };
        check(&encoding.encode(&pieces.concat()))?;
    }

    #[test]
    fn any_bytes_are_named(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = opened(&bytes, "x").kind.key();
    }
}
