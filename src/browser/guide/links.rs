//! Links between sections. A section may be here now, or no longer, or be hidden: then the link leads
//! to where else it is to be read.

use super::page::Guide;
use crate::browser::dom;
use crate::signal::effect;

/// Lets every such link lead to something that can be seen.
pub(super) fn begin(guide: &Guide) {
    let guide = guide.clone();
    effect(move || {
        guide.layout.track();
        guide.pieces.track();
        guide.each_scope(|scope| {
            for link in &scope.links {
                link.lead(is_shown(&link.anchor));
            }
        });
    });
}

fn is_shown(anchor: &str) -> bool {
    dom::by_id(anchor).is_some_and(|target| matches!(target.closest("[hidden]"), Ok(None)))
}
