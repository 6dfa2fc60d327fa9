//! When a piece of the page concerns the reader: `data-if="old.usual !new.before.4.2"`.
//!
//! Words separated by spaces, all of which must hold; `!` before a word turns it round. A word
//! about a version, `old.since.4.2` or `new.before.4.4`, holds as long as that version is not
//! known: nothing is hidden from a reader who cannot tell. All other words are names of what may
//! be so, such as `new` (that handle is typed), `old.usual` or `bring.follows` (that is ticked).

use super::Side;
use crate::version::Version;

/// What is so while a condition is asked.
pub trait State {
    /// Returns whether something is so.
    fn is(&self, name: &str) -> bool;
    /// Returns the version of a side's server, if it is known.
    fn version(&self, side: Side) -> Option<Version>;
}

/// Returns whether every word of `condition` holds.
///
/// # Example
/// ```
/// use rehome_core::journey::condition::{AtFirst, holds};
///
/// assert!(holds("old.usual new.before.4.2", &AtFirst));
/// assert!(!holds("!new.before.4.2", &AtFirst));
/// ```
pub fn holds(condition: &str, state: &impl State) -> bool {
    condition
        .split(' ')
        .all(|word| match word.strip_prefix('!') {
            Some(word) => !is_so(word, state),
            None => is_so(word, state),
        })
}

fn is_so(word: &str, state: &impl State) -> bool {
    let Some((side, is_since, bound)) = about_version(word) else {
        return state.is(word);
    };
    match (state.version(side), Version::parse(bound)) {
        (Some(version), Some(bound)) => (version >= bound) == is_since,
        _ => true,
    }
}

/// Returns the side, whether the bound is the first version that counts, and the bound.
fn about_version(word: &str) -> Option<(Side, bool, &str)> {
    let (side, rest) = word.split_once('.')?;
    let (kind, bound) = rest.split_once('.')?;
    let is_since = match kind {
        "since" => true,
        "before" => false,
        _ => return None,
    };
    Some((Side::from_key(side)?, is_since, bound))
}

/// The page as it is built: no handle, no version, the usual software on both sides.
#[derive(Clone, Copy, Debug)]
pub struct AtFirst;

impl State for AtFirst {
    fn is(&self, name: &str) -> bool {
        ["old.usual", "new.usual", "same", "move.yes", "files"].contains(&name)
    }

    fn version(&self, _: Side) -> Option<Version> {
        None
    }
}

/// The names that authors may ask for; the program knows some more.
#[cfg(not(target_arch = "wasm32"))]
const NAMES: [&str; 10] = [
    "old.usual",
    "new.usual",
    "same",
    "same.way",
    "files",
    "move.yes",
    "move.old",
    "move.new",
    "move.no",
    "move.unknown",
];

/// Returns whether `word`, without its `!`, is one that authors may write.
///
/// Build time only.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_known(word: &str) -> bool {
    match about_version(word) {
        Some((_, _, bound)) => Version::parse(bound).is_some(),
        None => NAMES.contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Reader(&'static [&'static str], Option<&'static str>);

    impl State for Reader {
        fn is(&self, name: &str) -> bool {
            self.0.contains(&name)
        }

        fn version(&self, side: Side) -> Option<Version> {
            (side == Side::New)
                .then(|| Version::parse(self.1?))
                .flatten()
        }
    }

    #[test]
    fn conditions_follow_names_and_versions() {
        let cases = [
            ("old", &["old"][..], None, true),
            ("old new", &["old"], None, false),
            ("old !new", &["old"], None, true),
            ("new.since.4.2", &[], None, true),
            ("new.before.4.2", &[], None, true),
            ("!new.since.4.2", &[], None, false),
            ("new.since.4.2", &[], Some("4.2"), true),
            ("new.since.4.2", &[], Some("4.1.9"), false),
            ("!new.since.4.2", &[], Some("4.1.9"), true),
            ("new.before.4.2", &[], Some("4.2"), false),
            ("new.since.3.1 new.before.4.2", &[], Some("4.1"), true),
            ("old.since.9", &[], Some("4.1"), true),
        ];
        for (condition, names, version, expected) in cases {
            let reader = Reader(names, version);
            assert_eq!(
                holds(condition, &reader),
                expected,
                "{condition} at {version:?}"
            );
        }
    }

    #[test]
    fn authors_write_known_words() {
        for word in ["old.usual", "new.before.2025.3.1", "move.no"] {
            assert!(is_known(word), "{word}");
        }
        for word in ["old.before.x", "usual", "old.after.4", "bring.follows"] {
            assert!(!is_known(word), "{word}");
        }
    }
}
