//! The program of the page that opens files. What they are, and what becomes of them, is decided in the
//! pure room `files`; here they are read, shown and saved.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
rehome::entry!(crate::browser::begin::begin);
