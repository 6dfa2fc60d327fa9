//! What a side's server runs: found by typing a part of its name, after the pattern of the editable
//! combobox with a list (ARIA Authoring Practices).

mod options;

use std::cell::Cell;

use js_sys::JsString;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

use super::announce::announce;
use super::{CHOSEN, HANDED_OVER};
use crate::browser::dom::{self, filled};
use crate::browser::lasting;
use crate::browser::state::State;
use crate::directory::Unclear;
use crate::journey::Side;
use crate::journey::r#move::By;
use crate::payload::Said;
use crate::signal::{effect, follow};
use options::Options;

/// Brings the field to life, if the page has one.
pub(super) fn begin(state: State, side: Side) {
    let input = dom::input(&[side.key(), "-software"].concat());
    let list = dom::part_of(side.key(), "software-list");
    let (Some(input), Some(list)) = (input, list) else {
        return;
    };
    let is_handed_over = input.has_attribute(HANDED_OVER);
    let is_edited = Cell::new(is_handed_over || input.value() != input.default_value());
    let choice = lasting(Choice {
        state,
        side,
        input: input.clone(),
        options: Options::of(side, input, list),
        is_edited,
    });
    choice.listen();
    choice.follow();
}

struct Choice {
    state: State,
    side: Side,
    input: HtmlInputElement,
    options: Options,
    /// Whether the reader is typing a name; then the field is theirs.
    is_edited: Cell<bool>,
}

impl Choice {
    fn listen(&'static self) {
        self.on(&self.input, "input", |choice, _| {
            choice.is_edited.set(true);
            choice.wrong("");
            choice.open(&choice.input.value());
        });
        self.on(&self.input, "focus", |choice, _| choice.input.select());
        self.on(&self.input, "click", |choice, _| choice.open(""));
        self.on(&self.input, "blur", |choice, _| choice.leave());
        self.on(&self.input, "keydown", |choice, event| {
            if let Ok(key) = event.clone().dyn_into::<KeyboardEvent>() {
                choice.press(&key);
            }
        });
        // The field keeps the focus while an option is pressed.
        self.on(&self.options.list, "pointerdown", |_, event| {
            event.prevent_default();
        });
        self.on(&self.options.list, "mousedown", |_, event| {
            event.prevent_default();
        });
        self.on(&self.options.list, "click", |choice, event| {
            let option = dom::target(event).and_then(|option| option.closest("[data-key]").ok()?);
            if let Some(option) = option {
                choice.choose(&dom::attribute(&option, "data-key"));
            }
        });
    }

    fn on(&'static self, target: &Element, name: &str, act: impl Fn(&Self, &Event) + 'static) {
        dom::listen(target, name, move |event| act(self, &event));
    }

    /// Lets the field say what the server is taken to run, whoever said so.
    fn follow(&'static self) {
        let is_known = || !self.state.directory.get().software.is_empty();
        follow(is_known, |is_known| {
            if *is_known && self.is_edited.get() {
                self.take_over();
            }
        });
        effect(move || {
            let name = self.name();
            let by = self
                .state
                .asked(|reader, list| reader.running(self.side, list).by);
            dom::set(&self.input, CHOSEN, (by == By::Reader).then_some(""));
            if is_known() && !self.is_edited.get() {
                self.input.set_value(&name);
            }
        });
    }

    /// Takes what was typed before the list had come; whoever is still typing sees the list now.
    fn take_over(&self) {
        let focused = dom::document().active_element();
        if focused.is_some_and(|element| element == **self.input) {
            self.open(&self.input.value());
        } else {
            self.leave();
        }
    }

    fn name(&self) -> String {
        self.state.asked(|reader, list| {
            list.name_of(reader.running(self.side, list).software)
                .to_owned()
        })
    }

    fn open(&self, typed: &str) {
        let list = self.state.directory.get_untracked();
        let found: Vec<_> = list.named(&without_marks(typed)).collect();
        self.options.open(&found, !typed.is_empty());
        if !typed.is_empty() {
            self.say_count(found.len());
        }
    }

    fn say_count(&self, count: usize) {
        let words = self.state.words.get_untracked();
        match count {
            0 => announce(words.say(Said::SoftwareNone)),
            count => announce(&filled(
                words.say(Said::SoftwareFound),
                "count",
                &count.to_string(),
            )),
        }
    }

    fn press(&self, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Enter" => return self.enter(event),
            "Escape" if self.options.is_open() || self.is_edited.get() => return self.put_back(),
            _ => return,
        };
        event.prevent_default();
        if self.options.is_open() {
            self.options.step(step);
        } else {
            self.open("");
        }
    }

    fn enter(&self, event: &KeyboardEvent) {
        if !self.options.is_open() {
            return;
        }
        event.prevent_default();
        match self.options.marked() {
            Some(key) => self.choose(&key),
            None => self.leave(),
        }
    }

    fn put_back(&self) {
        self.is_edited.set(false);
        self.wrong("");
        self.options.close();
        self.input.set_value(&self.name());
    }

    /// Takes what was typed for the software that alone can be meant by it.
    fn leave(&self) {
        self.options.close();
        if !self.is_edited.get() {
            return;
        }
        let typed = self.input.value();
        let list = self.state.directory.get_untracked();
        let unclear = match list.meant(&without_marks(&typed)) {
            _ if typed.trim().is_empty() => return self.put_back(),
            Ok(software) => return self.choose(&software.key),
            Err(Unclear::Nothing) => Said::SoftwareNone,
            Err(Unclear::Several) => Said::SoftwareSeveral,
        };
        let words = self.state.words.get_untracked();
        let sentence = words.say(unclear);
        self.wrong(sentence);
        announce(sentence);
    }

    /// Says beside the field what is wrong with it; nothing, if the sentence is empty.
    fn wrong(&self, sentence: &str) {
        if let Some(place) = dom::part_of(self.side.key(), "software-error") {
            dom::say(&place, sentence);
        }
        let is_wrong = (!sentence.is_empty()).then_some("true");
        dom::set(&self.input, "aria-invalid", is_wrong);
    }

    fn choose(&self, key: &str) {
        self.is_edited.set(false);
        self.wrong("");
        self.options.close();
        self.state.change(|reader, _| reader.chosen(self.side, key));
        // The effect says nothing if the same was chosen again.
        self.input.set_value(&self.name());
    }
}

/// Returns a text with its marks apart from their letters, by the browser's own tables.
fn without_marks(text: &str) -> String {
    JsString::from(text).normalize("NFD").into()
}
