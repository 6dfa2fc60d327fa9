//! What a file is: told by what is in it, and by its name only where that says nothing.

use super::document::{self, Known};
use super::form::{Column, Form, Forms, Role};
use super::person::Subject;
use super::sheet::Sheet;
use super::table::Table;
use super::text::Encoding;
use crate::json::Json;
use crate::pace::Pace;
use crate::pieces::{holds, split_once};

/// Files with more bytes are not read as a whole.
pub const LARGEST: u64 = 100_000_000;
/// How many bytes of a page are searched for its title.
const TITLE_WITHIN: usize = 20_000;

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
    /// XML: the key of what it is, such as `gnu-social-backup`; empty if that is not known.
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
        self.sheets()
            .iter()
            .flat_map(|sheet| sheet.things.iter().map(String::as_str))
            .collect()
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

/// Returns what a file is.
///
/// # Example
/// ```
/// use rehome_core::files::{Forms, Kind, open};
/// use rehome_core::pace::{Pace, at_once};
///
/// let forms = Forms::default();
/// let kind = |bytes| at_once(open(bytes, "list.csv", &forms, &Pace::default())).kind;
/// assert!(matches!(kind(b""), Kind::Empty));
/// assert!(matches!(kind(b"<!DOCTYPE html>"), Kind::WebPage { .. }));
/// ```
pub async fn open(bytes: &[u8], name: &str, forms: &Forms, pace: &Pace) -> Opened {
    let encoding = Encoding::of(bytes);
    let kind = match forms.signature(bytes) {
        Some(signature) => Kind::Binary(signature.to_owned()),
        None if bytes.len() as u64 > LARGEST => Kind::TooLarge,
        None => of_text(encoding.decode(bytes), forms, pace).await,
    };
    let thing = thing(&kind, name, forms);
    Opened {
        kind,
        encoding,
        thing,
    }
}

fn thing(kind: &Kind, name: &str, forms: &Forms) -> Option<String> {
    let things = kind.things();
    if let (Kind::Document(known), []) = (kind, things.as_slice()) {
        return Some(known.thing.clone());
    }
    // What is in it decides; the name only between several.
    let named = forms.thing_of(name).filter(|thing| things.contains(thing));
    let alone = things
        .first()
        .copied()
        .filter(|_| things.len() == 1 || matches!(kind, Kind::Document(_)));
    named.or(alone).map(str::to_owned)
}

async fn of_text(text: String, forms: &Forms, pace: &Pace) -> Kind {
    let start = text.trim_start();
    if start.is_empty() {
        return Kind::Empty;
    }
    if start.starts_with('<') {
        return markup(start, forms);
    }
    if start.starts_with(['{', '[']) {
        return json(start, forms, pace).await;
    }
    if text.contains('\0') {
        return Kind::Binary(String::new());
    }
    if start.starts_with("BEGIN:VCALENDAR") {
        return Kind::Markup("ics-calendar".to_owned());
    }
    let Ok(table) = Table::read(text, pace).await else {
        return Kind::TooWide;
    };
    let sheet = match Sheet::of(table, forms) {
        Ok(sheet) => Some(sheet),
        Err(table) => loose(&table.into_text(), pace).await,
    };
    sheet.map_or(Kind::Text, |sheet| Kind::Sheet(Box::new(sheet)))
}

fn markup(text: &str, forms: &Forms) -> Kind {
    let first: String = text.chars().take(TITLE_WITHIN).collect();
    let first = first.to_ascii_lowercase();
    let is_feed = ["<feed", "<rss", "<opml"]
        .iter()
        .any(|name| holds(&first, name));
    if first.starts_with("<?xml") && holds(&first, "<feed") {
        return Kind::Markup("gnu-social-backup".to_owned());
    }
    if first.starts_with("<?xml") && !holds(&first, "<html") || is_feed {
        return Kind::Markup(String::new());
    }
    let title = split_once(&first, "<title").and_then(|(_, rest)| split_once(rest, "</title"));
    let title = title.map_or("", |(title, _)| title);
    let asks_login =
        forms.logins.iter().any(|word| holds(title, word)) || holds(&first, "type=\"password\"");
    Kind::WebPage { asks_login }
}

async fn json(text: &str, forms: &Forms, pace: &Pace) -> Kind {
    let json = Json::outline(text, pace).await.or_else(|| by_lines(text));
    let Some(json) = json else {
        return Kind::BrokenDocument;
    };
    // A list of nothing, as it is given out where there is nobody.
    if json.as_array().is_some_and(<[Json]>::is_empty) {
        return Kind::Empty;
    }
    match document::known(&json, forms, pace).await {
        Some(known) => Kind::Document(Box::new(known)),
        None => Kind::UnknownDocument,
    }
}

/// Returns the first of several documents, one on each line, as backups of Friendica are.
fn by_lines(text: &str) -> Option<Json> {
    let (first, rest) = text.split_once('\n')?;
    Json::read(rest.split('\n').next()?)?;
    Json::read(first)
}

/// Returns the account that a word names, with what may stand around it in a sentence.
fn handle_in(word: &str) -> Option<String> {
    if !word.contains(['@', '/']) {
        return None;
    }
    let word = word.trim_end_matches(['.', ':', '!', '?', '\'', '’', '/']);
    let word = word.trim_start_matches(['\'', '‘', '’', ':', '=']);
    Subject::of(word, false).account().map(str::to_owned)
}

/// Returns the handles in a text of any form, one in a row; `None` if there is none.
async fn loose(text: &str, pace: &Pace) -> Option<Sheet> {
    let is_apart = |sign: char| {
        sign.is_whitespace()
            || matches!(
                sign,
                ',' | ';'
                    | '<'
                    | '>'
                    | '('
                    | ')'
                    | '['
                    | ']'
                    | '{'
                    | '}'
                    | '"'
                    | '“'
                    | '”'
                    | '„'
                    | '«'
                    | '»'
                    | '|'
                    | '*'
                    | '`'
                    | '…'
                    | '。'
                    | '、'
                    | '，'
                    | '（'
                    | '）'
            )
    };
    let mut found = String::new();
    let mut words = text.split(is_apart);
    let mut step = || {
        let word = words.next()?;
        if let Some(account) = handle_in(word) {
            found.extend([account.as_str(), "\n"]);
        }
        Some((0, 0))
    };
    pace.work(&mut step).await;
    let table = Table::read(found, pace).await.ok();
    let table = table.filter(|table| !table.is_empty())?;
    let column = Column {
        role: Role::Account,
        ..Column::default()
    };
    Some(Sheet {
        table,
        format: "loose".to_owned(),
        things: ["follows", "mutes", "blocks"].map(str::to_owned).into(),
        columns: vec![column.clone()],
        has_heading: false,
        is_shifted: false,
        has_pages: false,
        form: Form {
            format: "loose".to_owned(),
            columns: vec![column],
            ..Form::default()
        },
    })
}
