//! What is known of each server software. Facts come in from `content/software/<name>/facts.toml`,
//! are validated once, and are then asked by name and version.
//!
//! Build time only: the browser gets the few facts it needs as attributes of the page.

mod check;
mod data;
mod facts;
mod follow;
mod form;
mod validate;

pub use check::{Check, Fault};
pub use data::{Data, Export, Import};
pub use facts::{COMPARED, Capability, Checked, Facts, Hosts, Label, Number, Page, Variant};
pub use follow::{FollowsMove, Need};
pub use form::{Form, Look, Row};
