//! Links to the guide and to the plan take the accounts along, as other servers know them.

use rehome::browser::dom;
use rehome::journey::Side;
use rehome::pieces;

use super::within;

/// The plan, from the guide on.
const PLAN: &str = "plan/";

/// Lets links hand over these accounts, the old one first, and lead to their anchors all the same. What a handle
/// is made of need not be written otherwise in an address. In a frame, what stands in the guide's fields stays there.
pub(crate) fn fill(accounts: &[String; 2]) {
    let root = dom::root();
    let Some(guide) = dom::one(&root, "[data-carry]").filter(|_| !within::is_within()) else {
        return;
    };
    let guide = dom::attribute(&guide, "href");
    let guide = pieces::before(&guide, "#");
    let handed = handed(accounts);
    for link in dom::all(&root, "a[href]") {
        let address = dom::attribute(&link, "href");
        let (path, fragment) = pieces::split_once(&address, "#").unwrap_or((&address, ""));
        if path
            .strip_prefix(guide)
            .is_some_and(|rest| ["", PLAN].contains(&rest))
        {
            let address = [path, &with_anchor(&handed, fragment)].concat();
            dom::set(&link, "href", Some(&address));
        }
    }
}

fn handed(accounts: &[String; 2]) -> String {
    let mut parts = Vec::new();
    for side in Side::BOTH {
        let account = &accounts[side as usize];
        if !account.is_empty() {
            parts.push([side.key(), "=", account].concat());
        }
    }
    pieces::joined(&parts, "&")
}

/// Returns the fragment that hands something over and leads to where another one leads.
fn with_anchor(handed: &str, fragment: &str) -> String {
    let anchor = match pieces::split_once(fragment, "go=") {
        Some((_, anchor)) => anchor,
        None if pieces::holds(fragment, "=") => "",
        None => fragment,
    };
    match (handed, anchor) {
        ("", "") => String::new(),
        ("", anchor) => ["#", anchor].concat(),
        (handed, "") => ["#", handed].concat(),
        (handed, anchor) => ["#", handed, "&go=", anchor].concat(),
    }
}
