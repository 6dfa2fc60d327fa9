//! Forms of files of JSON.

use serde::{Deserialize, Serialize};

use super::table::Role;

/// A form of files of JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, which an author writes as a line"
)]
pub struct Document {
    /// The format, or a key that has words of its own.
    pub format: String,
    /// What it is about.
    pub thing: String,
    /// The names that the object has to have; of a list, its first entry.
    pub keys: Vec<String>,
    /// Names of which it has to have at least one; none if there are none here.
    pub some_of: Vec<String>,
    /// Texts that have to stand there: name and text.
    pub says: Vec<(String, String)>,
    /// Whether it is a list.
    pub is_list: bool,
    /// Whether the entries of the list are texts, most of which can be what its rows are.
    pub is_of_texts: bool,
    /// Where its rows stand; several are counted one by one.
    pub rows: Vec<Rows>,
    /// What its rows are, if they can be made into a file of rows.
    pub role: Option<Role>,
    /// The name of a list of words that are filtered.
    pub words: String,
    /// Whether addresses of one part are profiles there.
    pub has_pages: bool,
    /// Whether it holds what nobody else should get.
    pub is_private: bool,
    /// Whether it stands in an archive that is imported whole.
    pub is_part: bool,
}

/// Rows in a file of JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rows {
    /// The name of the list; if it is empty, the file is that list itself.
    pub at: String,
    /// What they are: a key that has words.
    pub what: String,
    /// What they are about, if that is something else than the whole file.
    pub thing: Option<String>,
    /// What they can be about, too, if the name of the file says so.
    pub also: Vec<String>,
}
