//! Why an archive, or a file of one, cannot be read.

/// Why an archive, or a file of one, cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has no directory at its end: it is cut off, or none of this kind.
    Broken,
    /// It is locked with a password.
    Locked,
    /// It, or what comes of it, is larger than what is read.
    TooLarge,
    /// It is packed in a way that is not read here.
    Method,
    /// Its bytes cannot be had: it was changed or moved since it was chosen.
    Gone,
}

impl Trouble {
    /// Returns the key under which it has words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Locked => "locked",
            Self::TooLarge => "too-large",
            Self::Method => "method",
            Self::Gone => "gone",
        }
    }
}
