//! What stands between the pure room `files` and the page:
//!
//! - `begin`: the page from its data to its life; `bench`: all files of the page
//! - `intake`: files that are chosen, dropped or pasted; `load`: from where they come to what they are
//! - `archive`: what is in an archive, by slices of the file; `inflate`: what is packed there, unpacked
//! - `letters`: the letters of a file that does not say how they are stored
//! - `slices`: work on a long file, between which the page lives on, and which can be stopped
//! - `item`: one file; `region`: where it is shown; `work`: what comes of it for the new server
//! - `show`: what is said of it; `now`: what would happen to it as it is; `choose`: what can be chosen for it;
//!   `inside`: what is in an archive
//! - `compared`: who is missing in another file; `words`: findings in sentences
//! - `makers`: filters and hashtags, from words that are typed
//! - `save`: files handed to the browser; `shelf`: all of this together

mod archive;
pub(crate) mod begin;
mod bench;
mod choose;
mod code_page;
mod compared;
mod inflate;
mod inside;
mod intake;
mod item;
mod letters;
mod load;
mod makers;
mod now;
mod region;
mod save;
mod shelf;
mod show;
mod slices;
mod words;
mod work;
