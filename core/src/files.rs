//! Files that people carry from one server to another: what they are, what the new server would do with
//! them, and the files that come of them. Bytes in, findings and bytes out; nothing here reads or writes.
//!
//! - `text`, `table`: bytes to text, and text to rows and cells; `letters`: how a text reads that does not say
//!   how it is stored
//! - `form`, `importer`: which forms files have, and how each software reads them; both are data
//! - `person`: which account, server or post a cell names
//! - `name`, `spelling`: what a name can consist of; texts without what stands around one
//! - `sheet`: a table of which the form is known; `document`: a file of JSON
//! - `open`: what a file is
//! - `odd`, `census`: what is odd about it; `simulate`: what an importer does with it
//! - `mend`: what would be changed; `written`: the file that comes of it
//! - `compare`: who of one file is not in another, and the servers of one
//! - `words`: filters and hashtags, of which there is no file
//! - `archive`: files packed in one

mod archive;
mod census;
mod compare;
mod document;
mod form;
mod importer;
mod letters;
mod mend;
mod name;
mod odd;
mod open;
mod person;
mod sheet;
mod simulate;
mod spelling;
mod table;
mod tally;
mod text;
mod words;
mod written;

pub use archive::{Directory, Entry, Packed, Trouble, entries, is_office, pack};
pub use census::{Census, Eye, Note, Row};
pub use compare::{missing, servers, there};
pub use document::Known;
pub use form::{Column, Document, Form, Forms, Headed, Name, Role, Rows, Sign, Signature};
pub use importer::{Accounts, Cells, Heading, Importer, Read, Truth};
pub use letters::{Reading, readings};
pub use mend::{Change, Target};
pub use odd::{Odd, Odds};
pub use open::{Kind, LARGEST, Opened, open, open_text, text as text_of};
pub use person::Subject;
pub use sheet::Sheet;
pub use simulate::{Outcome, Refused, Taken, Why, simulate, simulate_rows};
pub use spelling::visible;
pub use table::{LineEnd, Table, TooWide};
pub use tally::Tally;
pub use text::Encoding;
pub use words::{filters, hashtags, lines};
pub use written::Written;
