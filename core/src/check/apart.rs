//! Where else an account may be: the handles of some servers are on another domain than the server, and such
//! a domain does not always let a browser pass.

use super::desk::Desk;
use super::rows;

/// Returns the handles to try, made of names that servers often have in front of such a domain; none where
/// the account was found, or its domain has such a name already.
pub(super) fn handles(desk: &Desk, names: &[String]) -> Vec<String> {
    let host = desk.handle.host();
    let has_one = names.iter().any(|name| is_below(host, name));
    if has_one || !rows::is_astray(desk) {
        return Vec::new();
    }
    let handle = |name: &String| ["@", desk.handle.name(), "@", name, ".", host].concat();
    names.iter().map(handle).collect()
}

fn is_below(host: &str, name: &str) -> bool {
    host.strip_prefix(name)
        .is_some_and(|rest| rest.starts_with('.'))
}
