//! How a page with a program of its own begins: its data, and the reader's move with what is known.

use std::mem::take;
use std::rc::Rc;

use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::fetch::{Failure, data_of_page};
use super::fragment;
use super::state::State;
use crate::directory::Directory;
use crate::payload::Words;

/// Returns the data that the page names as its own.
///
/// # Errors
/// If it cannot be loaded. A newer build, if that is why, is offered.
pub async fn load<T: DeserializeOwned>() -> Result<T, JsValue> {
    data_of_page().await.map_err(|failure| {
        if failure == Failure::Gone {
            fragment::offer_newer();
        }
        JsValue::from_str("data")
    })
}

/// Returns a move of which nothing is known yet, with words and software taken out of a page's data.
pub fn state(words: &mut Words, directory: &mut Directory) -> State {
    let state = State::default();
    state.words.set(Rc::new(take(words)));
    state.directory.set(Rc::new(take(directory)));
    state
}
