//! How the old server is: the question that the plan and the guide ask.

use leptos::prelude::*;

use crate::journey::situation;
use crate::plan::link::{DAY, SITUATION};

use super::View;

impl View<'_> {
    /// Returns the question in the guide, which comes with the program: without it, nothing follows an answer.
    pub(super) fn situation_here(self) -> Option<AnyView> {
        let question = || {
            let (later, inside) = self.now_or_later(true, Self::situation_asked);
            view! { <div data-later=later>{inside}</div> }.into_any()
        };
        self.has("plan/").then(question)
    }

    /// Returns the question. Beside it stands what links to other pages carry along, as they do the fields.
    fn situation_asked(self) -> AnyView {
        view! {
            <p class="situation">
                <label for="situation-choice">{self.words("plan.situation")}</label>" "
                <select id="situation-choice">{self.situations()}</select>
                <input id=SITUATION hidden/><input id=DAY hidden/>
            </p>
        }
        .into_any()
    }

    /// Returns everything that can be answered.
    pub(super) fn situations(self) -> Vec<AnyView> {
        self.answers("situations", situation::ALL.map(|(_, key)| key))
    }

    /// Returns what can be chosen, by the keys of its words in a table of the plan's.
    pub(super) fn answers<const N: usize>(
        self,
        table: &str,
        keys: [&'static str; N],
    ) -> Vec<AnyView> {
        let answer = |key| {
            let words = self.words(&format!("plan.{table}.{key}"));
            view! { <option value=key>{words}</option> }.into_any()
        };
        keys.map(answer).into()
    }
}
