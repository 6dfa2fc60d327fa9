//! What a content file means: a tree of nodes, each with its place in the source.

mod tree;

use crate::journey::condition::Condition;
use crate::journey::{Part, Side};
use crate::source::Place;

pub use tree::{condition, plain_text, walk};

/// A node and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Where it begins in its file.
    pub place: Place,
    /// What it is.
    pub kind: Kind,
}

/// What a node is. Names of pages, labels, numbers and emoji are resolved already.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Plain words.
    Text(String),
    /// A line break asked for.
    Break,
    /// A code span.
    Code(Vec<Node>),
    /// Emphasis.
    Emphasis(Vec<Node>),
    /// Strong emphasis.
    Strong(Vec<Node>),
    /// Struck text.
    Struck(Vec<Node>),
    /// A part of an account, once it is known.
    Value(Side, Part),
    /// A part of an account with a button that copies it.
    Copy(Side, Part),
    /// A side's software, once it is chosen.
    Software(Side, String),
    /// The exact name of a button, field or menu item, by version.
    Label(Vec<Variant<String>>),
    /// Something that a look at both accounts has found, by name.
    Found(String),
    /// The id of the task that begins here.
    TaskId(String),
    /// When the block that begins here concerns the reader.
    Condition(Condition),
    /// One of our emoji, by name.
    Emoji(String),
    /// A link to a file of the site, an anchor or an address.
    Link(Target, Vec<Node>),
    /// A link by meaning: a page of one of the two servers.
    Way(Way, Vec<Node>),
    /// A mark that points to a footnote.
    FootnoteMark(String),
    /// A footnote's text.
    Footnote(String, Vec<Node>),
    /// A paragraph.
    Paragraph(Vec<Node>),
    /// A heading: level as written, anchor, words.
    Heading(u8, String, Vec<Node>),
    /// A list; a number if it is ordered.
    List(Option<u64>, Vec<Item>),
    /// A table: head and rows of cells.
    Table(Vec<Cell>, Vec<Vec<Cell>>),
    /// A note beside the text.
    Callout(Callout, Vec<Node>),
    /// An expandable box: anchor, summary, inside.
    Details(String, Vec<Node>, Vec<Node>),
    /// A thematic break.
    Rule,
    /// A drawn form with its caption.
    Form(String, Vec<Node>),
    /// A place that the build fills.
    Filled(Filled),
    /// A message to be sent to somebody.
    Letter(Vec<Node>),
    /// A place for a section of a side's software: the name of the part.
    Adopted(Side, String),
}

/// The nodes in a table cell.
pub type Cell = Vec<Node>;

/// An item of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// What it is as a task, if it is one.
    pub task: Option<Task>,
    /// What it says.
    pub children: Vec<Node>,
}

/// Something to be done and ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Where its box stands.
    pub place: Place,
    /// Its id, which stays when its words are corrected or translated.
    pub id: String,
    /// Whether it is ticked at first.
    pub ticked: bool,
}

impl Item {
    /// Returns the item's own words, and what stands below them.
    pub fn words_and_rest(&self) -> (&[Node], &[Node]) {
        if let Some((
            Node {
                kind: Kind::Paragraph(words),
                ..
            },
            rest,
        )) = self.children.split_first()
        {
            return (words, rest);
        }
        let end = self.children.iter().position(Node::is_block);
        self.children.split_at(end.unwrap_or(self.children.len()))
    }
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address on the web.
    Web(String),
    /// An anchor on the same page.
    Anchor(String),
    /// A content file, by its path below the content folder, and an anchor in it.
    File(String, Option<String>),
}

/// Something that differs by version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant<T> {
    /// When it is the one to show; `None` if it always is.
    pub condition: Option<Condition>,
    /// The thing itself.
    pub thing: T,
}

/// A page of one of the two servers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Whose server.
    pub side: Side,
    /// The page's name in the facts, where any software may own the text.
    pub page: Option<String>,
    /// Where it is and how people find it, newest version first.
    pub variants: Vec<Variant<Spot>>,
}

/// A page in one version of a software.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The path of the page.
    pub path: String,
    /// The menu items that lead to it.
    pub menu: Vec<String>,
}

/// The kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Callout {
    /// Something that helps.
    Tip,
    /// Something to know.
    Note,
    /// Something that can go wrong.
    Warning,
}

impl Callout {
    /// Returns its key in the interface texts and in class names.
    pub fn key(self) -> &'static str {
        match self {
            Self::Tip => "tip",
            Self::Note => "note",
            Self::Warning => "warning",
        }
    }
}

/// What the build fills in by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// The text of the software that owns the stage.
    Part,
    /// The table of what comes along.
    Carried,
    /// The list of data types to tick.
    Checklist,
    /// What was ticked, to be imported.
    Imports,
    /// The sources of a software's facts.
    Sources,
    /// The pages of a software by version.
    Pages,
    /// Every software, and what it can do.
    Software,
    /// Software without a page of its own, and the little it can do.
    Small,
    /// From every software to every other: what travels.
    Grid,
    /// Whose people follow along, are only told, or hear nothing.
    Followers,
    /// The software that reads an alias only from a list.
    TwoAliases,
    /// Well-known servers and their software.
    Servers,
    /// The form with which a look at both accounts begins.
    Look,
    /// The button that opens that page in the guide.
    LookHere,
    /// The buttons that keep and compare the list of followers.
    Crowd,
    /// The curve of the followers who have arrived.
    Arrivals,
    /// What is known of each software that concerns a look.
    Manners,
    /// Where files are opened.
    Bench,
    /// The field for what a server said, and its answers.
    Trouble,
    /// All that goes wrong, by software.
    TroubleBySoftware,
    /// The field for the day on which a server closes.
    ClosingDay,
    /// The reader’s plan.
    Plan,
    /// What can be done with it: keep it, take it along.
    PlanKeeping,
    /// Words for the reader’s people.
    PlanMessages,
    /// Links for everybody from a server, or to one.
    WelcomeLinks,
}

impl Filled {
    /// All of them with the word that asks for each.
    pub const ALL: [(&'static str, Self); 25] = [
        ("part", Self::Part),
        ("carried", Self::Carried),
        ("checklist", Self::Checklist),
        ("imports", Self::Imports),
        ("sources", Self::Sources),
        ("pages", Self::Pages),
        ("software", Self::Software),
        ("small", Self::Small),
        ("grid", Self::Grid),
        ("followers", Self::Followers),
        ("two-aliases", Self::TwoAliases),
        ("servers", Self::Servers),
        ("look", Self::Look),
        ("look-here", Self::LookHere),
        ("crowd", Self::Crowd),
        ("arrivals", Self::Arrivals),
        ("manners", Self::Manners),
        ("bench", Self::Bench),
        ("trouble", Self::Trouble),
        ("trouble-by-software", Self::TroubleBySoftware),
        ("closing-day", Self::ClosingDay),
        ("plan", Self::Plan),
        ("plan-keeping", Self::PlanKeeping),
        ("plan-messages", Self::PlanMessages),
        ("welcome-links", Self::WelcomeLinks),
    ];
}
