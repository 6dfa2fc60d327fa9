//! The program of what can be done with a look at both accounts: keep its numbers, keep a list of followers and
//! compare it, draw who has arrived, copy a report. It comes when a reader wants one of these, and gets what the
//! look has come to from the program that looks.

// What starts a program that is run by itself would be part of each: nothing here runs before the page asks.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
mod browser;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
rehome::entry!(crate::browser::begin::begin);
