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
/// How many letters at the beginning of a text say what it is.
const START: usize = 20_000;
/// How a field for a password is written.
const PASSWORDS: [&str; 3] = ["type=\"password\"", "type='password'", "type=password"];
/// Of how many letters at most one is a control sign, if it is a text.
const LETTERS: usize = 8;

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
    match text(bytes, forms) {
        Ok((text, encoding)) => open_text(text, encoding, name, forms, pace).await,
        Err(kind) => kind.into(),
    }
}

/// Returns the text of a file, and how it is encoded.
///
/// # Errors
/// What the file is, if it is no text, or too large.
pub fn text(bytes: &[u8], forms: &Forms) -> Result<(String, Encoding), Kind> {
    if let Some(signature) = forms.signature(bytes) {
        return Err(Kind::Binary(signature.to_owned()));
    }
    if bytes.len() as u64 > LARGEST {
        return Err(Kind::TooLarge);
    }
    let encoding = Encoding::of(bytes);
    Ok((encoding.decode(bytes), encoding))
}

/// Returns what a file with this text is.
pub async fn open_text(
    text: String,
    encoding: Encoding,
    name: &str,
    forms: &Forms,
    pace: &Pace,
) -> Opened {
    let kind = of_text(text, forms, pace).await;
    let thing = thing(&kind, name, forms);
    Opened {
        kind,
        encoding,
        thing,
    }
}

/// Returns what a file is about: what is in it decides, and its name only between several things.
fn thing(kind: &Kind, name: &str, forms: &Forms) -> Option<String> {
    let things = kind.things();
    if let (Kind::Document(known), []) = (kind, things.as_slice()) {
        return Some(known.thing.clone());
    }
    let named = forms.thing_of(name).filter(|thing| things.contains(thing));
    let alone = things
        .first()
        .copied()
        .filter(|_| things.len() == 1 || matches!(kind, Kind::Document(_)));
    named.or(alone).map(str::to_owned)
}

async fn of_text(text: String, forms: &Forms, pace: &Pace) -> Kind {
    let rest = text.trim_start();
    let start: String = rest.chars().take(START).collect();
    let start = start.to_ascii_lowercase();
    if rest.is_empty() {
        return Kind::Empty;
    }
    if let Some(mark) = forms.mark(&start) {
        return Kind::Markup(mark.to_owned());
    }
    if rest.starts_with('<') && !is_bracketed(rest) {
        return markup(&start, forms);
    }
    if is_json(rest) {
        return json(rest, forms, pace).await;
    }
    if is_binary(&start) {
        return Kind::Binary(String::new());
    }
    table(text, forms, pace).await
}

/// Returns whether a text begins as JSON does, and not with a word or a date in brackets.
fn is_json(text: &str) -> bool {
    let mut signs = text.bytes().filter(|byte| !byte.is_ascii_whitespace());
    match signs.next() {
        Some(b'{') => true,
        Some(b'[') => matches!(signs.next(), None | Some(b'{' | b'[' | b']' | b'"')),
        _ => false,
    }
}

/// Returns whether a text begins with a handle in the brackets in which addresses of mail stand.
fn is_bracketed(text: &str) -> bool {
    let mut first = text
        .bytes()
        .take_while(|byte| !matches!(byte, b'>' | b' ' | b'\n'));
    first.any(|byte| byte == b'@')
}

/// Returns whether a text has more control signs than one that was written.
fn is_binary(start: &str) -> bool {
    let is_sign = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
    let signs = start.as_bytes().iter().filter(|byte| is_sign(byte));
    signs.count() * LETTERS > start.len()
}

async fn table(text: String, forms: &Forms, pace: &Pace) -> Kind {
    let Ok(table) = Table::read(text, pace).await else {
        return Kind::TooWide;
    };
    let sheet = match Sheet::of(table, forms) {
        Ok(sheet) => Some(sheet),
        Err(table) => loose(&table.into_text(), pace).await,
    };
    sheet.map_or(Kind::Text, |sheet| Kind::Sheet(Box::new(sheet)))
}

/// Returns what a page or a file of XML is that begins so, in lower case.
fn markup(start: &str, forms: &Forms) -> Kind {
    let mut feeds = ["<feed", "<rss", "<opml"].into_iter();
    let is_xml = start.starts_with("<?xml") && !holds(start, "<html");
    if is_xml || feeds.any(|name| holds(start, name)) {
        return Kind::Markup(String::new());
    }
    let title = split_once(start, "<title").and_then(|(_, rest)| split_once(rest, "</title"));
    let title = title.map_or("", |(title, _)| title);
    let mut fields = PASSWORDS.iter();
    let asks_login = forms.logins.iter().any(|word| holds(title, word))
        || fields.any(|field| holds(start, field));
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
