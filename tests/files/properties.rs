//! What always holds, whatever is in a file.

use proptest::prelude::*;
use rehome::files::{Encoding, Eye, Taken, simulate_rows};
use rehome::pace::{Pace, at_once};

use crate::samples::{BOOK, importer, mended, of_mina, opened, seen, simulate};

/// Pieces of which files are made.
const PIECES: [&str; 40] = [
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
];

fn pieces() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..60)
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
    let rows = sheet.map(|sheet| (&sheet.things, seen(&file, &of_mina())));
    for software in &BOOK.software {
        for thing in THINGS {
            let Some(importer) = importer(software, thing) else {
                continue;
            };
            let _ = simulate(bytes, &importer);
            let Some((_, census)) = rows
                .as_ref()
                .filter(|(things, _)| things.iter().any(|known| known == thing))
            else {
                continue;
            };
            let Some((written, importer)) = mended(&file, census, software, thing, &[]) else {
                continue;
            };
            let found = simulate(&written.bytes(), &importer);
            let case = format!(
                "{} {thing}\n{:?}\n{found:?}",
                software.key,
                String::from_utf8_lossy(&written.bytes())
            );
            prop_assert!(found.refused.is_none() || written.is_empty(), "{}", case);
            prop_assert_eq!(found.arriving, written.len(), "{}", case);
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

/// Returns how many generated files are read: enough to find what is new, or as many as somebody asks for
/// with `REHOME_GENERATED`.
fn generated() -> u64 {
    let asked = std::env::var("REHOME_GENERATED").ok();
    asked.and_then(|asked| asked.parse().ok()).unwrap_or(20_000)
}

/// What is read, looked at and simulated comes to an end, whatever it is.
#[test]
fn generated_files_are_read_without_a_panic() {
    let importers: Vec<_> = BOOK
        .software
        .iter()
        .flat_map(|software| THINGS.map(|thing| importer(software, thing)))
        .flatten()
        .collect();
    let mut chance = Chance(1);
    for number in 0..generated() {
        let count = chance.below(30);
        let bytes: Vec<u8> = (0..count)
            .flat_map(|_| {
                let piece = PIECES[chance.below(PIECES.len())].as_bytes();
                let is_damaged = chance.below(20) == 0;
                let noise = [u8::try_from(chance.below(256)).unwrap_or_default()];
                if is_damaged {
                    noise.to_vec()
                } else {
                    piece.to_vec()
                }
            })
            .collect();
        let file = opened(&bytes, "x");
        if let Some(sheet) = file.kind.sheet(None) {
            assert_eq!(
                seen(&file, &Eye::default()).rows.len(),
                sheet.len(),
                "{number}"
            );
        }
        let importer = &importers[chance.below(importers.len())];
        let mut rows = 0;
        let pace = Pace::default();
        let mut seen = |_: &Taken| rows += 1;
        let found = at_once(simulate_rows(&bytes, importer, &pace, &mut seen));
        assert!(found.refused.is_some() || found.rows() == rows, "{number}");
    }
}

/// Numbers that look like chance, and are the same in every run (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % count as u64).unwrap_or_default()
    }
}
