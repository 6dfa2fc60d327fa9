//! The entry point of the page that looks at both accounts: what its scripts call. Everything is
//! handed in and out as JSON.
//!
//! A program of its own, so that the guide does not load it, and linked with the pure rooms only:
//! whatever links the library `rehome` brings its islands along.

#[cfg(target_arch = "wasm32")]
#[allow(unreachable_pub, reason = "wasm-bindgen hands out what is public")]
mod page;

fn main() {}
