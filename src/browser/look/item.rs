//! The answers that the text of the page has, each in the list below its question.

use web_sys::Element;

use crate::browser::dom;
use crate::journey::Side;
use crate::pieces;

/// An answer that the page has words for, in the list below its question.
pub struct Item {
    /// Its element.
    pub element: Element,
    /// The list of all answers to that question.
    pub list: Element,
    /// The heading above that.
    pub heading: Element,
    /// The question, such as `alias` or `old.server`.
    pub row: String,
    /// The answer, such as `set`.
    pub case: String,
}

impl Item {
    /// Returns all that stand in the page.
    pub fn all() -> Vec<Self> {
        let all = dom::all(&dom::root(), "[data-answer]").into_iter();
        all.filter_map(Self::of).collect()
    }

    fn of(element: Element) -> Option<Self> {
        let key = dom::attribute(&element, "data-answer");
        let (row, case) = pieces::rsplit_once(&key, ".")?;
        let list = element.parent_element()?;
        dom::set(&list, "class", Some("answers"));
        let mut heading = list.previous_element_sibling()?;
        while !heading.has_attribute("id") {
            heading = heading.previous_element_sibling()?;
        }
        Some(Self {
            row: row.to_owned(),
            case: case.to_owned(),
            list,
            heading,
            element,
        })
    }

    /// Returns the question that it answers, as the page words it.
    pub fn question(&self) -> String {
        let first = self.heading.first_child();
        let text = first.and_then(|first| first.text_content());
        text.unwrap_or_default().trim().to_owned()
    }

    /// Returns whether it is the answer that is shown.
    pub fn is_shown(&self) -> bool {
        !self.element.has_attribute("hidden")
    }
}

/// Returns the name of a question in the page.
pub fn name(row: &str, side: Option<Side>) -> String {
    match side {
        Some(side) => [side.key(), ".", row].concat(),
        None => row.to_owned(),
    }
}
