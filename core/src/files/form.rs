//! Which forms files have. All of it is data: the build reads `content/formats.toml`, and a new form is
//! an entry there.

use serde::{Deserialize, Serialize};

use crate::pieces::hexadecimal;

/// All that is known of files before one is opened.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// Words for yes that programs and spreadsheets write, in lower case.
    pub yes: Vec<String>,
    /// Words for no.
    pub no: Vec<String>,
    /// Servers that stand in lists of blocks only to show who takes a list over without reading it.
    pub canaries: Vec<String>,
    /// Accounts of bridges, which are to be followed only after the move.
    pub bridges: Vec<String>,
    /// Words by which admins say how they treat a server, in lower case.
    pub severities: Vec<String>,
    /// Words with which a page begins that asks for a login.
    pub logins: Vec<String>,
    /// What a file can be that is no text.
    pub signatures: Vec<Signature>,
    /// How the names of files begin, and what is in them then.
    pub names: Vec<Name>,
    /// Files of rows and cells. Where two fit equally well, the first counts.
    pub tables: Vec<Form>,
    /// Files of JSON.
    pub documents: Vec<Document>,
}

/// How a file begins that is no text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// What it is.
    pub kind: String,
    /// Its first bytes, as hexadecimal digits.
    pub bytes: String,
}

/// What the name of a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Name {
    /// How the name begins, in lower case.
    pub start: String,
    /// What is in the file.
    pub thing: String,
}

/// A form of files of rows and cells.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a fact of its own, which an author writes as a line"
)]
pub struct Form {
    /// The format: a key of the formats that have words.
    pub format: String,
    /// What it can be about, the likeliest first.
    pub things: Vec<String>,
    /// Its columns.
    pub columns: Vec<Column>,
    /// How many of them there are at least; all if this is 0.
    pub least: usize,
    /// Whether it begins with the names of the columns.
    pub heading: Headed,
    /// Whether a space follows each comma.
    pub is_spaced: bool,
    /// Whether cells are never put into quotation marks, so that commas in the first shift the rest.
    pub is_bare: bool,
    /// Whether names of accounts have an @ in front.
    pub has_sign: bool,
    /// Whether the rows are about what an admin decided for a server.
    pub is_admins: bool,
    /// Whether accounts stand there as web addresses.
    pub has_addresses: bool,
}

/// Whether a form begins with the names of its columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Headed {
    /// Never.
    #[default]
    Never,
    /// Always.
    Always,
    /// With them or without; it is written without.
    Maybe,
}

/// A column of a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Column {
    /// What stands in it.
    pub role: Role,
    /// Its name, as it is written in the heading.
    pub name: String,
    /// What is written where nothing is known.
    pub usual: String,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Anything.
    #[default]
    Other,
    /// An account.
    Account,
    /// The web address of an account.
    Profile,
    /// The name of a list.
    List,
    /// A server.
    Domain,
    /// The address of a post.
    Post,
    /// Whether boosts are shown.
    Boosts,
    /// Whether new posts are notified of.
    Notify,
    /// Languages, with commas between them.
    Languages,
    /// Whether notifications are hidden.
    Hide,
    /// Misskey's `withReplies=…`.
    Replies,
    /// How an admin treats a server.
    Severity,
    /// One of the admin's other yes or no.
    Truth,
}

impl Role {
    /// Returns whether it is what a row is about.
    pub fn is_key(self) -> bool {
        matches!(
            self,
            Self::Account | Self::Profile | Self::Domain | Self::Post
        )
    }

    /// Returns whether it is a yes or no about an account.
    pub fn is_truth(self) -> bool {
        matches!(self, Self::Boosts | Self::Notify | Self::Hide)
    }

    /// Returns whether a file has at most one such column.
    pub fn is_single(self) -> bool {
        !matches!(self, Self::Truth | Self::Other)
    }
}

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
    /// Whether the entries of the list are texts.
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

impl Forms {
    /// Returns the yes or no that a word means, in any case.
    pub fn truth(&self, word: &str) -> Option<bool> {
        let word = word.trim().to_ascii_lowercase();
        let is_in = |words: &[String]| words.contains(&word);
        match (is_in(&self.yes), is_in(&self.no)) {
            (true, _) => Some(true),
            (_, true) => Some(false),
            _ => None,
        }
    }

    /// Returns what the name of a file says is in it.
    pub fn thing_of(&self, name: &str) -> Option<&str> {
        let name = name.to_ascii_lowercase();
        let fits = |known: &&Name| name.starts_with(&known.start);
        let longest = self
            .names
            .iter()
            .filter(fits)
            .max_by_key(|known| known.start.len());
        longest.map(|known| known.thing.as_str())
    }

    /// Returns what the first bytes of a file that is no text say.
    pub fn signature(&self, bytes: &[u8]) -> Option<&str> {
        let fits = |known: &&Signature| known.fits(bytes);
        let found = self.signatures.iter().find(fits);
        found.map(|known| known.kind.as_str())
    }

    /// Returns the form in which a file of this format is written where these formats are taken: as it is,
    /// if that is one of them, else in the one that keeps most of it.
    pub fn written(&self, format: &str, takes: &[String], thing: &str) -> Option<&Form> {
        if takes.iter().any(|known| known == format)
            && let Some(form) = self.form(format, thing)
        {
            return Some(form);
        }
        let known: Vec<_> = self
            .tables
            .iter()
            .filter(|form| form.format == format)
            .collect();
        let shared = |form: &&Form| {
            let is_known =
                |column: &&Column| known.iter().any(|own| own.column(column.role).is_some());
            form.columns.iter().filter(is_known).count()
        };
        let fitting = takes.iter().filter_map(|format| self.form(format, thing));
        // Of those that keep as much, the first one is the plainest.
        fitting.rev().max_by_key(shared)
    }

    /// Returns the form in which a format is written for a thing.
    pub fn form(&self, format: &str, thing: &str) -> Option<&Form> {
        let is_it =
            |form: &&Form| form.format == format && form.things.iter().any(|known| known == thing);
        self.tables.iter().find(is_it)
    }
}

impl Signature {
    fn fits(&self, bytes: &[u8]) -> bool {
        let digits = self.bytes.as_bytes().chunks_exact(2);
        let wanted: Vec<_> = digits.filter_map(hexadecimal).collect();
        !wanted.is_empty() && bytes.starts_with(&wanted)
    }
}

impl Form {
    /// Returns how many columns a row has at least.
    pub fn least(&self) -> usize {
        if self.least == 0 {
            self.columns.len()
        } else {
            self.least
        }
    }

    /// Returns the column in which something stands.
    pub fn column(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }
}
