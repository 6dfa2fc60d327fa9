//! Rehome: a static web site that guides a person through moving their Fediverse account.
//!
//! The rooms of the house, each depending only on those above it:
//!
//! - [`source`]: content files and what is wrong with them
//! - [`version`]: version numbers of servers, and ranges of them
//! - [`handle`]: what a person may type, and the account it means
//! - [`journey`]: the reader's own move
//! - [`software`]: what is known of each server software (build time)
//! - `guide`: Markdown to pages, and every check on the content (build time)
//! - `browser`: thin wrappers over what a browser offers
//! - `islands`: what a reader touches

// A view's type holds the types of all elements in it; the default depth is too small for an island.
#![recursion_limit = "256"]

pub mod browser;
pub mod handle;
pub mod islands;
pub mod journey;
pub mod version;

#[cfg(not(target_arch = "wasm32"))]
pub mod guide;
#[cfg(not(target_arch = "wasm32"))]
pub mod software;
#[cfg(not(target_arch = "wasm32"))]
pub mod source;
