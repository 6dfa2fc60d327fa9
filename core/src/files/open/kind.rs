//! What a file can be.

use crate::files::document::Known;
use crate::files::sheet::Sheet;
use crate::files::text::Encoding;

/// A file that was looked into.
#[derive(Clone, Debug)]
pub struct Opened {
    /// What it is.
    pub kind: Kind,
    /// How its text is encoded.
    pub encoding: Encoding,
    /// What it is about, as far as that can be told by what is in it or by its name.
    pub thing: Option<String>,
}

/// What a file is.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Nothing is in it.
    Empty,
    /// No text: the key of what it is, such as `zip` or `picture`; empty if that is not known.
    Binary(String),
    /// More than is read.
    TooLarge,
    /// A row of more cells than any list has.
    TooWide,
    /// A page of the web; whether it asks for a login.
    WebPage {
        /// Whether it does.
        asks_login: bool,
    },
    /// XML, or a text that is built in another way of its own: the key of what it is, such as
    /// `gnu-social-backup`; empty if that is not known.
    Markup(String),
    /// JSON of a known form.
    Document(Box<Known>),
    /// JSON of no known form.
    UnknownDocument,
    /// Begins like JSON, and is none; or it is too deep.
    BrokenDocument,
    /// Rows of a known form.
    Sheet(Box<Sheet>),
    /// A text of no known form.
    Text,
}

impl From<Kind> for Opened {
    /// Returns a file of which no more is known than what it is.
    fn from(kind: Kind) -> Self {
        Self {
            kind,
            encoding: Encoding::Utf8,
            thing: None,
        }
    }
}

impl Kind {
    /// Returns its rows: one sheet for each list that it holds.
    pub fn sheets(&self) -> &[Sheet] {
        match self {
            Self::Sheet(sheet) => std::slice::from_ref(sheet.as_ref()),
            Self::Document(known) => &known.sheets,
            _ => &[],
        }
    }

    /// Returns the rows that are about a thing, or the first ones.
    pub fn sheet(&self, thing: Option<&str>) -> Option<&Sheet> {
        let is_about = |sheet: &&Sheet| {
            sheet
                .things
                .iter()
                .any(|known| Some(known.as_str()) == thing)
        };
        let sheets = self.sheets();
        sheets.iter().find(is_about).or_else(|| sheets.first())
    }

    /// Returns everything that its rows can be about.
    pub fn things(&self) -> Vec<&str> {
        let mut things = Vec::new();
        for sheet in self.sheets() {
            things.extend(sheet.things.iter().map(String::as_str));
        }
        things
    }

    /// Returns the format of a file of JSON that is imported as it is, if at all; empty if it has none that
    /// is known.
    pub fn as_whole(&self) -> Option<&str> {
        match self {
            Self::Document(known) if known.sheets.is_empty() && !known.is_part => {
                Some(&known.format)
            }
            Self::UnknownDocument => Some(""),
            _ => None,
        }
    }

    /// Returns the key under which it has words.
    pub fn key(&self) -> String {
        match self {
            Self::Empty => "empty".to_owned(),
            Self::Binary(kind) if kind.is_empty() => "binary".to_owned(),
            Self::Binary(kind) | Self::Markup(kind) if !kind.is_empty() => kind.clone(),
            Self::Binary(_) | Self::Markup(_) => "markup".to_owned(),
            Self::TooLarge => "too-large".to_owned(),
            Self::TooWide => "too-wide".to_owned(),
            Self::WebPage { asks_login: true } => "login-page".to_owned(),
            Self::WebPage { asks_login: false } => "web-page".to_owned(),
            Self::Document(known) => known.format.clone(),
            Self::UnknownDocument => "unknown-document".to_owned(),
            Self::BrokenDocument => "broken-document".to_owned(),
            Self::Sheet(sheet) => sheet.format.clone(),
            Self::Text => "text".to_owned(),
        }
    }
}
