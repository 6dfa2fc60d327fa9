//! The list below the field, of software to choose from.

use std::cell::{Cell, RefCell};

use web_sys::{Element, HtmlInputElement};

use crate::browser::dom;
use crate::directory::Listed;
use crate::journey::Side;

pub(super) struct Options {
    side: Side,
    input: HtmlInputElement,
    pub(super) list: Element,
    /// The keys of the software in the list, in order.
    shown: RefCell<Vec<String>>,
    active: Cell<Option<usize>>,
}

impl Options {
    pub(super) fn of(side: Side, input: HtmlInputElement, list: Element) -> Self {
        Self {
            side,
            input,
            list,
            shown: RefCell::default(),
            active: Cell::new(None),
        }
    }

    /// Lists software, the first of it marked if that was asked for by name.
    pub(super) fn open(&self, found: &[&Listed], is_named: bool) {
        self.list.set_inner_html("");
        for (at, software) in found.iter().enumerate() {
            self.add(at, software);
        }
        self.expand(!found.is_empty());
        self.mark((is_named && !found.is_empty()).then_some(0));
        let keys = found.iter().map(|software| software.key.clone());
        self.shown.replace(keys.collect());
    }

    pub(super) fn close(&self) {
        self.expand(false);
    }

    fn add(&self, at: usize, software: &Listed) {
        let Ok(option) = dom::document().create_element("li") else {
            return;
        };
        option.set_text_content(Some(&software.name));
        option.set_id(&self.option_id(at));
        dom::set(&option, "role", Some("option"));
        dom::set(&option, "data-key", Some(&software.key));
        // Fails only if it would make a circle.
        let _ = self.list.append_child(&option);
    }

    fn option_id(&self, at: usize) -> String {
        [self.side.key(), "-software-", &at.to_string()].concat()
    }

    fn expand(&self, is_open: bool) {
        dom::show(&self.list, is_open);
        let word = if is_open { "true" } else { "false" };
        dom::set(&self.input, "aria-expanded", Some(word));
        if !is_open {
            self.mark(None);
        }
    }

    pub(super) fn is_open(&self) -> bool {
        !self.list.has_attribute("hidden")
    }

    /// Makes the option at a place in the list the one that Enter chooses.
    fn mark(&self, active: Option<usize>) {
        let set = |at: usize, is_active: Option<&str>| {
            if let Some(option) = dom::by_id(&self.option_id(at)) {
                dom::set(&option, "aria-selected", is_active);
                if is_active.is_some() {
                    option.scroll_into_view_with_bool(false);
                }
            }
        };
        if let Some(before) = self.active.replace(active) {
            set(before, None);
        }
        if let Some(at) = active {
            set(at, Some("true"));
        }
        let id = active.map(|at| self.option_id(at));
        dom::set(&self.input, "aria-activedescendant", id.as_deref());
    }

    /// Returns the key of the software that Enter chooses.
    pub(super) fn marked(&self) -> Option<String> {
        let shown = self.shown.borrow();
        shown.get(self.active.get()?).cloned()
    }

    /// Marks the next option, or the one before.
    pub(super) fn step(&self, step: isize) {
        let count = self.shown.borrow().len();
        let next = match self.active.get() {
            Some(at) => at.checked_add_signed(step).unwrap_or(count - 1) % count.max(1),
            None if step > 0 => 0,
            None => count.saturating_sub(1),
        };
        self.mark((count > 0).then_some(next));
    }
}
