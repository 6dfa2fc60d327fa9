//! What a file is: told by what is in it, and by its name only where that says nothing.
//!
//! - `kind`: what it can be
//! - `loose`: handles in a text of any form

mod kind;
mod loose;

pub use kind::{Kind, Opened};

use loose::loose;

use super::document;
use super::form::Forms;
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
