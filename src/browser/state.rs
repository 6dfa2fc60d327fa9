//! What is so at this moment, for the conditions in the page.

use leptos::prelude::WithUntracked;

use super::{dom, pair, session};
use crate::journey::Side;
use crate::journey::condition::State;
use crate::version::Version;

/// What can travel as a file between these two servers, and is ticked to be brought along.
const OFFERED: &str = "li[data-thing]:not([hidden])";
const BROUGHT: &str = "li[data-thing]:not([hidden]) :checked";

/// The page as it is now.
pub(super) struct Now;

impl State for Now {
    fn is(&self, name: &str) -> bool {
        if let Some(side) = Side::from_key(name) {
            let session = session();
            return session.entry(side).handle.with_untracked(Option::is_some);
        }
        match name.split_once('.') {
            Some(("move", ending)) => pair::moves().is(ending),
            Some(("old", _)) => pair::is_usual(Side::Old),
            Some(("new", _)) => pair::is_usual(Side::New),
            // A way of its own is there if it was found on the software's page.
            Some(("same", _)) => pair::are_same() && dom::is_there("[data-part='same'] > *"),
            Some((_, "any")) => dom::is_there(BROUGHT),
            Some(_) => dom::is_there(
                &[
                    "li:not([hidden]) > label > [data-tick='",
                    name,
                    "']:checked",
                ]
                .concat(),
            ),
            None if name == "files" => dom::is_there(OFFERED),
            None => pair::are_same(),
        }
    }

    fn version(&self, side: Side) -> Option<Version> {
        pair::version(side)
    }
}
