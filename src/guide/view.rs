//! Nodes and facts as Leptos views.
//!
//! - `frame`: the document around every page
//! - `pages`: what each page consists of
//! - `prose`: nodes; `places`: what follows the two accounts
//! - `form`: drawn forms; `data`: tables and lists made from the facts
//! - `software`: a software's own page; `compare`: all of them side by side

mod compare;
mod data;
mod form;
mod frame;
mod pages;
mod places;
mod prose;
mod software;

use super::assets::Assets;
use super::book::{Book, Software, Text};
use super::links::Links;

pub use frame::Site;
pub use pages::{Page, addresses, pages};

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
}

impl<'a> View<'a> {
    fn of(self, text: &'a Text, deeper: u8) -> Self {
        Self {
            text,
            deeper,
            ..self
        }
    }

    fn words(self, key: &str) -> String {
        self.book.words.get(key)
    }
}
