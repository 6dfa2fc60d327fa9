//! Drawn forms in the facts: what a page of the server shows, and whose pages it resembles.

use serde::Deserialize;

use super::variant::Checked;

/// How a server's pages look, by family; `style/forms.css` has a class for each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Look {
    /// Like nobody's in particular.
    #[default]
    Plain,
    /// Mastodon's settings: wide buttons in its purple.
    Mastodon,
    /// Misskey's: folders, and round buttons in green.
    Misskey,
    /// Pleroma's: panels with a head, in slate.
    Pleroma,
    /// Sites made with Bootstrap: blue buttons.
    Bootstrap,
    /// Sites made with Bulma: turquoise buttons.
    Bulma,
}

impl Look {
    /// Returns its word in the names of classes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Mastodon => "mastodon",
            Self::Misskey => "misskey",
            Self::Pleroma => "pleroma",
            Self::Bootstrap => "bootstrap",
            Self::Bulma => "bulma",
        }
    }
}

/// A drawn form: what the server's page shows, top to bottom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The page it stands on.
    pub page: String,
    /// The label that heads it.
    pub title: String,
    /// Whose server it is on: `old` or `new`.
    pub side: crate::journey::Side,
    /// What it shows, top to bottom.
    pub rows: Vec<Row>,
    /// A key of `sources`, then where in it.
    pub source: String,
    /// When it was checked, if not when all else was.
    pub checked: Option<Checked>,
}

/// One row of a drawn form; exactly one of the kinds is given.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// A field's label.
    pub field: Option<String>,
    /// The hint under a field's label.
    pub hint: Option<String>,
    /// What stands in a field: `old.address`, `new.address`, `secret`, `file:<data>` or `label:<key>`.
    pub value: Option<String>,
    /// A button's label.
    pub button: Option<String>,
    /// Whether a button is not the one to press.
    #[serde(default)]
    pub aside: bool,
    /// A choice's label.
    pub choice: Option<String>,
    /// Whether a choice is the one taken.
    #[serde(default)]
    pub chosen: bool,
    /// A heading's label.
    pub heading: Option<String>,
    /// A sentence's label.
    pub text: Option<String>,
    /// A message's label.
    pub message: Option<String>,
    /// A link's label.
    pub link: Option<String>,
    /// What replaces `%{acct}` in the label: `old.address` or `new.address`.
    pub fill: Option<String>,
    /// A table with one row for each of these data types.
    pub data_table: Option<Vec<String>>,
}
