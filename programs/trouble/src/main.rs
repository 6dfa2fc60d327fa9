//! The program of the page of what goes wrong. Which entry fits a text is decided in the pure room
//! `trouble`; here the page shows it.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
rehome::entry!(crate::browser::begin::begin);
