//! What stands between the pure room `check` and the page:
//!
//! - `ask`: one request, made politely; `answer`: what came back
//! - `run`: one look, and `page`: the page that shows it; `item`: the answers it has words for
//! - `show`: answers, cards and the verdict for the whole; `terms`: values as a reader reads them
//! - `report`: what was found as a text
//! - `keep`, `record`: what is kept on this device; `crowd`: the lists of followers
//! - `arrivals`: the curve of those who have arrived; `apart`: other names of a server, to choose from
//! - `within`: in a frame of the guide
//! - `look`: a look from its button to its end; `begin`: the page from its data to its life

mod answer;
mod apart;
mod arrivals;
mod ask;
pub(crate) mod begin;
mod crowd;
mod element;
mod item;
mod keep;
mod look;
mod page;
mod record;
mod report;
mod run;
mod show;
mod terms;
mod within;
