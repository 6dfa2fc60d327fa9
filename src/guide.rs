//! Markdown to pages, and every check on the content. Build time only.
//!
//! 1. `front`, `parse`, `inline`, `boxes`: a content file becomes a tree of nodes; `names` knows
//!    what it may name, `versions` which of several variants.
//! 2. `read` puts all files together into a `book`; `review` and `links` look at it as a whole.
//! 3. `view`: nodes and facts become Leptos views, one page each, and typed data for the programs;
//!    `programs` is the table of pages that load one, `trouble` all that goes wrong.
//! 4. `tidy`: a page is read back as a browser reads it, and markers that only hydration needs go.
//! 5. `shell`, `assets`, `site`: the programs that Trunk built, hashed files and pages are written;
//!    `search` has Pagefind make an index of them, `offline` lists all files for the worker, `output` checks
//!    them as a browser would see them.

pub mod assets;
pub mod book;
mod boxes;
pub mod front;
mod inline;
mod known;
pub mod links;
pub mod names;
pub mod naming;
pub mod node;
mod offline;
pub mod output;
mod parse;
mod plan;
pub mod programs;
mod read;
mod review;
pub mod search;
pub mod shell;
pub mod site;
mod tidy;
pub mod trouble;
mod versions;
pub mod view;
pub mod words;

pub use book::Book;
pub use words::Words;
