//! The program of the page with the reader's plan. What a move consists of and what is due when is
//! decided in the pure room `plan`; here the page shows it, and keeps it where the reader wants.

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

    /// Brings the page to life, once its data is there.
    ///
    /// # Errors
    /// If the data cannot be loaded; then the page says so, and can try again.
    #[wasm_bindgen]
    pub async fn begin() -> Result<(), JsValue> {
        crate::browser::begin::begin().await
    }
}
