//! The pure rooms of Rehome. Nothing here touches a browser, a file or the network, so all of it is
//! tested natively and can be linked by both programs.
//!
//! - [`pieces`]: looking for one text in another
//! - [`pace`]: work that takes long, in slices
//! - [`json`]: what servers answer, taken to pieces
//! - [`day`]: days of the calendar
//! - [`version`]: version numbers of servers, and ranges of them
//! - [`handle`]: what a person may type, and the account it means
//! - [`facts`], [`directory`]: what the browser knows of each server software, and of all of them
//! - [`journey`]: the reader's own move, and what follows from it
//! - [`plan`]: what a move consists of, step by step
//! - [`payload`]: what travels from the build to the browser
//! - [`check`]: what a look at both accounts asks, and what follows from the answers
//! - [`files`]: what the files are that people carry, and what the new server makes of them
//! - [`trouble`]: what a server said, and the answer to it
//! - [`signal`]: values, and what follows them

pub mod check;
pub mod day;
pub mod directory;
pub mod facts;
pub mod files;
pub mod handle;
pub mod journey;
pub mod json;
pub mod pace;
pub mod payload;
pub mod pieces;
pub mod plan;
pub mod signal;
pub mod trouble;
pub mod version;
