//! Conditions as authors write them.
//!
//! ```text
//! any  = all { "or" all }
//! all  = one { "and" one }
//! one  = "not" one | "(" any ")" | term
//! ```

use std::collections::VecDeque;
use std::fmt;

use super::{Condition, Moving, Term};
use crate::journey::{Side, situation};
use crate::version::Version;

/// Why a text is no condition: what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

impl fmt::Display for Unreadable {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl Condition {
    /// Returns the condition written in `text`; `is_answer` says whether a word is an answer that a
    /// look at both accounts can come to.
    ///
    /// # Errors
    /// [`Unreadable`] with what to write instead: an unknown word, a missing one, a bracket that is
    /// not closed, words that are left over.
    pub fn parse(text: &str, is_answer: &dyn Fn(&str) -> bool) -> Result<Self, Unreadable> {
        let spaced = text.replace('(', " ( ").replace(')', " ) ");
        let left = spaced.split_whitespace().collect();
        let mut words = Words { left, is_answer };
        let condition = words.any()?;
        match words.next() {
            None => Ok(condition),
            Some(word) => Err(Unreadable(format!(
                "`{word}` is left over; write `and` or `or` before it"
            ))),
        }
    }
}

struct Words<'a> {
    left: VecDeque<&'a str>,
    is_answer: &'a dyn Fn(&str) -> bool,
}

impl<'a> Words<'a> {
    fn next(&mut self) -> Option<&'a str> {
        self.left.pop_front()
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.left.front() == Some(&word);
        if is_next {
            self.left.pop_front();
        }
        is_next
    }

    fn any(&mut self) -> Result<Condition, Unreadable> {
        let mut any = vec![self.all()?];
        while self.take("or") {
            any.push(self.all()?);
        }
        Ok(alone_or(any, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, Unreadable> {
        let mut all = vec![self.one()?];
        while self.take("and") {
            all.push(self.one()?);
        }
        Ok(alone_or(all, Condition::All))
    }

    fn one(&mut self) -> Result<Condition, Unreadable> {
        if self.take("not") {
            return Ok(Condition::Not(Box::new(self.one()?)));
        }
        if self.take("(") {
            let inside = self.any()?;
            return if self.take(")") {
                Ok(inside)
            } else {
                Err(Unreadable("add the `)` that is missing".to_owned()))
            };
        }
        let word = self.next().ok_or_else(|| {
            Unreadable("the condition ends too early; write what has to hold".to_owned())
        })?;
        if (self.is_answer)(word) {
            return Ok(Condition::Is(Term::Found(word.to_owned())));
        }
        Ok(Condition::Is(Term::read(word)?))
    }
}

fn alone_or(mut parts: Vec<Condition>, several: fn(Vec<Condition>) -> Condition) -> Condition {
    if parts.len() == 1 {
        parts.remove(0)
    } else {
        several(parts)
    }
}

/// The words that stand for one term each.
static PLAIN: [(&str, Term); 13] = [
    ("old", Term::Named(Side::Old)),
    ("new", Term::Named(Side::New)),
    ("old.usual", Term::Usual(Side::Old)),
    ("new.usual", Term::Usual(Side::New)),
    ("same", Term::Same),
    ("same.way", Term::SameWay),
    ("files", Term::Files),
    ("move.yes", Term::Moves(Moving::Yes)),
    ("move.no", Term::Moves(Moving::No)),
    ("move.unknown", Term::Moves(Moving::Unknown)),
    ("bring.any", Term::Brings),
    ("pair.two-aliases", Term::TwoAliases),
    ("asked", Term::Asked),
];

impl Term {
    /// Returns the term that a word stands for.
    ///
    /// # Errors
    /// [`Unreadable`] with the words there are.
    pub fn read(word: &str) -> Result<Self, Unreadable> {
        let plain = PLAIN.iter().find(|(name, _)| *name == word);
        let found = plain.map(|(_, term)| term.clone());
        let found = found.or_else(|| moving(word)).or_else(|| dotted(word));
        found.ok_or_else(|| Unreadable(format!(
            "`{word}` is no condition; write old.usual, old.since.…, old.before.…, old.runs.… (or new.…), same, same.way, files, move.yes, move.no, move.unknown, move.old, move.new, pair.two-aliases, bring.…, asked, situation.…"
        )))
    }
}

fn moving(word: &str) -> Option<Term> {
    match word {
        "move.old" => Some(Term::Moves(Moving::OldCannot)),
        "move.new" => Some(Term::Moves(Moving::NewCannot)),
        _ => None,
    }
}

fn dotted(word: &str) -> Option<Term> {
    let (first, rest) = word.split_once('.')?;
    match first {
        "bring" => return Some(Term::Done(word.to_owned())),
        "situation" => return situation::plain(rest).map(Term::Situation),
        _ => {}
    }
    let side = Side::from_key(first)?;
    let (kind, what) = rest.split_once('.')?;
    match kind {
        "since" => Some(Term::Since(side, Version::parse(what)?)),
        "before" => Some(Term::Before(side, Version::parse(what)?)),
        "runs" if !what.is_empty() => Some(Term::Runs(side, what.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::condition::State;

    struct Reader(&'static [&'static str], Option<&'static str>);

    impl State for Reader {
        fn is(&self, term: &Term) -> bool {
            let version = self.1.and_then(Version::parse);
            match term {
                Term::Since(_, bound) => version.is_none_or(|version| version >= *bound),
                Term::Before(_, bound) => version.is_none_or(|version| version < *bound),
                Term::Found(_) => false,
                other => self
                    .0
                    .iter()
                    .any(|word| Term::read(word).as_ref() == Ok(other)),
            }
        }
    }

    #[test]
    fn expressions_are_read_as_they_are_written() {
        let cases = [
            ("old", &["old"][..], None, true),
            ("old and new", &["old"], None, false),
            ("old and not new", &["old"], None, true),
            ("old or new", &["new"], None, true),
            ("not old or new", &["old", "new"], None, true),
            ("not (old or new)", &["new"], None, false),
            ("old and (files or same)", &["old", "same"], None, true),
            ("old or files and same", &["old"], None, true),
            ("not not old", &["old"], None, true),
            ("new.since.4.2", &[], None, true),
            ("new.before.4.2", &[], None, true),
            ("not new.since.4.2", &[], None, false),
            ("new.since.4.2", &[], Some("4.1.9"), false),
            ("new.before.4.2", &[], Some("4.2"), false),
            ("new.since.3.1 and new.before.4.2", &[], Some("4.1"), true),
            ("bring.follows", &["bring.follows"], None, true),
            ("old.runs.reef", &["old.runs.reef"], None, true),
            ("old.runs.reef", &["new.runs.reef"], None, false),
            ("not alias.set", &[], None, true),
            ("asked", &["asked"], None, true),
            ("situation.gone", &["situation.gone"], None, true),
            ("situation.gone", &["situation.shaky"], None, false),
        ];
        for (text, names, version, expected) in cases {
            let condition = Condition::parse(text, &|word| word == "alias.set").expect(text);
            assert_eq!(
                condition.holds(&Reader(names, version)),
                expected,
                "{text} at {version:?}"
            );
        }
    }

    #[test]
    fn what_is_no_condition_says_what_to_write() {
        for (text, hint) in [
            ("", "ends too early"),
            ("old and", "ends too early"),
            ("old new", "left over"),
            ("(old", "`)`"),
            ("old)", "left over"),
            ("!old", "is no condition"),
            ("old.before.x", "is no condition"),
            ("usual", "is no condition"),
            ("situation.fine", "situation.…"),
            ("situation", "situation.…"),
        ] {
            let Unreadable(message) =
                Condition::parse(text, &|word| word == "alias.set").expect_err(text);
            assert!(message.contains(hint), "{text}: {message}");
        }
    }

    #[test]
    fn conditions_travel_whole() {
        for text in [
            "old.usual and not (move.no or new.before.4.4)",
            "asked and not situation.none",
            "situation.closing or situation.locked-out",
        ] {
            let condition = Condition::parse(text, &|_| false).expect(text);
            let bytes = postcard::to_allocvec(&condition).expect("it can be written");
            assert_eq!(postcard::from_bytes(&bytes), Ok(condition));
        }
    }
}
