//! The program of the page that looks at both accounts. What it asks and what follows from the answers
//! is decided in the pure room `check`; here the requests are made, and the page shows what was found.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
rehome::entry!(crate::browser::begin::begin);

/// What the program of what can be done with a look calls.
#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen hands out what is public")]
mod handing {
    use wasm_bindgen::prelude::wasm_bindgen;

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
