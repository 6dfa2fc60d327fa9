//! One file beside the pages.

/// A file to be written beside the pages.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its path below the base path, with a part made from its content.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}
