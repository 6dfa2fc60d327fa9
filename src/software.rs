//! What is known of each server software. Facts come in from `content/software/<name>/facts.toml`,
//! are validated once, and are then asked by name and version.
//!
//! Build time only: the browser gets what it needs as typed data.

mod addresses;
mod check;
mod data;
mod facts;
mod follow;
mod follows;
mod form;
mod manners;
mod message;
mod profiles;
mod servers;
mod small;
mod validate;
mod variant;

pub use addresses::Addresses;
pub use check::{Check, Fault};
pub use data::{Data, Export, Import};
pub use facts::{COMPARED, Capability, Facts, Label, Number, ServerPage};
pub use follow::{FollowsMove, Need};
pub use form::{Family, Form, Row};
pub use profiles::profiles;
pub use servers::{Hosts, Relatives};
pub use small::Small;
pub use variant::{Checked, Variant};
