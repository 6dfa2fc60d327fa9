//! What a reader touches. Each island is rendered once at build time, with its words; in the
//! browser it finds the rendered elements again and makes them react.

pub mod accounts;

pub use accounts::Accounts;

/// Returns the interface's words with this key.
///
/// At build time they come from `content/`. In the browser they are empty: hydration keeps the
/// text that was rendered, so that no word has to stand in the WebAssembly.
pub(crate) fn words(key: &str) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    return leptos::prelude::expect_context::<std::sync::Arc<crate::guide::Words>>().get(key);
    #[cfg(target_arch = "wasm32")]
    {
        let _ = key;
        String::new()
    }
}
