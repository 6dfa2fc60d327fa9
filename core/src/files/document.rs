//! Files of JSON: which one it is, what is counted, and the rows that can be made of it.

use super::form::{Column, Document, Form, Forms, Role, Rows};
use super::person::{Subject, is_page};
use super::sheet::Sheet;
use super::table::Table;
use crate::json::Json;
use crate::pace::Pace;
use crate::pieces::{has, replace};

/// What stands for an entry that is no address.
const NOTHING: &str = "?";

/// A file of JSON that is known.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// The key of the format.
    pub format: String,
    /// What it is about.
    pub thing: String,
    /// What is in it: a key that has words, and how many of it.
    pub counts: Vec<(String, usize)>,
    /// The rows that it can be made into, if it can; each list is about something else.
    pub sheets: Vec<Sheet>,
    /// Words that are filtered.
    pub words: Vec<String>,
    /// Whether it holds what nobody else should get.
    pub is_private: bool,
    /// Whether it stands in an archive that is imported whole.
    pub is_part: bool,
    /// Names that stand there twice; the last one counts.
    pub doubled: Vec<String>,
}

/// Returns what a document is, if it is known.
pub(super) async fn known(json: &Json, forms: &Forms, pace: &Pace) -> Option<Known> {
    let document = forms
        .documents
        .iter()
        .find(|document| fits(json, document))?;
    let counts = document.rows.iter().filter_map(|rows| {
        let count = at(json, &rows.at)?.as_array()?.len();
        Some((rows.what.clone(), count))
    });
    let mut sheets = Vec::new();
    for rows in &document.rows {
        sheets.extend(sheet(json, document, rows, forms, pace).await);
    }
    Some(Known {
        format: document.format.clone(),
        thing: document.thing.clone(),
        counts: counts.collect(),
        sheets,
        words: words(json.get(&document.words)),
        is_private: document.is_private || has_email(json),
        is_part: document.is_part,
        doubled: doubled(json),
    })
}

/// Returns whether the address stands there to which a server writes mail.
fn has_email(json: &Json) -> bool {
    let places = [&json["email"], &json["settings"]["email"]];
    let mut texts = places.into_iter().filter_map(Json::as_str);
    texts.any(|text| has(text, b'@'))
}

fn words(list: Option<&Json>) -> Vec<String> {
    let list = list.and_then(Json::as_array).unwrap_or_default();
    let words = list.iter().filter_map(Json::as_str);
    words.map(str::to_owned).collect()
}

fn fits(json: &Json, document: &Document) -> bool {
    let entry = if document.is_list {
        let Some(list) = json.as_array() else {
            return false;
        };
        if document.is_of_texts {
            return is_of(list, document.role.unwrap_or_default());
        }
        list.first()
    } else {
        Some(json)
    };
    entry.is_some_and(|entry| {
        let has = |key: &String| entry.get(key).is_some();
        document.keys.iter().all(has)
            && (document.some_of.is_empty() || document.some_of.iter().any(has))
            && document
                .says
                .iter()
                .all(|(name, text)| ends_so(&entry[name], text))
    })
}

/// Returns whether a list consists of texts, most of which can be what rows of this role are.
fn is_of(list: &[Json], role: Role) -> bool {
    let texts: Vec<_> = list.iter().filter_map(Json::as_str).collect();
    let fits = |text: &&&str| match role {
        Role::Profile => is_page(text),
        _ => Subject::of(text, false).account().is_some(),
    };
    let fitting = texts.iter().filter(fits).count();
    fitting > 0 && fitting * 2 >= list.len() && texts.len() == list.len()
}

/// Returns whether a text is this one, or an address that ends in it.
fn ends_so(json: &Json, text: &str) -> bool {
    json.as_str().is_some_and(|found| {
        found == text
            || found
                .strip_suffix(text)
                .is_some_and(|before| before.ends_with('/'))
    })
}

fn at<'a>(json: &'a Json, place: &str) -> Option<&'a Json> {
    if place.is_empty() {
        Some(json)
    } else {
        json.get(place)
    }
}

/// Returns the texts of one list as a table of one column; `None` if there are none.
async fn sheet(
    json: &Json,
    document: &Document,
    rows: &Rows,
    forms: &Forms,
    pace: &Pace,
) -> Option<Sheet> {
    let role = document.role?;
    let list = at(json, &rows.at)?
        .as_array()
        .filter(|list| !list.is_empty())?;
    let text: String = list.iter().map(line).collect();
    let table = Table::read(text, pace).await.ok()?;
    let format = if role == Role::Post {
        "addresses/plain"
    } else {
        "accounts/addresses"
    };
    let form = forms.tables.iter().find(|form| form.format == format);
    let column = Column {
        role,
        ..Column::default()
    };
    Some(Sheet {
        table,
        format: document.format.clone(),
        things: things(rows, document, role),
        columns: vec![column],
        has_heading: false,
        is_shifted: false,
        has_pages: document.has_pages,
        form: form.map_or_else(Form::default, Form::clone),
    })
}

/// Returns what a list can be taken for: posts can be kept as bookmarks, and people be followed.
fn things(rows: &Rows, document: &Document, role: Role) -> Vec<String> {
    let own = rows.thing.as_ref().unwrap_or(&document.thing);
    let also = if role == Role::Post {
        "bookmarks"
    } else {
        "follows"
    };
    let mut things = vec![own.clone()];
    let is_other = own != also && !matches!(own.as_str(), "blocks" | "mutes");
    things.extend(is_other.then(|| also.to_owned()));
    things.extend(rows.also.iter().cloned());
    things
}

/// Returns the address that an entry is, or has, as a line. What has none is a row, too, so that it is told.
fn line(entry: &Json) -> String {
    let text = entry.as_str().or_else(|| entry["id"].as_str());
    let text = text.filter(|text| !text.trim().is_empty());
    let text = text.unwrap_or(NOTHING);
    if text.contains([',', ';', '\t', '"', '\n', '\r']) {
        ["\"", &replace(text, "\"", "\"\""), "\"\n"].concat()
    } else {
        [text, "\n"].concat()
    }
}

fn doubled(json: &Json) -> Vec<String> {
    let Json::Object(entries) = json else {
        return Vec::new();
    };
    let twice = entries
        .iter()
        .enumerate()
        .filter(|(place, (name, _))| entries[..*place].iter().any(|(known, _)| known == name));
    // An object of very many names is not one of the documents that are doubled.
    let names = twice.take(8).map(|(_, (name, _))| name.clone());
    if entries.len() < 100 {
        names.collect()
    } else {
        Vec::new()
    }
}
