//! What stands between the pure room `files` and the page:
//!
//! - `begin`: the page from its data to its life; `bench`: all files of the page
//! - `intake`: files that are chosen, dropped or pasted, read; `archive`: what is in an archive, by slices
//! - `item`: one file; `region`: where it is shown; `work`: what comes of it for the new server
//! - `show`: what is said of it; `inside`: what is in an archive; `compared`: who is missing in another one
//! - `words`: findings in sentences; `save`: files handed to the browser; `shelf`: all of this together

mod archive;
pub(crate) mod begin;
mod bench;
mod compared;
mod inside;
mod intake;
mod item;
mod region;
mod save;
mod shelf;
mod show;
mod words;
mod work;
