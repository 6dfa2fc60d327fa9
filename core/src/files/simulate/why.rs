//! Why a file or a row does not arrive.

/// Why a file or a row does not arrive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// More bytes than are taken.
    Bytes,
    /// More rows than are taken, or than an account may have.
    Rows,
    /// No UTF-8.
    Text,
    /// Nothing in it.
    Empty,
    /// A quotation mark at a wrong place.
    Quotes,
    /// Lines that end in two ways.
    LineEnds,
    /// Rows of different lengths.
    Lengths,
    /// A column is missing.
    Columns,
    /// The first cell is empty.
    Blank,
    /// The heading is taken for a row.
    Heading,
    /// A yes or no that is not understood.
    Truth,
    /// A web address instead of a handle.
    Address,
    /// No handle, server or address that is understood.
    Form,
    /// A name without a host, which is looked for on the server that reads.
    Local,
    /// Nobody has read how this software takes such files in.
    Unknown,
}

impl Why {
    /// Returns the key under which it has words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bytes => "bytes",
            Self::Rows => "rows",
            Self::Text => "text",
            Self::Empty => "empty",
            Self::Quotes => "quotes",
            Self::LineEnds => "line-ends",
            Self::Lengths => "lengths",
            Self::Columns => "columns",
            Self::Blank => "blank",
            Self::Heading => "heading",
            Self::Truth => "truth",
            Self::Address => "address",
            Self::Form => "form",
            Self::Local => "local",
            Self::Unknown => "unknown",
        }
    }

    /// All of them.
    pub const ALL: [Self; 15] = [
        Self::Bytes,
        Self::Rows,
        Self::Text,
        Self::Empty,
        Self::Quotes,
        Self::LineEnds,
        Self::Lengths,
        Self::Columns,
        Self::Blank,
        Self::Heading,
        Self::Truth,
        Self::Address,
        Self::Form,
        Self::Local,
        Self::Unknown,
    ];
}
