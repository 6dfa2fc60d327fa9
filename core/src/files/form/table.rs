//! Forms of files of rows and cells.

use serde::{Deserialize, Serialize};

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
