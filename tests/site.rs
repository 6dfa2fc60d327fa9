//! The built site, as a browser and a plain static host would see it, under a base path and at
//! the root of a host. `cargo xtask test` builds both and says where they are.

#[path = "site/built.rs"]
mod built;
#[path = "site/data.rs"]
mod data;
#[path = "site/files.rs"]
mod files;
#[path = "site/links.rs"]
mod links;
#[path = "site/metadata.rs"]
mod metadata;
#[path = "site/offline.rs"]
mod offline;
#[path = "site/page.rs"]
mod page;
#[path = "site/personal.rs"]
mod personal;
#[path = "site/policy.rs"]
mod policy;
#[path = "site/programs.rs"]
mod programs;
#[path = "site/search.rs"]
mod search;
#[path = "site/structure.rs"]
mod structure;
