//! What is known of each server software. Facts come in from `content/software/<name>/facts.toml`,
//! are validated once, and are then asked by name and version.
//!
//! Build time only: the browser gets the few facts it needs as attributes of the page.

mod facts;
mod validate;
mod version;

pub use facts::{
    COMPARED, Capability, Carried, Checked, Data, Export, Facts, Form, Import, Label, Number, Page,
    Row, Variant,
};
pub use version::{Range, Version};
