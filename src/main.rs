//! The browser's entry point of the guide: the WebAssembly is this binary, because a `cdylib` beside a
//! library would silently lose link-time optimisation.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// What the page calls.
#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen hands out what is public")]
mod page {
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Brings the guide to life.
    #[wasm_bindgen]
    pub fn begin() {
        rehome::browser::guide::begin();
    }

    /// Takes over what the page that looks at both accounts found a server to run: its host, the key of
    /// the software, and the version.
    #[wasm_bindgen]
    pub fn found(host: &str, software: &str, version: &str) {
        rehome::browser::guide::found(host, software, version);
    }

    /// Takes over by which handle other servers know an account, and on which host it is, as that page found: the
    /// handle that was typed, the other one, and the host.
    #[wasm_bindgen]
    pub fn known_as(typed: &str, handle: &str, host: &str) {
        rehome::browser::guide::known_as(typed, handle, host);
    }

    /// Takes over that everybody may import a thing on a server, as that page found.
    #[wasm_bindgen]
    pub fn lets_in(host: &str, thing: &str) {
        rehome::browser::guide::lets_in(host, thing);
    }
}
