//! What stands between the pure room `files` and the page:
//!
//! - `begin`: the page from its data to its life; `bench`: all files of the page
//! - `intake`: files that are chosen, dropped or pasted, read; `archive`: what is in an archive, by slices
//! - `item`: one file; `region`: where it is shown; `show`: what is said of it
//! - `words`: findings in sentences; `save`: files handed to the browser

mod archive;
pub(crate) mod begin;
mod bench;
mod intake;
mod item;
mod region;
mod save;
mod show;
mod words;
