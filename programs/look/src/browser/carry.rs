//! Links to the guide and to the plan take the accounts along, as other servers know them.

use rehome::browser::dom;
use rehome::journey::Side;
use rehome::pieces;
use web_sys::Element;

use super::within;

/// The plan, from the guide on.
const PLAN: &str = "plan/";

/// A link to the guide or to the plan.
pub(crate) struct Carrier {
    link: Element,
    path: String,
    anchor: String,
}

/// Returns all that stand in the page. In a frame there are none: what stands in the guide's fields stays there.
pub(crate) fn all() -> Vec<Carrier> {
    let root = dom::root();
    let mut all = Vec::new();
    let guide = dom::one(&root, "[data-carry]").filter(|_| !within::is_within());
    let Some(guide) = guide.map(|link| dom::attribute(&link, "href")) else {
        return all;
    };
    for link in dom::all(&root, "a[href]") {
        let address = dom::attribute(&link, "href");
        let path = pieces::before(&address, "#");
        let anchor = address.strip_prefix(path).unwrap_or_default();
        if path == guide || path.strip_prefix(guide.as_str()) == Some(PLAN) {
            all.push(Carrier {
                path: path.to_owned(),
                anchor: pieces::trim_start(anchor, "#").to_owned(),
                link,
            });
        }
    }
    all
}

/// Lets links hand over these accounts, the old one first, and lead to their anchors all the same. What a handle
/// is made of need not be written otherwise in an address.
pub(crate) fn fill(carriers: &[Carrier], accounts: &[String; 2]) {
    let mut parts = Vec::new();
    for side in Side::BOTH {
        let account = &accounts[side as usize];
        if !account.is_empty() {
            parts.push([side.key(), "=", account].concat());
        }
    }
    let accounts = pieces::joined(&parts, "&");
    let sign = if accounts.is_empty() { "" } else { "#" };
    for carrier in carriers {
        let go = match (accounts.is_empty(), carrier.anchor.is_empty()) {
            (_, true) => "",
            (true, false) => "#",
            (false, false) => "&go=",
        };
        let address = [&carrier.path, sign, &accounts, go, &carrier.anchor].concat();
        dom::set(&carrier.link, "href", Some(&address));
    }
}
