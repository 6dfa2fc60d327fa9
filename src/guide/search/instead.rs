//! What people type into the search, and what is looked for instead, from `content/<language>/search.toml`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::source::{Mistakes, Source};

/// All that is looked for instead of something else.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// Its entries, in any order.
    #[serde(default)]
    pub words: Vec<Pair>,
}

/// Words or short phrases that people type, and those of this site.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// What people type.
    pub typed: Vec<String>,
    /// What is looked for, one after the other, until something is found.
    pub ours: Vec<String>,
}

impl Instead {
    /// Adds to `mistakes` what is wrong with the entries, as they stand in `source`.
    pub(in crate::guide) fn review(&self, source: &Source, mistakes: &mut Mistakes) {
        let mut known = BTreeSet::new();
        for pair in &self.words {
            for (phrase, message) in pair.wrong(&mut known) {
                let place = source.find(&format!("\"{phrase}\""), 0);
                mistakes.add(&source.path, place, message);
            }
        }
    }
}

impl Pair {
    /// Returns what is wrong, each with the phrase at which it is; `known` is what was typed in the entries
    /// before.
    fn wrong(&self, known: &mut BTreeSet<String>) -> Vec<(&str, String)> {
        let Self { typed, ours } = self;
        let mut wrong = Vec::new();
        if typed.is_empty() || ours.is_empty() {
            let phrase = typed.iter().chain(ours).next().map_or("", String::as_str);
            let message = "an entry has words under `typed` and under `ours`";
            wrong.push((phrase, message.to_owned()));
        }
        let empty = typed.iter().chain(ours).filter(|one| bare(one).is_empty());
        wrong.extend(empty.map(|one| (one.as_str(), "there is no word in it".to_owned())));
        for phrase in typed {
            if ours.iter().any(|one| bare(one) == bare(phrase)) {
                wrong.push((phrase, format!("`{phrase}` stands for itself; remove it")));
            }
            if !known.insert(bare(phrase)) {
                let message = format!("`{phrase}` is typed in two places; keep one of them");
                wrong.push((phrase, message));
            }
        }
        wrong
    }
}

/// Returns a phrase as the script compares it: without capitals and signs.
fn bare(phrase: &str) -> String {
    let is_kept = |letter: &char| letter.is_alphanumeric() || letter.is_whitespace();
    let kept: String = phrase.to_lowercase().chars().filter(is_kept).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(text: &str) -> String {
        let source = Source {
            path: "xx/search.toml".to_owned(),
            text: text.to_owned(),
        };
        let instead: Instead = toml::from_str(text).expect("it can be read");
        let mut mistakes = Mistakes::default();
        instead.review(&source, &mut mistakes);
        mistakes.report()
    }

    #[test]
    fn entries_with_words_on_both_sides_are_right() {
        let right = "[[words]]\ntyped = [\"2fa\", \"log in\"]\nours = [\"cannot log in\"]\n";
        assert_eq!(report(right), "");
        assert_eq!(report(""), "");
    }

    #[test]
    fn what_does_nothing_or_contradicts_itself_is_told() {
        for (entries, line, message) in [
            ("typed = []\nours = [\"b\"]", 3, "under `typed`"),
            ("typed = [\"a\"]\nours = []", 2, "under `ours`"),
            ("typed = [\"a\", \" - \"]\nours = [\"b\"]", 2, "no word"),
            ("typed = [\"a\"]\nours = [\"\"]", 3, "no word"),
            ("typed = [\"A-b\"]\nours = [\"ab\"]", 2, "stands for itself"),
            ("typed = [\"a\", \"A\"]\nours = [\"b\"]", 2, "in two places"),
            (
                "typed = [\"a\"]\nours = [\"b\"]\n[[words]]\ntyped = [\"a.\"]\nours = [\"c\"]",
                5,
                "in two places",
            ),
        ] {
            let report = report(&format!("[[words]]\n{entries}\n"));
            let place = format!("content/xx/search.toml:{line}:");
            assert!(
                report.starts_with(&place) && report.contains(message),
                "{report}"
            );
            assert_eq!(report.lines().count(), 1, "{report}");
        }
    }
}
