//! The program of the page that looks at both accounts. What it asks and what follows from the answers
//! is decided in the pure room `check`; here the requests are made, and the page shows what was found.

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

    /// Returns what the look has come to, as the bytes of [`Handed`](rehome::browser::look::handed::Handed);
    /// nothing if there is none.
    #[wasm_bindgen]
    pub fn seen() -> Option<Vec<u8>> {
        crate::browser::begin::seen()
    }

    /// Takes over that a server wants to be left alone, and until when, in milliseconds since 1970.
    #[wasm_bindgen]
    pub fn rest(host: &str, until: f64) {
        crate::browser::begin::rest(host, until);
    }
}
