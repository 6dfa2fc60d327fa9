//! The handles in a text of any form.

use crate::files::form::{Column, Form, Role};
use crate::files::person::{Subject, host};
use crate::files::sheet::Sheet;
use crate::files::table::Table;
use crate::handle::is_elsewhere;
use crate::pace::Pace;
use crate::pieces::{trim_end_of, trim_start_of};

/// Signs that stand around handles in texts, beside spaces.
const APART: &[char] = &[
    ',', ';', '<', '>', '(', ')', '[', ']', '{', '}', '"', '“', '”', '„', '«', '»', '|', '*', '`',
    '\'', '’', '‘', '~', '&', '–', '—', '…', '。', '、', '，', '（', '）',
];

/// Returns the handles in a text of any form, one in a row; `None` if there is none.
pub(super) async fn loose(text: &str, pace: &Pace) -> Option<Sheet> {
    let mut found = String::new();
    let mut words = text.split(|sign: char| sign.is_whitespace() || APART.contains(&sign));
    let mut step = || {
        let word = words.next()?;
        if let Some(account) = handle_in(word) {
            found.extend([account.as_str(), "\n"]);
        }
        Some((0, 0))
    };
    pace.work(&mut step).await;
    let table = Table::read(found, pace).await.ok()?;
    (!table.is_empty()).then(|| sheet(table))
}

/// Returns handles that were found, as a sheet.
fn sheet(table: Table) -> Sheet {
    let column = Column {
        role: Role::Account,
        ..Column::default()
    };
    Sheet {
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
    }
}

/// Returns the account that a word names, with what may stand around it in a sentence.
fn handle_in(word: &str) -> Option<String> {
    if !word.chars().any(|sign| matches!(sign, '@' | '＠' | '/')) {
        return None;
    }
    let word = trim_start_of(trim_end_of(word, b".:!?/"), b":=");
    let subject = Subject::of(word, false);
    let account = subject.account().filter(|it| !is_elsewhere(host(it)));
    account.map(str::to_owned)
}
