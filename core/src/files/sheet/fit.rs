//! A form that fits a table.

use crate::files::form::{Column, Form};

/// A form that fits.
pub(super) struct Fit<'a> {
    pub(super) form: &'a Form,
    /// Its columns, in the order of the file.
    pub(super) columns: Vec<Column>,
    pub(super) has_heading: bool,
    pub(super) things: Vec<String>,
}

/// Returns what a table can be about: what the form says, and then what others say that fit as well.
pub(super) fn things<'a>(form: &Form, others: impl Iterator<Item = &'a Form>) -> Vec<String> {
    let mut things = form.things.clone();
    for thing in others.flat_map(|other| &other.things) {
        if !things.contains(thing) {
            things.push(thing.clone());
        }
    }
    things
}
