//! The browser's entry point: the WebAssembly is this binary, because a `cdylib` beside a library
//! would silently lose link-time optimisation.

// Without this line the islands' exports would be left out.
use rehome as _;

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_islands();
}
