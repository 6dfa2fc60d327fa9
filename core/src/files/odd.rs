//! What can be odd about a file.

/// Something odd about a file, or about some of its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Odd {
    /// It is no plain UTF-8.
    Encoding,
    /// Lines end in several ways, or in the way of very old systems.
    LineEnds,
    /// Something else than a comma separates the cells.
    Separator,
    /// Quotation marks stand where none belong.
    Quotes,
    /// The names of the columns are written otherwise than programs write them.
    Heading,
    /// The columns are others than are wanted.
    Columns,
    /// Yes and no in other words than `true` and `false`, or not there.
    Truths,
    /// Commas in the name of a list.
    ListName,
    /// An account, server or address is written in another way than importers want.
    Spelling,
    /// A name without a host.
    Local,
    /// Nothing stands in the cell that the row is about.
    Blank,
    /// An address from which no handle can be read.
    Address,
    /// No account, server or address.
    Unreadable,
    /// The name of a server is made hard to read.
    Obscured,
    /// A server that only shows who takes a list over without reading it.
    Canary,
    /// An admin only limits this server.
    Limited,
    /// One of the reader's own two accounts.
    Own,
    /// A bridge, which is to be followed only after the move.
    Bridge,
    /// The same once more.
    Double,
    /// A cell that a spreadsheet would take for a formula.
    Formula,
    /// A name that looks like a number by which a server knows an account.
    MadeUp,
    /// A row that the reader does not want.
    Unwanted,
}

impl Odd {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 22] = [
        Self::Encoding,
        Self::LineEnds,
        Self::Separator,
        Self::Quotes,
        Self::Heading,
        Self::Columns,
        Self::Truths,
        Self::ListName,
        Self::Spelling,
        Self::Local,
        Self::Blank,
        Self::Address,
        Self::Unreadable,
        Self::Obscured,
        Self::Canary,
        Self::Limited,
        Self::Own,
        Self::Bridge,
        Self::Double,
        Self::Formula,
        Self::MadeUp,
        Self::Unwanted,
    ];

    /// Returns the key under which it has words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::LineEnds => "line-ends",
            Self::Separator => "separator",
            Self::Quotes => "quotes",
            Self::Heading => "heading",
            Self::Columns => "columns",
            Self::Truths => "truths",
            Self::ListName => "list-name",
            Self::Spelling => "spelling",
            Self::Local => "local",
            Self::Blank => "blank",
            Self::Address => "address",
            Self::Unreadable => "unreadable",
            Self::Obscured => "obscured",
            Self::Canary => "canary",
            Self::Limited => "limited",
            Self::Own => "own",
            Self::Bridge => "bridge",
            Self::Double => "double",
            Self::Formula => "formula",
            Self::MadeUp => "made-up",
            Self::Unwanted => "unwanted",
        }
    }
}

/// What is odd about one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Odds(u32);

impl Odds {
    /// Returns whether this is so.
    pub fn has(self, odd: Odd) -> bool {
        self.0 & bit(odd) != 0
    }

    /// Returns whether nothing is odd.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    pub(super) fn add(&mut self, odd: Odd) {
        self.0 |= bit(odd);
    }

    pub(super) fn add_if(&mut self, is_so: bool, odd: Odd) {
        if is_so {
            self.add(odd);
        }
    }
}

fn bit(odd: Odd) -> u32 {
    1 << odd as u32
}
