//! A page as it is searched: its text alone, with every section and every box as a place that a result
//! leads to.
//!
//! Pagefind takes a text to belong to the last place before it. So after a box stands, once more, the
//! place that goes on.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

use super::Group;
use crate::guide::links::{ACCOUNTS, CHECKED};
use crate::guide::trouble::TROUBLE;
use crate::pieces::escaped;

/// Elements without text to be searched.
const SILENT: [&str; 11] = [
    "button", "figure", "hr", "img", "input", "nav", "noscript", "script", "select", "style",
    "textarea",
];
/// Classes of elements that say the same on many pages, or nothing by themselves.
const REPEATED: [&str; 6] = [
    "anchor",
    "checked",
    "drawn",
    "stage-number",
    "stage-side",
    "visually-hidden",
];
/// Elements whose names say where a sentence ends, and what weighs more; all others are written as these.
const KEPT: [&str; 13] = [
    "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "main", "p", "td", "ul",
];

/// Returns what is searched of a page, as a page of its own.
///
/// Nothing that is hidden at first is: it holds for other readers.
pub(super) fn of(html: &str, group: Group) -> String {
    let document = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    let root = &document.document;
    let language = first(root, "html").and_then(|html| attribute(&html, "lang"));
    let mut copy = Copy::default();
    if let Some(main) = first(root, "main") {
        copy.inside(&main);
    }
    format!(
        "<!DOCTYPE html><html lang=\"{}\"><body><main data-pagefind-body data-pagefind-filter=\"group:{}\">{}</main></body></html>",
        escaped(&language.unwrap_or_default()),
        group.key(),
        copy.out,
    )
}

/// A place that a result can lead to: its id and its title.
#[derive(Clone, Default)]
struct Place {
    id: String,
    title: String,
}

#[derive(Default)]
struct Copy {
    out: String,
    /// Whether the rest says what was looked at, and not how it is.
    is_over: bool,
    /// Where the text belongs that comes next.
    place: Option<Place>,
}

impl Copy {
    fn node(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Text { contents } => self.out.push_str(&escaped(&contents.borrow())),
            NodeData::Element { name, .. } if !is_left_out(node) => {
                self.element(node, &name.local);
            }
            _ => {}
        }
    }

    fn element(&mut self, node: &Handle, name: &str) {
        let id = attribute(node, "id").filter(|id| !id.is_empty());
        let before = self.place.clone();
        let own = id.and_then(|id| place(node, name, id));
        let at = own.as_ref().map_or_else(String::new, attributes);
        self.place = own.or(self.place.take());
        let written = match name {
            "summary" | "tr" => "p",
            "th" => "td",
            name if KEPT.contains(&name) => name,
            "details" | "section" | "article" | "dl" | "ol" => "div",
            _ => "span",
        };
        self.out.extend(["<", written, &at, ">"]);
        // It has no end.
        if name == "br" {
            return;
        }
        self.inside(node);
        self.out.extend(["</", written, ">"]);
        if name == "details" {
            self.go_on(before);
        }
    }

    /// What comes after a box belongs where the box stands.
    fn go_on(&mut self, before: Option<Place>) {
        if let Some(place) = &before {
            self.out.extend(["<i", &attributes(place), "></i>"]);
        }
        self.place = before;
    }

    fn inside(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            self.is_over |= attribute(child, "id").is_some_and(|id| id == CHECKED);
            if !self.is_over {
                self.node(child);
            }
        }
    }

    /// Adds the text alone, not escaped.
    fn text(&mut self, node: &Handle) {
        for child in node.children.borrow().iter() {
            match &child.data {
                NodeData::Text { contents } => self.out.push_str(&contents.borrow()),
                NodeData::Element { .. } if !is_left_out(child) => self.text(child),
                _ => {}
            }
        }
    }
}

fn is_left_out(node: &Handle) -> bool {
    let NodeData::Element { name, .. } = &node.data else {
        return true;
    };
    let has = |attribute_name: &str| attribute(node, attribute_name).is_some();
    let class = attribute(node, "class").unwrap_or_default();
    let id = attribute(node, "id").unwrap_or_default();
    SILENT.contains(&&*name.local)
        || has("hidden")
        || class.split(' ').any(|one| REPEATED.contains(&one))
        || id == ACCOUNTS
        // The list of what stands on the pages of all software.
        || id.strip_prefix(TROUBLE).is_some_and(|rest| rest.starts_with('-'))
}

/// Returns the place that begins with an element, if a result can lead to it.
fn place(node: &Handle, name: &str, id: String) -> Option<Place> {
    let titled = match name {
        "details" => first(node, "summary")?,
        "h2" | "h3" | "h4" | "h5" | "h6" => node.clone(),
        _ => return None,
    };
    let title = title_of(&titled);
    (!title.is_empty()).then_some(Place { id, title })
}

fn title_of(node: &Handle) -> String {
    let mut words = Copy::default();
    words.text(node);
    let words: Vec<&str> = words.out.split_whitespace().collect();
    words.join(" ")
}

fn attributes(place: &Place) -> String {
    let (id, title) = (escaped(&place.id), escaped(&place.title));
    format!(" id=\"{id}\" data-pagefind-title=\"{title}\"")
}

/// Returns the first element with a name, in the order of the document.
fn first(node: &Handle, wanted: &str) -> Option<Handle> {
    if matches!(&node.data, NodeData::Element { name, .. } if &*name.local == wanted) {
        return Some(node.clone());
    }
    let children = node.children.borrow();
    children.iter().find_map(|child| first(child, wanted))
}

fn attribute(node: &Handle, name: &str) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    let attributes = attrs.borrow();
    let found = attributes.iter().find(|one| &*one.name.local == name)?;
    Some(found.value.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(inside: &str) -> String {
        let page = format!(
            "<!DOCTYPE html><html lang=\"xx\"><head><title>T</title></head><body><header>H</header>\
             <main>{inside}</main><footer>F</footer></body></html>"
        );
        let copy = of(&page, Group::Guide);
        let (head, rest) = copy.split_once("group:guide\">").expect("a group");
        assert!(head.contains("lang=\"xx\"") && head.contains("data-pagefind-body"));
        let (inside, _) = rest.split_once("</main>").expect("an end");
        inside.to_owned()
    }

    #[test]
    fn nothing_is_copied_but_what_a_reader_of_this_page_reads() {
        for (html, copy) in [
            ("<p>a <b>b</b></p>", "<p>a <span>b</span></p>"),
            ("<p hidden>a</p>", ""),
            ("<button>a</button><select></select>", ""),
            ("<p class=\"checked\">a</p>", ""),
            ("<section id=\"accounts\"><p>a</p></section>", ""),
            ("<p>a</p><h2 id=\"checked\">b</h2><p>c</p>", "<p>a</p>"),
            (
                "<label><input type=\"checkbox\"> a</label>",
                "<span> a</span>",
            ),
            (
                "<p>1 &lt; 2 &amp; \"3\"</p>",
                "<p>1 &lt; 2 &amp; &quot;3&quot;</p>",
            ),
        ] {
            assert_eq!(copied(html), copy, "{html}");
        }
    }

    #[test]
    fn headings_and_boxes_are_places_with_titles() {
        let heading = "<h2 id=\"a\">One <a class=\"anchor\" href=\"#a\">#</a></h2>";
        let place = " id=\"a\" data-pagefind-title=\"One\"";
        assert_eq!(copied(heading), format!("<h2{place}>One </h2>"));
        let boxed = "<details id=\"b\"><summary><span>A  &amp; B</span></summary>x</details>";
        assert_eq!(
            copied(boxed),
            "<div id=\"b\" data-pagefind-title=\"A &amp; B\"><p><span>A  &amp; B</span></p>x</div>"
        );
        assert_eq!(copied("<p id=\"a\">x</p>"), "<p>x</p>");
    }

    #[test]
    fn after_a_box_the_section_goes_on() {
        let html =
            "<h2 id=\"a\">One</h2><details id=\"b\"><summary>Two</summary>x</details><p>y</p>";
        let copy = copied(html);
        let goes_on = "</div><i id=\"a\" data-pagefind-title=\"One\"></i><p>y</p>";
        assert!(copy.ends_with(goes_on), "{copy}");
    }
}
