//! A link that carries a move in its fragment, which no server ever sees: the fields by their ids, as in
//! `old=@ann@old.example&new=@bea@new.example`, and how the old server is, as in
//! `situation=closing&day=2026-12-31`. An anchor is told from it by having no `=`.
//!
//! What cannot be read as a whole is not taken at all.

use crate::day;
use crate::journey::r#move::Situation;
use crate::journey::situation;
use crate::pieces;

/// What may be handed over: the ids of fields, how the old server is, on which day it closes, and where to
/// go on in the guide.
pub const NAMES: [&str; 9] = [
    "old",
    "new",
    "old-software",
    "new-software",
    "old-version",
    "new-version",
    SITUATION,
    DAY,
    GO,
];
/// The ids of the fields among them.
pub const FIELDS: &[&str] = NAMES.as_slice().split_at(6).0;
/// How the old server is, by the key of that situation.
pub const SITUATION: &str = "situation";
/// The day on which it closes.
pub const DAY: &str = "day";
/// How earlier links said that it closes, and when.
const FORMER: &str = "closing";
/// The anchor at which to go on.
pub const GO: &str = "go";
/// Bytes of a value: more than this is no handle and no version.
pub const LONGEST: usize = 300;
/// Bytes of a whole fragment.
const LONGEST_WHOLE: usize = 4_000;

/// Values by name, each at most once, in the order of [`NAMES`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link(Vec<(&'static str, String)>);

/// A fragment that hands something over, but is damaged or is not meant well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

impl Link {
    /// Returns what a fragment hands over, without its `#`; nothing if it is an anchor.
    ///
    /// # Errors
    /// [`Damaged`] if it is not what [`Link::write`] makes: then nothing of it is to be taken.
    ///
    /// # Example
    /// ```
    /// use rehome_core::plan::link::{Damaged, Link};
    ///
    /// let link = Link::read("old=@ann@old.example&new=%40bea%40new.example").unwrap();
    /// assert_eq!(link.get("new"), Some("@bea@new.example"));
    /// assert_eq!(Link::read("alias"), Ok(Link::default()));
    /// assert_eq!(Link::read("old=%E4%F6&new=@bea@new.example"), Err(Damaged));
    /// ```
    pub fn read(fragment: &str) -> Result<Self, Damaged> {
        if !carries(fragment) {
            return Ok(Self::default());
        }
        if fragment.len() > LONGEST_WHOLE {
            return Err(Damaged);
        }
        let mut link = Self::default();
        for pair in pieces::split(fragment, "&") {
            let (name, value) = pieces::split_once(pair, "=").ok_or(Damaged)?;
            // A later version may hand over more.
            if is_known(name) {
                link.take(name, &decoded(value).ok_or(Damaged)?)?;
            }
        }
        Ok(link)
    }

    fn take(&mut self, name: &str, value: &str) -> Result<(), Damaged> {
        if name == FORMER {
            let closing = situation::key(Situation::Closing(None));
            self.take(SITUATION, closing)?;
            return self.take(DAY, value);
        }
        if self.get(name).is_some() || !is_value(name, value) {
            return Err(Damaged);
        }
        self.set(name, value);
        Ok(())
    }

    /// Returns a value, if it is handed over.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| *known == name)?;
        Some(&found.1)
    }

    /// Hands a value over. One that a reader could not take is left out, and so is an empty one.
    pub fn set(&mut self, name: &str, value: &str) {
        let place = |name: &str| NAMES.iter().position(|known| *known == name);
        if let Some(at) = place(name).filter(|at| is_value(NAMES[*at], value)) {
            self.0.retain(|(known, _)| *known != name);
            if !value.is_empty() {
                let before = self.0.partition_point(|(known, _)| place(known) < Some(at));
                self.0.insert(before, (NAMES[at], value.to_owned()));
            }
        }
    }

    /// Returns how the old server is, if that is handed over.
    pub fn situation(&self) -> Option<Situation> {
        situation::of(self.get(SITUATION)?, self.get(DAY).unwrap_or_default())
    }

    /// Hands over how the old server is; nothing if it is as usual.
    pub fn say(&mut self, how: Situation) {
        if how == Situation::Ordinary {
            return;
        }
        self.set(SITUATION, situation::key(how));
        if let Situation::Closing(Some(on)) = how {
            self.set(DAY, &day::written(on));
        }
    }

    /// Returns the values by name.
    pub fn values(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// Returns whether nothing is handed over.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the fragment, without its `#`.
    pub fn write(&self) -> String {
        let pair = |(name, value): (&str, &str)| [name, "=", &encoded(value)].concat();
        let pairs: Vec<String> = self.values().map(pair).collect();
        pairs.join("&")
    }
}

/// Returns whether a fragment hands something over, and is no anchor.
fn carries(fragment: &str) -> bool {
    let name = pieces::split_once(fragment, "=").map(|(name, _)| name);
    name.is_some_and(is_known)
}

fn is_known(name: &str) -> bool {
    name == FORMER || NAMES.contains(&name)
}

fn is_value(name: &str, value: &str) -> bool {
    let is_plain = value.len() <= LONGEST && !value.chars().any(char::is_control);
    let is_anchor = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    is_plain
        && match name {
            SITUATION => value.is_empty() || situation::of(value, "").is_some(),
            DAY => value.is_empty() || day::read(value).is_some(),
            GO => value.chars().all(is_anchor),
            _ => true,
        }
}

/// Returns a text with all bytes written as `%40` that could end it, or be taken for something else by a
/// program that looks for addresses.
pub fn encoded(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::new();
    for byte in text.bytes() {
        let is_plain = byte.is_ascii_alphanumeric() || b"-._@".contains(&byte);
        if is_plain {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
}

/// Returns the text that was written so; `None` if it is no text. A plus stands for a space, as forms
/// write it.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'%' => {
                let (code, after) = rest.split_at_checked(2)?;
                bytes.push(pieces::hexadecimal(code)?);
                rest = after;
            }
            b'+' => bytes.push(b' '),
            _ => bytes.push(byte),
        }
    }
    String::from_utf8(bytes).ok()
}
