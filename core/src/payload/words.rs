//! What the programs say, in the language of the page.

use serde::{Deserialize, Serialize};

use super::said::Said;
use crate::handle::Refusal;
use crate::journey::fate::{Carried, Reason};

/// What the program says, in the language of the page. Gaps in braces are filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Sentences, in the order of [`Said::ALL`].
    pub said: Vec<String>,
    /// Why a text is no handle, in the order of [`Refusal::ALL`].
    pub refusals: Vec<String>,
    /// What becomes of a thing, in the order of [`Carried::ALL`].
    pub carried: Vec<String>,
    /// Why, in the order of [`Reason::ALL`].
    pub reasons: Vec<String>,
}

impl Words {
    /// Returns a sentence; nothing before the words have come.
    pub fn say(&self, said: Said) -> &str {
        at(&self.said, said as usize)
    }

    /// Returns why a text is no handle; nothing before the words have come.
    pub fn refusal(&self, refusal: Refusal) -> &str {
        at(&self.refusals, refusal as usize)
    }

    /// Returns what becomes of a thing.
    pub fn carried(&self, carried: Carried) -> &str {
        at(&self.carried, carried as usize)
    }

    /// Returns why that becomes of a thing.
    pub fn reason(&self, reason: Reason) -> &str {
        at(&self.reasons, reason as usize)
    }
}

fn at(words: &[String], place: usize) -> &str {
    words.get(place).map(String::as_str).unwrap_or_default()
}

/// Keys, and what each is in words, in the language of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms(pub Vec<(String, String)>);

impl Terms {
    /// Returns a key in words; the key itself if there are none.
    ///
    /// # Example
    /// ```
    /// use rehome_core::payload::Terms;
    ///
    /// let terms = Terms(vec![("kept".to_owned(), "The numbers are kept.".to_owned())]);
    /// assert_eq!(terms.term("kept"), "The numbers are kept.");
    /// assert_eq!(terms.term("lost"), "lost");
    /// ```
    pub fn term<'a>(&'a self, key: &'a str) -> &'a str {
        self.get(key).unwrap_or(key)
    }

    /// Returns a key in words, if there are any.
    pub fn get(&self, key: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == key)?;
        Some(&found.1)
    }
}

impl FromIterator<(String, String)> for Terms {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(all: I) -> Self {
        Self(all.into_iter().collect())
    }
}
