//! What the programs do in a page that is there already. Nothing here renders: the page was rendered
//! at build time, and is changed where the reader's [`Move`](crate::journey::r#move::Move) says
//! something else.
//!
//! - `dom`, `element`, `host`, `locale`, `storage`, `time`, `fetch`: thin wrappers over what a browser offers
//! - `state`: the one owner of the reader's move as a signal, and what is known of software
//! - `shows`: elements that show a part of an account
//! - `fields`: the fields for the two accounts, the same on every page that has them
//! - `start`: how a page with a program of its own begins
//! - `fragment`: what a link or a newer build hands over
//! - `guide`: what follows from the move in the guide
//! - `look`: what the programs of the page that looks at both accounts share

pub mod dom;
pub mod element;
pub mod fetch;
pub mod fields;
pub mod fragment;
pub mod guide;
pub mod host;
pub mod locale;
pub mod look;
pub mod shows;
pub mod start;
pub mod state;
pub mod storage;
pub mod time;

/// Allocates in a third of the code that the standard library's allocator takes, in every program.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Returns something that lives as long as the page, which nobody has to own: for what stands in the page once and
/// is never taken out.
pub fn lasting<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
