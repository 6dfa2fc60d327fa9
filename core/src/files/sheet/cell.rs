//! What a cell means, and which cells can stand in a column.

use std::borrow::Cow;

use crate::files::form::{Form, Forms, Role};
use crate::files::person::{Subject, host, is_page, is_profile, server};
use crate::files::spelling::{lower, visible, web};
use crate::handle::is_elsewhere;

/// Returns what a cell of this role means. Servers and addresses are taken for accounts: something to be
/// written.
pub(super) fn subject(cell: &str, role: Role, pages: bool) -> Subject<'_> {
    let plain = cell.trim();
    match role {
        _ if visible(plain).trim().is_empty() => Subject::Blank,
        Role::Domain => {
            let server = server(plain).map(Cow::Owned);
            server.map_or(Subject::None, Subject::Account)
        }
        Role::Post if is_page(plain) => Subject::Account(plain.into()),
        Role::Post => Subject::None,
        _ => Subject::of(plain, pages),
    }
}

/// Returns whether a cell can stand in a column of this role.
pub(super) fn has_role(role: Role, cell: &str, form: &Form, forms: &Forms) -> bool {
    let plain = cell.trim();
    match role {
        Role::Account => is_account(plain) && (!form.has_sign || plain.starts_with('@')),
        Role::Profile => is_profile(plain),
        Role::Domain => server(plain).is_some(),
        Role::Post => is_page(plain) && !is_profile(plain),
        Role::Boosts | Role::Notify | Role::Hide => {
            plain.is_empty() || forms.truth(plain).is_some()
        }
        Role::Replies => plain.starts_with("withReplies="),
        Role::List => !plain.is_empty() && !is_account(plain),
        Role::Languages => cell.len() < 60 && !cell.contains(['@', '/']),
        Role::Severity => {
            let word = lower(plain);
            forms.severities.iter().any(|known| *known == word)
        }
        Role::Truth | Role::Other => true,
    }
}

/// Returns whether a cell is a handle, and not the address of a profile.
fn is_account(plain: &str) -> bool {
    let subject = Subject::of(plain, false);
    let host = subject.account().map(host);
    host.is_some_and(|host| !is_elsewhere(host)) && web(plain).is_none()
}
