//! Rehome: a static web site that guides a person through moving their Fediverse account.
//!
//! The rooms of the house, each depending only on those above it:
//!
//! - [`source`]: content files and what is wrong with them
//! - [`pieces`], [`json`], [`version`], [`handle`], [`facts`], [`directory`], [`journey`], [`check`],
//!   [`files`], [`plan`], [`trouble`], [`signal`], [`payload`]: the pure rooms, in the package `rehome-core`
//! - [`software`]: what is known of each server software (build time)
//! - `guide`: Markdown to pages, and every check on the content (build time)
//! - `browser`: what the programs do in a page (WebAssembly)

#![recursion_limit = "256"]

#[cfg(target_arch = "wasm32")]
pub mod browser;

/// What the script of a page calls in the page's own program: `begin`, which does what is named. It stands in each
/// program and not here, because what a library hands out is handed out by all.
#[cfg(target_arch = "wasm32")]
#[macro_export]
macro_rules! entry {
    ($begin:path) => {
        /// What the page calls.
        #[allow(unreachable_pub, reason = "wasm-bindgen hands out what is public")]
        mod entry {
            use wasm_bindgen::JsValue;
            use wasm_bindgen::prelude::wasm_bindgen;

            /// Brings to life what the program is for, once its data is there.
            ///
            /// # Errors
            /// If the data cannot be loaded; then the page says so, and can try again.
            #[wasm_bindgen]
            pub async fn begin() -> Result<(), JsValue> {
                $begin().await
            }
        }
    };
}

pub use rehome_core::{
    check, day, directory, facts, files, handle, journey, json, pace, payload, pieces, plan,
    signal, trouble, version,
};

#[cfg(not(target_arch = "wasm32"))]
pub mod guide;
#[cfg(not(target_arch = "wasm32"))]
pub mod software;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
