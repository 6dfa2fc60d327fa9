//! A page read back as a browser reads it, and written out again.
//!
//! Leptos puts a comment wherever two texts meet or a view is nothing, because hydration needs to find
//! them again. Nothing here is hydrated; the comments go, and the rest becomes valid HTML. What the parser
//! has to mend is a mistake of ours: a browser would show something else than was meant.

use anyhow::{anyhow, bail};
use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{RcDom, SerializableHandle};

/// Leptos' marks, where two texts meet and where a view is nothing.
const MARKERS: [&str; 2] = ["<!>", "<!--<() />-->"];

/// Returns HTML without the marks that only hydration needs.
pub(super) fn without_markers(html: &str) -> String {
    let mut html = html.to_owned();
    for marker in MARKERS {
        html = html.replace(marker, "");
    }
    html
}

/// Returns the document `html` of the page at `address` as a browser reads it.
///
/// # Errors
/// If `html` is not well-formed, with what the parser says about it.
pub(super) fn tidy(address: &str, html: &str) -> anyhow::Result<String> {
    let written = format!("<!DOCTYPE html>{}", without_markers(html));
    let document = parse_document(RcDom::default(), ParseOpts::default()).one(written);
    let errors = document.errors.borrow();
    if let Some(error) = errors.first() {
        bail!("the page `/{address}` is not well-formed: {error}");
    }
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

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn marks_of_hydration_go() {
        let page =
            "<html><head><title>x</title></head><body><p>a<!>b<!--<() />--></p></body></html>";
        let tidied = tidy("", page).expect("the page is well-formed");
        assert!(tidied.contains("<p>ab</p>"), "{tidied}");
    }

    #[test]
    fn what_a_browser_would_mend_is_a_mistake() {
        let page = "<html><head><title>x</title></head><body><p><div>x</div></p></body></html>";
        assert!(tidy("", page).is_err());
    }
}
