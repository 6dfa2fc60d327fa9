//! Which labels are something that a server says: that something is wrong, that something was done, or
//! how far it is.

use super::facts::{Facts, Label};
use super::variant::Variant;

/// How the keys of labels end that are messages.
const ENDINGS: [&str; 26] = [
    "added",
    "already",
    "cancelled",
    "closed",
    "cooldown",
    "created",
    "done",
    "empty",
    "failed",
    "failures",
    "imported",
    "message",
    "migrated",
    "migrating",
    "moved",
    "notice",
    "off",
    "problems",
    "progress",
    "ready",
    "removed",
    "requested",
    "restored",
    "soon",
    "started",
    "success",
];
/// How the keys of labels begin that are messages.
const BEGINNINGS: [&str; 3] = ["error", "no", "not"];
/// Words in the keys of labels that are messages in any place.
const ANYWHERE: &str = "error";
/// How the keys of labels begin that are to be read before something is done.
const BEFORE: [&str; 2] = ["warning", "terms"];

impl Facts {
    /// Returns the labels that are messages, with their keys.
    pub fn messages(&self) -> impl Iterator<Item = (&str, &Vec<Variant<Label>>)> {
        let is_message = |(key, variants): &(&String, &Vec<Variant<Label>>)| {
            let said = variants.first().and_then(|variant| variant.fact.message);
            said.unwrap_or_else(|| is_named_as_message(key))
        };
        let all = self.labels.iter().filter(is_message);
        all.map(|(key, variants)| (key.as_str(), variants))
    }
}

fn is_named_as_message(key: &str) -> bool {
    let words: Vec<_> = key.split('_').collect();
    let (first, last) = (words[0], words[words.len() - 1]);
    !BEFORE.contains(&first)
        && (BEGINNINGS.contains(&first) || ENDINGS.contains(&last) || words.contains(&ANYWHERE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_are_known_by_their_keys() {
        for key in [
            "error_not_alias",
            "import_follows_error",
            "alias_created",
            "not_redirecting",
            "exports_off",
        ] {
            assert!(is_named_as_message(key), "{key}");
        }
        for key in [
            "create_alias",
            "warning_moved",
            "aliases_title",
            "notifications",
            "new_handle_hint",
        ] {
            assert!(!is_named_as_message(key), "{key}");
        }
    }
}
