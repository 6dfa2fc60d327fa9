//! The handles in a text of any form.

use crate::files::form::{Column, Form, Role};
use crate::files::person::Subject;
use crate::files::sheet::Sheet;
use crate::files::table::Table;
use crate::pace::Pace;

/// Returns the handles in a text of any form, one in a row; `None` if there is none.
pub(super) async fn loose(text: &str, pace: &Pace) -> Option<Sheet> {
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

/// Returns the account that a word names, with what may stand around it in a sentence.
fn handle_in(word: &str) -> Option<String> {
    if !word.contains(['@', '/']) {
        return None;
    }
    let word = word.trim_end_matches(['.', ':', '!', '?', '\'', '’', '/']);
    let word = word.trim_start_matches(['\'', '‘', '’', ':', '=']);
    Subject::of(word, false).account().map(str::to_owned)
}
