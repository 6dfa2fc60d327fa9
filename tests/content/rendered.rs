//! What the build makes of a book for the guide: its page, and the typed data beside it.

use std::collections::BTreeMap;

use rehome::guide::Book;
use rehome::guide::assets::Assets;
use rehome::guide::programs::GUIDE;
use rehome::guide::view::{self, Rendered, Site};
use rehome::journey::condition::Condition;
use rehome::payload::{GuidePayload, Html, Renamed, SoftwarePayload, read};

use crate::tree::root;

/// Where the site of these tests stands.
pub(crate) const BASE: &str = "/base/";

/// The guide as it travels to a browser.
pub(crate) struct Guide {
    /// The page.
    pub(crate) html: String,
    /// The conditions to which the page refers by number.
    pub(crate) conditions: Vec<Condition>,
    /// What its program needs.
    pub(crate) payload: GuidePayload,
    /// What stands in the elements that the page leaves empty.
    pub(crate) later: Html,
    /// Tasks that had other names once.
    pub(crate) renamed: Vec<Renamed>,
    /// What it needs of each software but the usual one.
    pub(crate) software: Vec<SoftwarePayload>,
}

/// Returns every page of a book, and the data.
pub(crate) fn rendered(book: &Book) -> Rendered {
    let assets = Assets::read(root(), BASE).expect("the assets are readable");
    let program = ["a.js", "a.wasm"].map(|name| format!("{BASE}{name}"));
    let site = Site {
        base: BASE.to_owned(),
        programs: BTreeMap::from([(GUIDE.to_owned(), program.into())]),
        ..Site::default()
    };
    view::render(book, &assets, &site).expect("the pages are rendered")
}

impl Guide {
    /// Returns the guide of a book.
    pub(crate) fn of(rendered: &Rendered) -> Self {
        let page = rendered.pages.iter().find(|page| page.address.is_empty());
        let html = page.expect("the guide is there").html.clone();
        let data = |start: &str| {
            let start = format!("data/{start}-");
            let files = rendered.data.iter();
            files.filter(move |(path, _)| path.starts_with(&start))
        };
        let one = |start: &str| {
            let found = data(start).next();
            found.unwrap_or_else(|| panic!("there is no data of {start}"))
        };
        let (_, guide) = one("guide");
        let software = data("software")
            .map(|(path, bytes)| read(bytes).unwrap_or_else(|| panic!("{path} cannot be read")));
        Self {
            conditions: conditions(&html),
            payload: read(guide).expect("the guide's data can be read"),
            later: read(&one("later").1).expect("it can be read"),
            renamed: read(&one("renamed").1).expect("it can be read"),
            software: software.collect(),
            html,
        }
    }
}

/// Returns the conditions that stand in a page.
fn conditions(html: &str) -> Vec<Condition> {
    let (_, rest) = html
        .split_once("data-conditions=\"")
        .expect("the page has conditions");
    let (text, _) = rest.split_once('"').expect("the attribute ends");
    let bytes = rehome::payload::printed::bytes(text).expect("it is printed");
    rehome::payload::read(&bytes).expect("they can be read")
}

/// Returns the number of the condition that is written like this.
pub(crate) fn number(conditions: &[Condition], written: &str) -> usize {
    let wanted = Condition::parse(written, &|_| false)
        .unwrap_or_else(|error| panic!("`{written}`: {error}"));
    let found = conditions.iter().position(|known| *known == wanted);
    found.unwrap_or_else(|| panic!("nothing depends on `{written}`"))
}

/// Returns `html` with numbers in place of conditions that are written out: `data-if="{old}"`.
pub(crate) fn numbered(conditions: &[Condition], html: &str) -> String {
    let mut parts = html.split("data-if=\"{");
    let first = parts.next().unwrap_or_default().to_owned();
    let others = parts.map(|part| {
        let (written, rest) = part.split_once('}').expect("the condition ends");
        format!("data-if=\"{}{rest}", number(conditions, written))
    });
    [first].into_iter().chain(others).collect()
}
