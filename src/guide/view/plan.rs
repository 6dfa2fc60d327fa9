//! The page with the reader's plan, as it is between two servers of the usual software. What it does
//! stands in `programs/plan`; the steps and their order in the pure room `plan`.
//!
//! - `step`: a step; `messages`: the words for the reader's people
//! - `keeping`: what can be done with the plan
//! - `words`: what the program says

mod keeping;
mod messages;
mod step;
mod words;

use leptos::prelude::*;

use crate::day::Time;
use crate::directory::Directory;
use crate::guide::links::ACCOUNTS;
use crate::journey::Side;
use crate::journey::r#move::Move;
use crate::plan::Plan;
use crate::plan::known::Server;
use crate::plan::record::ROUTES;
use crate::plan::what::What;
use crate::plan::words::{Piece, pieces};
use step::absent;

use super::View;

impl View<'_> {
    /// Returns the fields, and the plan.
    pub(super) fn plan(self) -> AnyView {
        let plan = self.general_plan();
        let mut steps: Vec<_> = plan.steps.iter().map(|step| self.step(step)).collect();
        let others = What::ALL
            .into_iter()
            .filter(|what| plan.steps.iter().all(|step| step.what != *what));
        steps.extend(others.map(|what| self.step(&absent(what))));
        view! {
            <noscript><p class="notice">{self.words("plan.no-script")}</p></noscript>
            <section class="accounts look needs-script" id=ACCOUNTS aria-label=self.words("accounts.title") data-whole=""
                data-said-copied=self.words("copy.copied") data-said-selected=self.words("copy.selected")>
                {self.program_notes("plan.general")}
                <p class="accounts-promise">{self.words("plan.promise")}</p>
                {self.fields(true)}
                {self.asked()}
            </section>
            <p class="plan-status" id="plan-status" role="status"></p>
            <section class="plan-top needs-script" id="plan-top" hidden>
                <p id="plan-summary"></p>
                <p class="notice" id="plan-assumed" hidden></p>
                <p class="notice" id="plan-late" hidden></p>
                <p id="plan-count"></p>
                <p id="plan-due" hidden></p>
                <p id="plan-go"><a href=format!("{}#{ACCOUNTS}", self.site.base)></a></p>
                <p id="plan-files" hidden></p>
                <p><label><input type="checkbox" role="switch" id="plan-plain"/>" "{self.words("plan.plain")}</label></p>
            </section>
            <h2 class="visually-hidden" id="plan-title">{self.words("plan.steps-title")}</h2>
            <ol class="steps" id="plan-steps" role="list" aria-labelledby="plan-title">{steps}</ol>
            <details class="box" id="plan-away" hidden>
                <summary><span>{self.words("plan.away")}</span></summary>
                <div class="box-body"><ul></ul></div>
            </details>
            <details class="box needs-script" id="plan-dates">
                <summary><span>{self.words("plan.dates")}</span></summary>
                <div class="box-body"><ul></ul><p>{self.words("plan.dates-none")}</p></div>
            </details>
        }
        .into_any()
    }

    fn asked(self) -> AnyView {
        let routes = self.answers("routes", ROUTES.map(|(key, _)| key));
        view! {
            <div class="plan-asked">
                <p><label for="situation">{self.words("plan.situation")}</label>" "<select id="situation">{self.situations()}</select></p>
                <p id="closing-asked" hidden><label for="closing">{self.words("plan.closing")}</label>" "<input type="date" id="closing"/></p>
                <p><label for="route">{self.words("plan.route")}</label>" "<select id="route">{routes}</select></p>
            </div>
        }
        .into_any()
    }

    /// Returns the plan between two servers of the usual software.
    fn general_plan(self) -> Plan {
        let known = self.book.usual().known_to_plan();
        let server = Server {
            known: &known,
            version: None,
        };
        let list = Directory {
            other: self.words("software.other"),
            ..Directory::default()
        };
        Plan::of(
            &Move::default(),
            [server; 2],
            &list,
            &self.proposed(),
            Time::default(),
        )
    }

    /// Returns the tasks of bringing things along that are done unless a reader says otherwise.
    pub(super) fn proposed(self) -> Vec<String> {
        let data = self.book.usual().facts.data.iter();
        let recommended = data.filter(|data| data.recommend);
        recommended
            .map(|data| format!("bring.{}", data.id))
            .collect()
    }

    /// Returns the button that copies what stands before it; once a side is named, if it is about one.
    pub(super) fn copy_button(self, what: &str, named: Option<Side>) -> AnyView {
        let side = named.map(Side::key);
        view! {
            <button type="button" class="copy needs-script" data-copy="" data-named=side hidden=named.is_some()>
                <span>{self.words("copy.copy")}<span class="visually-hidden">" "{what.to_owned()}</span></span>
                <span hidden>{self.words("copy.copied")}</span>
            </button>
        }
        .into_any()
    }

    /// Returns a sentence in which what follows the accounts can be told from the rest.
    fn placed(self, text: &str, number: &str) -> Vec<AnyView> {
        let place = |piece: Piece| match piece {
            Piece::Words(words) => words.to_owned().into_any(),
            Piece::Gap("number") => number.to_owned().into_any(),
            Piece::Gap(name) => self.gap(name),
        };
        pieces(text).into_iter().map(place).collect()
    }

    fn gap(self, name: &str) -> AnyView {
        let (side, part) = name.split_once('.').unwrap_or_default();
        if part == "software" {
            let software = self.words("software.name");
            return view! { <bdi data-software=side.to_owned()>{software}</bdi> }.into_any();
        }
        view! { <bdi data-show=name.to_owned()>{self.words(&format!("general.{name}"))}</bdi> }
            .into_any()
    }
}
