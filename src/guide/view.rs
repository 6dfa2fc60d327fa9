//! Nodes and facts as Leptos views.
//!
//! - `frame`: the document around every page; `corrections`: how to send one
//! - `pages`: what each page consists of; `top`: what stands around the guide's stages
//! - `prose`: nodes; `blocks`: those that hold others; `places`: what follows the two accounts
//! - `form`: drawn forms; `data`: tables and lists made from the facts
//! - `software`: a software's own page; `compare`: all of them side by side; `follow`: whose people
//!   follow
//! - `fields`: the fields for the two accounts; `look`: the page that looks at both;
//!   `bench`: the page that opens files; `plan`: the page with the reader’s plan; `situation`: how the old
//!   server is; `trouble`: the page of what goes wrong; `welcome`: the page that makes links for everybody from a server
//! - `payload`: what the programs get as typed data

mod bench;
mod blocks;
mod compare;
mod corrections;
mod data;
mod fields;
mod follow;
mod form;
mod frame;
mod look;
mod pages;
mod payload;
mod places;
mod plan;
mod prose;
mod situation;
mod software;
mod top;
mod trouble;
mod welcome;

use std::cell::RefCell;
use std::collections::BTreeMap;

use leptos::prelude::{AnyView, IntoAny, RenderHtml};

use super::assets::Assets;
use super::book::{Book, Software, Text};
use super::links::Links;
use super::naming::content_name;
use super::tidy::without_markers;
use crate::journey::Side;
use crate::journey::condition::{AtFirst, Condition, Term};
use crate::payload::Html;

pub use frame::Site;
pub use pages::{Page, Rendered, addresses, render};

/// Conditions, each once; pages refer to them by number.
#[derive(Default)]
pub(super) struct Conditions(RefCell<Vec<Condition>>);

impl Conditions {
    /// Returns the number of a condition.
    fn number(&self, condition: &Condition) -> usize {
        let mut all = self.0.borrow_mut();
        let known = all.iter().position(|known| known == condition);
        known.unwrap_or_else(|| {
            all.push(condition.clone());
            all.len() - 1
        })
    }

    /// Returns all of them, by number.
    pub(super) fn all(&self) -> Vec<Condition> {
        self.0.borrow().clone()
    }
}

/// What concerns only readers whose servers are of other kinds: it is left out of the guide, and the
/// browser gets it as data. The name of a piece is made of what is in it.
#[derive(Default)]
pub(super) struct Later {
    pieces: RefCell<BTreeMap<String, String>>,
    conditions: Conditions,
}

impl Later {
    pub(super) fn html(&self) -> Html {
        Html {
            pieces: self.pieces.borrow().clone().into_iter().collect(),
            conditions: self.conditions.all(),
        }
    }
}

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
    /// The conditions of what is being shown.
    conditions: &'a Conditions,
    /// Where to put what can come later, on the page that leaves it out.
    later: Option<&'a Later>,
    /// The address below the base path of the page whose text this is, where it is shown in the guide.
    joined: Option<&'a str>,
    /// Whether these are the words of a tick: then nothing in them can be pressed but the tick itself.
    in_label: bool,
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
        is_hidden: bool,
        inside: impl FnOnce(Self) -> AnyView,
    ) -> (Option<String>, AnyView) {
        // The usual software's own texts are taken out and put back as a whole, so they stay whole.
        let is_shared = !self.text.path.starts_with("software/");
        let Some(later) = self.later.filter(|_| is_hidden && is_shared) else {
            return (None, inside(self));
        };
        // All of it comes at once, so nothing within it comes still later.
        let whole = Self {
            later: None,
            conditions: &later.conditions,
            ..self
        };
        let html = without_markers(&inside(whole).to_html());
        let name = content_name(html.as_bytes());
        later.pieces.borrow_mut().insert(name.clone(), html);
        (Some(name), ().into_any())
    }

    /// Returns what a condition is as attributes: its number, and whether it hides the element at first.
    fn when(self, condition: Option<&Condition>) -> (Option<String>, bool) {
        let hidden = condition.is_some_and(|condition| !condition.holds(&AtFirst));
        let number = condition.map(|condition| self.conditions.number(condition).to_string());
        (number, hidden)
    }

    /// Returns the same for what is there only while a condition does not hold.
    fn unless(self, condition: &Condition) -> (Option<String>, bool) {
        self.when(Some(&Condition::Not(Box::new(condition.clone()))))
    }

    /// Returns the same for what is there only once a side's account is known.
    fn when_named(self, side: Side) -> String {
        self.conditions
            .number(&Condition::Is(Term::Named(side)))
            .to_string()
    }

    fn words(self, key: &str) -> String {
        self.book.words.get(key)
    }
}
