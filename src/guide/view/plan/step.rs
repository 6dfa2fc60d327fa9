//! A step of the plan.

use leptos::prelude::*;

use crate::guide::view::View;
use crate::journey::{Part, Side};
use crate::plan::order::Because;
use crate::plan::what::{UPLOADED, What};
use crate::plan::{State, Step};

impl View<'_> {
    pub(super) fn step(self, step: &Step) -> AnyView {
        let what = step.what;
        let words = self.step_words(what);
        let side = what.side().key();
        let notes = step.notes.iter().map(|note| {
            let number = note.number.unwrap_or_default().to_string();
            let key = format!("plan.notes.{}", note.key);
            view! { <li>{self.placed(&self.words(&key), &number)}</li> }
        });
        let notes: Vec<_> = notes.collect();
        let value = what.value().map(|(side, part)| self.copied(side, part));
        let minutes = self
            .book
            .words
            .fill("plan.minutes", &[("minutes", &words.minutes.to_string())]);
        let uploaded = (what == What::Import).then(|| view! {
            <p class="step-begun" hidden><label><input type="checkbox" data-tick=UPLOADED/>" "{self.words("plan.uploaded")}</label></p>
        });
        view! {
            <li class=format!("step side-{side}") data-step=what.key() data-state=step.state.key() hidden=matches!(step.state, State::Away(_))>
                <div class="step-head">
                    <label><input type="checkbox" data-tick=what.task()/>" "<span class="step-title">{self.placed(&words.title, "")}</span></label>
                    " "<span class="step-minutes">{minutes}</span>
                </div>
                <p class="step-state"></p>
                <div class="step-more">
                    <p class="step-text">{self.placed(&words.text, "")}</p>
                    <ul class="step-notes">{notes}</ul>
                </div>
                {value}
                {uploaded}
                {self.step_links(what)}
                <p class="step-tools needs-script">
                    <label class="step-date">{self.words("plan.done-on")}" "<input type="datetime-local" data-date=what.task()/></label>" "
                    <button type="button" data-leave=what.task()>{self.words("plan.leave-out")}</button>
                </p>
            </li>
        }
        .into_any()
    }

    fn step_links(self, what: What) -> AnyView {
        let side = what.side().key();
        let base = &self.site.base;
        let own = (!what.page().is_empty()).then(|| {
            view! {
                <a class=format!("go go-{side}") data-page=what.page() hidden>
                    {self.placed(&self.words(&format!("plan.open-{side}")), "")}
                    <span class="visually-hidden">{self.words("new-tab")}</span>
                </a>
                " "
            }
        });
        let look = (what == What::Look || what == What::Arrivals).then(|| {
            view! {
                <a href=format!("{base}check/") data-carry="">{self.words("plan.look")}</a>
                " "
            }
        });
        view! {
            <p class="step-links">
                {own}{look}
                <a href=format!("{base}#{}", what.anchor()) data-carry=what.anchor()>{self.words("plan.in-guide")}</a>
            </p>
        }
        .into_any()
    }

    fn copied(self, side: Side, part: Part) -> AnyView {
        let show = format!("{}.{}", side.key(), part.key());
        let what = self.words(&format!("copy.{show}"));
        view! {
            <p class="step-value"><span class="copyable">
                <code><bdi data-show=show.clone()>{self.words(&format!("general.{show}"))}</bdi></code>
                {self.copy_button(&what, Some(side))}
            </span></p>
        }
        .into_any()
    }
}

/// Returns a step that is left out at first.
pub(super) fn absent(what: What) -> Step {
    Step {
        what,
        state: State::Away(Because::Gone),
        notes: Vec::new(),
        path: None,
        has_value: false,
    }
}
