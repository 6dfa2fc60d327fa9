//! What stands in the words of a finding, by its kind: what a server wrote is shown as it is, a number
//! as the reader's language writes it, and a key as the words that stand for it.

use std::fmt;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// What a server or a reader wrote.
    Text(String),
    /// Several of these.
    Texts(Vec<String>),
    /// How many of something.
    Number(u64),
    /// A key of the interface texts.
    Key(String),
    /// Several of these.
    Keys(Vec<String>),
    /// Nothing is known; no words stand for it.
    Nothing,
}

impl Value {
    pub(super) fn key(key: &str) -> Self {
        match key {
            "" => Self::Nothing,
            key => Self::Key(key.to_owned()),
        }
    }

    pub(super) fn count(count: Option<u64>) -> Self {
        count.map_or(Self::Nothing, Self::Number)
    }

    /// Returns the word for its kind: `text`, `number`, `key` or `nothing`. Several of a kind are of
    /// that kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::Texts(_) => "text",
            Self::Number(_) => "number",
            Self::Key(_) | Self::Keys(_) => "key",
            Self::Nothing => "nothing",
        }
    }

    /// Returns every text, number or key in it.
    pub fn lines(&self) -> Vec<String> {
        match self {
            Self::Text(one) | Self::Key(one) => vec![one.clone()],
            Self::Texts(all) | Self::Keys(all) => all.clone(),
            Self::Number(number) => vec![number.to_string()],
            Self::Nothing => Vec::new(),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.lines().join("\n"))
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
