//! A plan as a text to take along.

use super::clock::{Due, When};
use super::words::{PlanWords, filled};
use super::{Plan, State, Step};

/// How a text marks what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Markdown.
    Markdown,
    /// Plain text.
    Plain,
}

/// What stands in the gaps of sentences, and how dates are written.
pub struct Voice<'a> {
    /// The sentences.
    pub words: &'a PlanWords,
    /// Returns what fills a gap.
    pub value: &'a dyn Fn(&str) -> Option<String>,
    /// Returns a date as the reader writes it.
    pub date: &'a dyn Fn(When) -> String,
}

impl Voice<'_> {
    /// Returns a sentence by its key, with its gaps filled.
    pub fn say(&self, key: &str) -> String {
        filled(self.words.term(key), self.value)
    }

    /// Returns a sentence with one more gap filled.
    pub fn say_with(&self, key: &str, name: &str, value: &str) -> String {
        let more = |gap: &str| {
            if gap == name {
                Some(value.to_owned())
            } else {
                (self.value)(gap)
            }
        };
        filled(self.words.term(key), &more)
    }

    /// Returns what is to be done.
    pub fn title(&self, step: &Step) -> String {
        filled(&self.words.step(step.what).title, self.value)
    }

    /// Returns how it is done, and why.
    pub fn text(&self, step: &Step) -> String {
        filled(&self.words.step(step.what).text, self.value)
    }

    /// Returns what there is to know at a step.
    pub fn notes(&self, step: &Step) -> Vec<String> {
        let note = |note: &super::note::Note| {
            let key = ["notes.", note.key].concat();
            let number = note.number.unwrap_or_default().to_string();
            self.say_with(&key, "number", &number)
        };
        step.notes.iter().map(note).collect()
    }

    /// Returns what has become of a step.
    pub fn state(&self, state: State) -> String {
        match state {
            State::Done(Some(at)) => self.dated("states.done-on", When::At(at)),
            State::Waiting(due) => self.dated("states.waiting", due.when),
            State::Away(because) => self.say(&["because.", because.key()].concat()),
            _ => self.say(&["states.", state.key()].concat()),
        }
    }

    fn dated(&self, key: &str, when: When) -> String {
        self.say_with(key, "date", &(self.date)(when))
    }

    /// Returns what is due, and when.
    pub fn due(&self, due: &Due) -> String {
        self.due_in(due, "line")
    }

    /// Returns one of the sentences that there are of what is due.
    pub fn due_in(&self, due: &Due, sentence: &str) -> String {
        let value = |gap: &str| match gap {
            "date" => Some((self.date)(due.when)),
            "number" => due.number.map(|number| number.to_string()),
            _ => (self.value)(gap),
        };
        let key = ["clocks.", due.clock.key(), ".", sentence].concat();
        filled(self.words.term(&key), &value)
    }

    /// Returns a plan as a text under a title.
    pub fn plan(&self, title: &str, plan: &Plan, form: Form) -> String {
        let mut lines = vec![heading(title, form), String::new()];
        for step in plan.ahead() {
            lines.push([mark(step.state, form), &self.title(step)].concat());
            lines.extend(
                self.below(step)
                    .into_iter()
                    .map(|line| ["  ", &line].concat()),
            );
        }
        if !plan.clocks.is_empty() {
            lines.extend([
                String::new(),
                heading(&self.say("dates"), form),
                String::new(),
            ]);
            lines.extend(
                plan.clocks
                    .iter()
                    .map(|due| ["- ", &self.due(due)].concat()),
            );
        }
        lines.push(String::new());
        lines.join("\n")
    }

    fn below(&self, step: &Step) -> Vec<String> {
        match step.state {
            State::Done(_) => Vec::new(),
            State::Waiting(_) => vec![self.state(step.state)],
            _ => [vec![self.text(step)], self.notes(step)].concat(),
        }
    }
}

fn heading(title: &str, form: Form) -> String {
    match form {
        Form::Markdown => ["# ", title].concat(),
        Form::Plain => title.to_owned(),
    }
}

fn mark(state: State, form: Form) -> &'static str {
    match (matches!(state, State::Done(_)), form) {
        (true, Form::Markdown) => "- [x] ",
        (false, Form::Markdown) => "- [ ] ",
        (true, Form::Plain) => "✓ ",
        (false, Form::Plain) => "☐ ",
    }
}
