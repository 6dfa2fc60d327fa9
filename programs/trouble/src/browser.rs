//! What stands between the pure room `trouble` and the page:
//!
//! - `page`: the data, the two servers, and what is typed; `names`: both accounts where they are shown
//! - `answers`: the entries that fit
//! - `situation`: how the old server is, from a link or a field
//! - `begin`: the page from its data to its life

mod answers;
pub(crate) mod begin;
mod names;
mod page;
mod situation;
