//! Nodes and facts as Leptos views.
//!
//! - `frame`: the document around every page
//! - `pages`: what each page consists of; `top`: what stands around the guide's stages
//! - `prose`: nodes; `blocks`: those that hold others; `places`: what follows the two accounts
//! - `form`: drawn forms; `data`: tables and lists made from the facts
//! - `software`: a software's own page; `compare`: all of them side by side; `follow`: whose people
//!   follow

mod blocks;
mod compare;
mod data;
mod follow;
mod form;
mod frame;
mod look;
mod pages;
mod places;
mod prose;
mod software;
mod top;

use std::cell::RefCell;

use leptos::prelude::{AnyView, IntoAny, RenderHtml};

use super::assets::Assets;
use super::book::{Book, Software, Text};
use super::links::Links;
use crate::source::Place;

pub use frame::Site;
pub use pages::{Page, addresses, pages};

/// What concerns only readers whose servers are of other kinds: it is left out of the guide and stands
/// on the page of servers, from where the browser takes it. Each piece has a name.
pub(super) type Later = RefCell<Vec<(String, String)>>;

/// What a view needs to know: the book, and where things are.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    book: &'a Book,
    links: &'a Links,
    assets: &'a Assets,
    site: &'a Site,
    /// The software whose names and facts are shown.
    software: &'a Software,
    /// The text being shown.
    text: &'a Text,
    /// How much deeper its headings are on the page than in the file.
    deeper: u8,
    /// Where to put what can come later.
    later: &'a Later,
    /// Whether this page leaves it out.
    defers: bool,
}

impl<'a> View<'a> {
    fn of(self, text: &'a Text, deeper: u8) -> Self {
        Self {
            text,
            deeper,
            ..self
        }
    }

    /// Returns what stands in an element, or its name among what comes later.
    fn now_or_later(
        self,
        name: String,
        is_hidden: bool,
        inside: impl FnOnce(Self) -> AnyView,
    ) -> (Option<String>, AnyView) {
        // The usual software's own texts are taken out and put back as a whole, so they stay whole.
        let is_shared = !self.text.path.starts_with("software/");
        if !(self.defers && is_hidden && is_shared) {
            return (None, inside(self));
        }
        // All of it comes at once, so nothing within it comes still later.
        let whole = Self {
            defers: false,
            ..self
        };
        let html = inside(whole).to_html();
        self.later.borrow_mut().push((name.clone(), html));
        (Some(name), ().into_any())
    }

    /// Returns the name of what stands at `place` of the text being shown.
    fn name_at(self, place: Place) -> String {
        let file = self.text.path.rsplit('/').next().unwrap_or_default();
        format!("{}-{}", file.trim_end_matches(".md"), place.line)
    }

    fn words(self, key: &str) -> String {
        self.book.words.get(key)
    }
}
