//! A page read back as a browser reads it, and written out again.
//!
//! Leptos puts an empty comment wherever two texts meet, because hydration needs to find them
//! again. Outside the islands nothing is hydrated; there the comments go, and the rest becomes
//! valid HTML. What the parser has to mend is a mistake of ours: it would break hydration.

use anyhow::{anyhow, bail};
use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};

const ISLAND: &str = "leptos-island";
/// Leptos' marker, and the same comment as HTML wants it written.
const MARKER: (&str, &str) = ("<!>", "<!---->");

/// Returns the document `html` of the page at `address` without the comments that only islands need.
///
/// # Errors
/// If `html` is not well-formed, with what the parser says about it.
pub(super) fn tidy(address: &str, html: &str) -> anyhow::Result<String> {
    let written = format!("<!DOCTYPE html>{}", html.replace(MARKER.0, MARKER.1));
    let document = parse_document(RcDom::default(), ParseOpts::default()).one(written);
    let errors = document.errors.borrow();
    if let Some(error) = errors.first() {
        bail!("the page `/{address}` is not well-formed: {error}");
    }
    strip_comments(&document.document);
    let mut out = Vec::new();
    let options = SerializeOpts {
        traversal_scope: TraversalScope::ChildrenOnly(None),
        ..SerializeOpts::default()
    };
    serialize(
        &mut out,
        &SerializableHandle::from(document.document.clone()),
        options,
    )?;
    String::from_utf8(out).map_err(|error| anyhow!("the page `/{address}` is not UTF-8: {error}"))
}

fn strip_comments(node: &Handle) {
    if matches!(&node.data, NodeData::Element { name, .. } if &*name.local == ISLAND) {
        return;
    }
    node.children
        .borrow_mut()
        .retain(|child| !matches!(child.data, NodeData::Comment { .. }));
    for child in node.children.borrow().iter() {
        strip_comments(child);
    }
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn comments_stay_only_inside_islands() {
        let page = "<html><head><title>x</title></head><body><p>a<!>b</p><leptos-island>c<!>d</leptos-island></body></html>";
        let tidied = tidy("", page).expect("the page is well-formed");
        assert!(
            tidied.contains("<p>ab</p><leptos-island>c<!---->d</leptos-island>"),
            "{tidied}"
        );
    }

    #[test]
    fn what_a_browser_would_mend_is_a_mistake() {
        let page = "<html><head><title>x</title></head><body><p><div>x</div></p></body></html>";
        assert!(tidy("", page).is_err());
    }
}
