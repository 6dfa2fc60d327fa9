//! What stands between the pure room `plan` and the page:
//!
//! - `page`: the data, the reader's move, and the plan that follows from it; `clock`: the time
//! - `show`: the plan as a whole; `row`: one step; `places`: what follows the two accounts
//! - `asked`: how the old server is, and what the reader wants; `ticks`: what is done, and when
//! - `link`: a link that carries the move, and its picture; `message`: words for the reader's people
//! - `keep`: what is kept on this device; `take`: files to take along
//! - `welcome`: the page that makes links for everybody from a server
//! - `begin`: the page from its data to its life

mod asked;
pub(crate) mod begin;
mod clock;
mod keep;
mod link;
mod message;
mod page;
mod places;
mod row;
mod show;
mod take;
mod ticks;
mod welcome;
