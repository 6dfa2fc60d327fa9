//! The program of what can be done with a look at both accounts: keep its numbers, keep a list of followers and
//! compare it, draw who has arrived, copy a report. It comes when a reader wants one of these, and gets what the
//! look has come to from the program that looks.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// What the page calls.
#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen hands out what is public")]
mod entry {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Lets the buttons do what they say, once the words for it are there.
    ///
    /// # Errors
    /// If these cannot be loaded; then the page says so, and can try again.
    #[wasm_bindgen]
    pub async fn begin() -> Result<(), JsValue> {
        crate::browser::begin::begin().await
    }
}
