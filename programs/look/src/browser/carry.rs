//! Links to the guide and to the plan take the accounts along, as other servers know them.

use rehome::browser::dom;
use rehome::journey::Side;
use rehome::pieces;
use rehome::plan::link::encoded;
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
    let guide = dom::one(&root, "[data-carry]").filter(|_| !within::is_within());
    let Some(guide) = guide.map(|link| dom::attribute(&link, "href")) else {
        return Vec::new();
    };
    let carrier = |link: Element| {
        let address = dom::attribute(&link, "href");
        let (path, anchor) = pieces::split_once(&address, "#").unwrap_or((&address, ""));
        let rest = path.strip_prefix(guide.as_str())?;
        (rest.is_empty() || rest == PLAN).then(|| Carrier {
            path: path.to_owned(),
            anchor: anchor.to_owned(),
            link,
        })
    };
    let links = dom::all(&root, "a[href]").into_iter();
    links.filter_map(carrier).collect()
}

/// Lets a link hand over these accounts, the old one first, and lead to its anchor all the same.
pub(crate) fn fill(carrier: &Carrier, accounts: &[Option<String>; 2]) {
    let mut parts = Vec::new();
    for (side, account) in Side::BOTH.into_iter().zip(accounts) {
        if let Some(account) = account {
            parts.push([side.key(), "=", &encoded(account)].concat());
        }
    }
    if !carrier.anchor.is_empty() {
        let name = if parts.is_empty() { "" } else { "go=" };
        parts.push([name, &carrier.anchor].concat());
    }
    let sign = if parts.is_empty() { "" } else { "#" };
    let address = [&carrier.path, sign, &pieces::joined(&parts, "&")].concat();
    dom::set(&carrier.link, "href", Some(&address));
}
