//! A step on the page.

use rehome::browser::dom::{self, attribute};
use rehome::journey::r#move::Task;
use rehome::plan::what::What;
use rehome::plan::{State, Step};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::clock;
use super::page::Page;

/// The elements of a step.
pub(crate) struct Row {
    pub(crate) what: What,
    pub(crate) element: Element,
    state: Option<Element>,
    notes: Option<Element>,
    own: Option<Element>,
    value: Option<Element>,
    /// What may be begun before it is done.
    begun: Option<Element>,
    date: Option<HtmlInputElement>,
    leave: Option<Element>,
}

impl Row {
    pub(crate) fn of(element: Element) -> Option<Self> {
        let what = What::from_key(&attribute(&element, "data-step"))?;
        let one = |selector| dom::one(&element, selector);
        Some(Self {
            what,
            state: one(".step-state"),
            notes: one(".step-notes"),
            own: one("[data-page]"),
            value: one(".step-value"),
            begun: one(".step-begun"),
            date: one("[data-date]").and_then(|date| date.dyn_into().ok()),
            leave: one("[data-leave]"),
            element,
        })
    }

    /// Shows a step; `None` if this move has none such, or it falls away.
    pub(crate) fn follow(&self, page: &Page, step: Option<&Step>) {
        let step = step.filter(|step| !matches!(step.state, State::Away(_)));
        dom::show(&self.element, step.is_some());
        if let Some(step) = step {
            dom::set(&self.element, "data-state", Some(step.state.key()));
            let current = (step.state == State::Next).then_some("step");
            dom::set(&self.element, "aria-current", current);
            self.tell(page, step);
            self.lead(page, step);
            self.boxes(page, step);
        }
    }

    fn tell(&self, page: &Page, step: &Step) {
        page.speak(|voice| {
            if let Some(state) = &self.state {
                let is_plain = matches!(step.state, State::Open);
                let said = if is_plain {
                    String::new()
                } else {
                    voice.state(step.state)
                };
                dom::say(state, &said);
            }
            if let Some(notes) = &self.notes {
                fill(notes, &voice.notes(step));
            }
        });
    }

    fn lead(&self, page: &Page, step: &Step) {
        let path = step.path.as_deref();
        let address = path.and_then(|path| page.address(self.what.side(), path));
        if let Some(own) = &self.own {
            dom::set(own, "href", address.as_deref());
            dom::set(own, "target", Some("_blank"));
            dom::set(own, "rel", Some("noopener noreferrer"));
            dom::show(own, address.is_some());
        }
        if let Some(value) = &self.value {
            dom::show(value, step.has_value);
        }
    }

    fn boxes(&self, page: &Page, step: &Step) {
        for tick in dom::all(&self.element, "input[data-tick]") {
            let id = attribute(&tick, "data-tick");
            let task = page.state.now(|reader, _| reader.task(&id));
            tick.unchecked_into::<HtmlInputElement>()
                .set_checked(matches!(task, Some(Task::Done(_))));
        }
        if let Some(date) = &self.date {
            let at = match step.state {
                State::Done(Some(at)) => clock::for_field(at),
                _ => String::new(),
            };
            // Nobody's typing is disturbed.
            if dom::document().active_element().as_ref() != Some(date) {
                date.set_value(&at);
            }
        }
        if let Some(leave) = &self.leave {
            let is_out = step.state == State::LeftOut;
            let key = if is_out { "take-back" } else { "leave-out" };
            dom::set_text(leave, page.data.plan.term(key));
        }
        if let Some(begun) = &self.begun {
            let confirms = step.notes.iter().any(|note| note.key == "confirm");
            dom::show(begun, confirms && !matches!(step.state, State::Done(_)));
        }
    }
}

/// Lets a list hold these texts and nothing else.
pub(crate) fn fill(list: &Element, texts: &[String]) {
    let now: Vec<String> = dom::all(list, ":scope > li")
        .iter()
        .map(dom::text)
        .collect();
    if now == texts {
        return;
    }
    list.set_inner_html("");
    for text in texts {
        if let Ok(item) = dom::document().create_element("li") {
            item.set_text_content(Some(text));
            // Fails only if it would make a circle.
            let _ = list.append_child(&item);
        }
    }
}
