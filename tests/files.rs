//! The files that people carry: what they are taken for, what importers make of them, and what comes of
//! mending them.

#[path = "files/documents.rs"]
mod documents;
#[path = "files/hostile.rs"]
mod hostile;
#[path = "files/importers.rs"]
mod importers;
#[path = "files/kinds.rs"]
mod kinds;
#[path = "files/mending.rs"]
mod mending;
#[path = "files/others.rs"]
mod others;
#[path = "files/properties.rs"]
mod properties;
#[path = "files/rows.rs"]
mod rows;
#[path = "files/samples.rs"]
mod samples;
