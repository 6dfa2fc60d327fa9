//! How a software reads a file. All of it is data, from the facts of each software.

use serde::{Deserialize, Serialize};

use super::form::Role;

/// How a software reads files of some kinds. Where nothing is said, it is as lenient as any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, which an author writes as a line"
)]
pub struct Importer {
    /// What it reads: keys of things.
    pub things: Vec<String>,
    /// How lines become cells.
    pub cells: Cells,
    /// Whether signs that are no UTF-8 refuse the file.
    pub strict_text: bool,
    /// Whether a byte order mark is taken away before anything is read.
    pub skips_mark: bool,
    /// Whether all lines have to end like the first one.
    pub one_line_end: bool,
    /// Whether lines end at the line feed only, so that a carriage return before it belongs to the last cell.
    pub keeps_returns: bool,
    /// Whether a carriage return alone ends a line, too.
    pub lone_returns: bool,
    /// Whether rows of different lengths refuse the file.
    pub equal_rows: bool,
    /// Whether an empty file is refused.
    pub empty_refused: bool,
    /// Whether an empty first cell breaks the import.
    pub blank_refused: bool,
    /// Whether a row with an empty first cell is no row.
    pub blank_skipped: bool,
    /// What it makes of a heading.
    pub heading: Heading,
    /// The first cells by which a heading is known, exactly; the first one is that of these things.
    pub heading_cells: Vec<String>,
    /// The columns, in the order in which they are read where no heading names them.
    pub columns: Vec<Read>,
    /// How many cells a row may have; any number if this is 0.
    pub most_cells: usize,
    /// How many it has to have.
    pub least_cells: usize,
    /// Which accounts it understands.
    pub accounts: Accounts,
    /// Whether one row that is not understood refuses the whole file.
    pub all_or_nothing: bool,
    /// How many bytes the file may have; any number if this is 0.
    pub most_bytes: u64,
    /// How many it may have in the first hours after followers have moved to the account; no more than always
    /// if this is 0.
    pub moved_bytes: u64,
    /// How many hours these are.
    pub moved_hours: usize,
    /// Whether one file of each kind is taken an hour, refused ones among them.
    pub is_hourly: bool,
    /// How many rows.
    pub most_rows: usize,
    /// Whether rows count only once that are about the same.
    pub distinct_rows: bool,
    /// How many people an account may follow in all, unless it has many followers; any number if this is 0.
    pub most_people: usize,
}

impl Importer {
    /// Returns how it reads in the first hours after followers have moved to the account, if that is otherwise
    /// than always.
    pub fn after_move(&self) -> Option<Self> {
        (self.moved_bytes > 0).then(|| Self {
            most_bytes: self.moved_bytes,
            ..self.clone()
        })
    }

    /// Returns whether a file of so many people goes beyond what an account may follow at first.
    pub fn is_too_many(&self, people: usize) -> bool {
        self.most_people > 0 && people > self.most_people
    }
}

/// How lines become cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cells {
    /// At each comma, with quotation marks that may stand anywhere.
    #[default]
    Lenient,
    /// At each comma; a quotation mark at a wrong place refuses the file.
    Strict,
    /// At each comma; quotation marks are signs like any other.
    Plain,
    /// The whole line is one cell.
    Lines,
    /// Any white space ends a row, and the row is one cell.
    Words,
}

/// What is made of a heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Heading {
    /// It is a row like any other.
    #[default]
    None,
    /// If the first cell is one of those known, the columns are found by their names.
    Named,
    /// It has to be there, and the columns are found by their names.
    Needed,
    /// It is put in front where it is missing, and the columns are found by their names.
    Added,
    /// Every row with such a first cell is left out.
    Skipped,
    /// The first line is left out if its first cell is such a one.
    First,
    /// The first row is left out, whatever it is, if there are several.
    Dropped,
}

/// A column as it is read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Read {
    /// What stands in it.
    pub role: Role,
    /// Its exact name.
    pub name: String,
    /// How a yes or no is read.
    pub truth: Truth,
    /// Whether a file without this column, or a row without this cell, cannot be read.
    pub is_needed: bool,
}

/// How a yes or no is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Truth {
    /// It is not read.
    #[default]
    Unread,
    /// `false`, `f`, `0` and `off`, in any case, mean no, and all else means yes.
    NoOrYes,
    /// Go's words; a row with another one is left out.
    Go,
    /// `false` means no, and all else yes.
    False,
}

/// Which accounts are understood.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, which an author writes as a line"
)]
pub struct Accounts {
    /// Whether an @ in front is taken away.
    pub sign: bool,
    /// Whether any number of them is.
    pub signs: bool,
    /// Whether `acct:` in front is.
    pub acct: bool,
    /// Whether a web address will do.
    pub addresses: bool,
    /// Whether spaces around it are taken away.
    pub trimmed: bool,
    /// Whether spaces of every script are, and a byte order mark.
    pub trimmed_wide: bool,
    /// Whether a name without a host is an account of the server that reads.
    pub local: bool,
}
