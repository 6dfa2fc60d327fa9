//! What a look has found, put into the page. Everything that came from a server is text, never markup.

use rehome::browser::dom;
use rehome::browser::element::{self, add, made, put_first};
use rehome::browser::locale::number;
use rehome::browser::look::item::{Item, name};
use rehome::check::{Card, Finding, Overall, Verdict};
use rehome::journey::Side;
use web_sys::Element;

use super::page::Page;
use super::run::Run;
use super::terms::shown;
use super::within;

/// Shows all that is known by now.
pub(crate) fn all(page: &Page, run: &Run) {
    let look = run.look.borrow();
    let (findings, cards) = (look.findings(), look.cards());
    let asked: Vec<_> = look.asked().collect();
    for finding in &findings {
        answer(page, finding, &cards, &asked);
    }
    if run.is_of_servers {
        return;
    }
    for (card, side) in cards.iter().zip(Side::BOTH) {
        if let Some(element) = dom::one(&dom::root(), &[".card-", side.key()].concat()) {
            show_card(page, &element, card);
        }
    }
    element::show("cards", true);
    overall(page, run, &Overall::of(&findings));
    fold(page, run.is_over());
}

/// Takes away the questions about servers that are not asked.
pub(crate) fn only_servers(page: &Page, is_asked: [bool; 2]) {
    for side in Side::BOTH
        .into_iter()
        .filter(|side| !is_asked[*side as usize])
    {
        let row = name("server", Some(side));
        for item in page.items.iter().filter(|item| item.row == row) {
            dom::show(&item.heading, false);
            dom::show(&item.list, false);
        }
    }
}

fn answer(page: &Page, finding: &Finding, cards: &[Card; 2], asked: &[(usize, &str, &str)]) {
    let row = name(finding.row, finding.side);
    let is_fine = finding.verdict == Verdict::Yes;
    for item in page.items.iter().filter(|item| item.row == row) {
        let is_it = item.case == finding.case;
        dom::show(&item.element, is_it);
        let is_waiting = finding.case == "waiting";
        dom::set(&item.list, "data-waiting", is_waiting.then_some(""));
        for folded in [&item.list, &item.heading] {
            dom::set(folded, "data-fine", is_fine.then_some(""));
        }
        if is_it {
            let card = &cards[finding.side.unwrap_or(Side::Old) as usize];
            fill(page, item, finding, card);
            show_asked(page, &item.element, finding, asked);
        }
    }
}

fn fill(page: &Page, item: &Item, finding: &Finding, card: &Card) {
    dom::set(&item.element, "data-verdict", Some(finding.verdict.key()));
    for place in dom::all(&item.element, "[data-found]") {
        let name = dom::attribute(&place, "data-found");
        let text = match finding.values.get(name.as_str()) {
            Some(value) => shown(&page.data, value),
            None if name == "handle" => card.called().to_owned(),
            None if name == "form" => form(page, card),
            None => String::new(),
        };
        dom::set_text(&place, &text);
    }
    let said = page.data.term(finding.verdict.key());
    match dom::one(&item.element, ".said") {
        Some(place) => dom::set_text(&place, said),
        None => {
            if let Some(place) = made("strong", said) {
                dom::set(&place, "class", Some("said"));
                put_first(&item.element, &place);
            }
        }
    }
}

/// Shows what an answer rests on, to be opened below it.
fn show_asked(page: &Page, item: &Element, finding: &Finding, asked: &[(usize, &str, &str)]) {
    let mut found = asked
        .iter()
        .filter(|(number, ..)| finding.asked.contains(number))
        .peekable();
    let known = dom::one(item, "details");
    if found.peek().is_none() && known.is_none() {
        return;
    }
    let new = || {
        let new = add(item, "details", "")?;
        add(&new, "summary", page.data.term("asked"))?;
        add(&new, "ul", "")?;
        Some(new)
    };
    let list = known.or_else(new).and_then(|it| dom::one(&it, "ul"));
    let Some(list) = list else {
        return;
    };
    list.set_text_content(None);
    for (_, url, result) in found {
        if let Some(line) = add(&list, "li", "") {
            add(&line, "code", url);
            add(&line, "span", &[" ", page.data.term(result)].concat());
        }
    }
}

fn show_card(page: &Page, element: &Element, card: &Card) {
    let text = |selector: &str, text: &str| {
        if let Some(place) = dom::one(element, selector) {
            dom::set_text(&place, text);
        }
    };
    text(".card-name", card.name.as_deref().unwrap_or_default());
    text(".card-handle", &handle_of(card));
    picture(element, card.picture.as_deref());
    let yes = |is_so: Option<bool>| {
        let is_so = is_so.unwrap_or_default();
        is_so.then(|| page.data.term("yes").to_owned())
    };
    let lines = [
        ("followers", card.followers.map(number)),
        ("posts", card.posts.map(number)),
        ("created", card.created.clone()),
        ("locked", yes(card.locked)),
        ("empty", yes(card.empty)),
        ("moved", card.moved.clone()),
    ];
    for (name, value) in lines {
        let line = dom::one(element, &["[data-line=", name, "]"].concat());
        if let Some(line) = line {
            dom::show(&line, value.is_some());
            if let Some(place) = dom::one(&line, "bdi") {
                dom::set_text(&place, &value.unwrap_or_default());
            }
        }
    }
}

/// Returns the handle that the server has for an account, with the one that was typed if that is another.
fn handle_of(card: &Card) -> String {
    let own = card.called();
    match card.other_form() {
        Some(_) => [own, " (", &card.handle, ")"].concat(),
        None => own.to_owned(),
    }
}

/// Returns what there is to be said of the form of a handle.
fn form(page: &Page, card: &Card) -> String {
    match (&card.astray, card.other_form()) {
        (Some(domain), _) => dom::filled(page.data.term("astray"), "domain", domain),
        (None, Some(_)) if within::is_within() => page.data.term("form-taken").to_owned(),
        (None, Some(_)) => page.data.term("form").to_owned(),
        (None, None) => String::new(),
    }
}

fn picture(card: &Element, address: Option<&str>) {
    let Some(image) = dom::one(card, "img") else {
        return;
    };
    let is_other = address.is_some_and(|it| dom::attribute(&image, "src") != it);
    if is_other {
        dom::set(&image, "src", address);
        let failed = image.clone();
        dom::listen(&image, "error", move |_| dom::show(&failed, false));
    }
    if is_other || address.is_none() {
        dom::show(&image, address.is_some());
    }
}

/// Shows the one verdict for the whole, above all answers, with links to those it is about.
fn overall(page: &Page, run: &Run, overall: &Overall) {
    let Some(panel) = dom::by_id("look-overall") else {
        return;
    };
    dom::show(&panel, true);
    dom::set(&panel, "data-overall", Some(overall.key()));
    let text = |selector: &str, text: &str| {
        if let Some(place) = dom::one(&panel, selector) {
            dom::set_text(&place, text);
        }
    };
    let key = ["overall.", overall.key()].concat();
    text(".overall-said", page.data.term(&key));
    text(
        ".overall-about",
        &run.named(page.data.term("overall.about")),
    );
    let Some(todo) = dom::one(&panel, "ul") else {
        return;
    };
    todo.set_text_content(None);
    for (row, side) in overall.rows() {
        let row = name(row, *side);
        let item = page.items.iter().find(|item| item.row == row);
        let line = item.and_then(|item| Some((item, add(&todo, "li", "")?)));
        if let Some((item, line)) = line {
            let target = ["#", &item.heading.id()].concat();
            if let Some(link) = add(&line, "a", &item.question()) {
                dom::set(&link, "href", Some(&target));
            }
        }
    }
}

/// Lets answers that are fine fold away, once all are there; the button shows them.
fn fold(page: &Page, is_over: bool) {
    let Some(button) = dom::by_id("look-fine") else {
        return;
    };
    let fine = dom::all(&dom::root(), ".answers[data-fine]").len();
    for title in dom::all(&dom::root(), "h2[id]") {
        dom::set(&title, "data-fine", is_all_fine(&title).then_some(""));
    }
    dom::show(&button, is_over && fine > 0);
    let text = page.data.term("fine");
    let count = number(fine as u64);
    dom::set_text(&button, &dom::filled(text, "count", &count));
    if !is_over {
        dom::set(&dom::root(), "data-folded", None);
    } else if dom::attribute(&button, "aria-pressed") != "true" {
        dom::set(&dom::root(), "data-folded", Some(""));
    }
}

/// Returns whether there is nothing below a title but answers that are fine.
fn is_all_fine(title: &Element) -> bool {
    let mut next = title.next_element_sibling();
    let mut has_some = false;
    while let Some(element) = next.filter(|it| it.tag_name() != "H2") {
        if !element.has_attribute("data-fine") {
            return false;
        }
        has_some = true;
        next = element.next_element_sibling();
    }
    has_some
}

/// Unfolds the answers that are fine, or folds them again.
pub(crate) fn unfold() {
    let is_folded = dom::root().has_attribute("data-folded");
    dom::set(&dom::root(), "data-folded", (!is_folded).then_some(""));
    if let Some(button) = dom::by_id("look-fine") {
        let pressed = if is_folded { "true" } else { "false" };
        dom::set(&button, "aria-pressed", Some(pressed));
    }
}
