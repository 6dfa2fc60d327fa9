//! What stands between the pure room `check` and the page:
//!
//! - `run`: one look, and `page`: the page that shows it
//! - `show`: answers, cards and the verdict for the whole; `terms`: values as a reader reads them
//! - `apart`: other names of a server, to choose from
//! - `within`: in a frame of the guide
//! - `look`: a look from its button to its end; `begin`: the page from its data to its life
//!
//! What can be done with a look is another program (`programs/tools`).

mod apart;
pub(crate) mod begin;
mod look;
mod page;
mod run;
mod show;
mod terms;
mod within;
