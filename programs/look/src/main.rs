//! The program of the page that looks at both accounts. What it asks and what follows from the answers
//! is decided in the pure room `check`; here the requests are made, and the page shows what was found.
//!
//! - `ask`: one request, made politely; `answer`: what came back
//! - `run`: one look, and `page`: the page that shows it; `item`: the answers it has words for
//! - `show`: answers, cards and the verdict for the whole; `terms`: values as a reader reads them
//! - `report`: what was found as a text
//! - `keep`, `record`: what is kept on this device; `crowd`: the lists of followers
//! - `within`: in a frame of the guide
//! - `look`: a look from its button to its end; `begin`: the page from its data to its life

#[cfg(target_arch = "wasm32")]
mod answer;
#[cfg(target_arch = "wasm32")]
mod ask;
#[cfg(target_arch = "wasm32")]
mod begin;
#[cfg(target_arch = "wasm32")]
mod crowd;
#[cfg(target_arch = "wasm32")]
mod element;
#[cfg(target_arch = "wasm32")]
mod item;
#[cfg(target_arch = "wasm32")]
mod keep;
#[cfg(target_arch = "wasm32")]
mod look;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod record;
#[cfg(target_arch = "wasm32")]
mod report;
#[cfg(target_arch = "wasm32")]
mod run;
#[cfg(target_arch = "wasm32")]
mod show;
#[cfg(target_arch = "wasm32")]
mod terms;
#[cfg(target_arch = "wasm32")]
mod within;

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
        crate::begin::begin().await
    }
}
