//! The page that makes links for everybody from a server, or to one. What it does stands in
//! `programs/plan`.

use leptos::prelude::*;

use crate::guide::links::ACCOUNTS;
use crate::journey::{Part, Side};
use crate::plan::closing::ALL;
use crate::plan::words::PlanWords;

use super::View;

/// Where a link may lead, by the address below the base path.
const GOALS: [(&str, &str); 3] = [("plan", "plan/"), ("guide", ""), ("check", "check/")];
/// What the program says besides what it says of days.
const SAID: [&str; 12] = [
    "no-server",
    "buttons.both",
    "buttons.old",
    "buttons.new",
    "notices.both",
    "notices.old",
    "notices.new",
    "notices.closing",
    "notices.closing-both",
    "retries-unknown",
    "software-unknown",
    "calendar-name",
];

impl View<'_> {
    /// Returns the fields for two servers, and what is made of them.
    pub(super) fn welcome_links(self) -> AnyView {
        let word = |key: &str| self.words(&format!("welcome.{key}"));
        let goals = GOALS.map(|(key, page)| {
            let address = format!("{}{page}", self.site.base);
            view! { <option value=address>{word(&format!("goals.{key}"))}</option> }
        });
        let sides =
            Side::BOTH.map(|side| self.side_field(side, "welcome.", "url", self.server(side)));
        view! {
            <section class="accounts look needs-script" id=ACCOUNTS aria-label=word("title") data-others=""
                data-said-copied=self.words("copy.copied") data-said-selected=self.words("copy.selected")>
                {self.program_notes("welcome.general")}
                <div class="fields">{sides}</div>
                <p class="visually-hidden" role="status" id="accounts-status"></p>
                <div class="plan-asked">
                    <p><label for="closes">{word("closing")}</label>" "<input type="date" id="closes"/></p>
                    <p><label for="goal">{word("goal")}</label>" "<select id="goal">{goals}</select></p>
                </div>
            </section>
            <section class="plan-keeping made needs-script" id="welcome" hidden>
                {self.made("link", view! { <code id="welcome-link"></code> }.into_any())}
                <p><a id="welcome-try">{word("try")}</a></p>
                {self.made("button", view! { <code id="welcome-button"></code> }.into_any())}
                {self.made("notice", view! { <blockquote id="welcome-notice"></blockquote> }.into_any())}
                <div id="welcome-schedule" hidden>
                    <h2 id="schedule">{word("schedule")}</h2>
                    <ul></ul>
                    <p class="plan-about" id="schedule-about"></p>
                    <p><a id="take-calendar" download="closing.ics">{word("calendar")}</a></p>
                </div>
            </section>
        }
        .into_any()
    }

    /// Returns something to copy, under a heading.
    fn made(self, key: &str, inside: AnyView) -> AnyView {
        let word = |part: &str| self.words(&format!("welcome.{key}{part}"));
        view! {
            <h2 id=format!("made-{key}")>{word("")}</h2>
            <div class="message copyable">{inside}{self.copy_button(&word("-copy"), None)}</div>
        }
        .into_any()
    }

    /// Returns all that the program says on this page.
    pub(super) fn welcome_words(self) -> PlanWords {
        let own = |key: String| (key.clone(), self.words(&format!("welcome.{key}")));
        let said = SAID.map(|key| own(key.to_owned())).into_iter();
        let days = ALL.into_iter().flat_map(|clock| {
            ["line", "late", "entry"].map(|part| own(format!("clocks.{}.{part}", clock.key())))
        });
        let general = Side::BOTH.map(|side| {
            let key = format!("general.{}.{}", side.key(), Part::Host.key());
            (key.clone(), self.words(&key))
        });
        PlanWords {
            steps: Vec::new(),
            terms: said.chain(days).chain(general).collect(),
        }
    }
}
