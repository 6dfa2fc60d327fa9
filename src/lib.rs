//! Rehome: a static web site that guides a person through moving their Fediverse account.
//!
//! The rooms of the house, each depending only on those above it:
//!
//! - [`source`]: content files and what is wrong with them
//! - [`version`], [`handle`], [`journey`], [`check`]: the pure rooms, in the package `rehome-core`,
//!   which the program of the page `check/` links without the rest
//! - [`software`]: what is known of each server software (build time)
//! - `guide`: Markdown to pages, and every check on the content (build time)
//! - `browser`: thin wrappers over what a browser offers
//! - `islands`: what a reader touches

// A view's type holds the types of all elements in it; the default depth is too small for an island.
#![recursion_limit = "256"]

pub mod browser;
pub mod islands;

pub use rehome_core::{check, handle, journey, version};

#[cfg(not(target_arch = "wasm32"))]
pub mod guide;
#[cfg(not(target_arch = "wasm32"))]
pub mod software;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
