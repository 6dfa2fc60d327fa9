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
