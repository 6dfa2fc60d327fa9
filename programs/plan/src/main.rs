//! The program of the page with the reader's plan. What a move consists of and what is due when is
//! decided in the pure room `plan`; here the page shows it, and keeps it where the reader wants.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
rehome::entry!(crate::browser::begin::begin);
