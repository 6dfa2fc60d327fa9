//! The page with the reader's plan, as it is between two servers of the usual software. What it does
//! stands in `programs/plan`; the steps and their order in the pure room `plan`.

use leptos::prelude::*;

use crate::day::Time;
use crate::directory::Directory;
use crate::guide::links::ACCOUNTS;
use crate::journey::r#move::Move;
use crate::journey::{Part, Side};
use crate::plan::clock::Clock;
use crate::plan::known::Server;
use crate::plan::order::Because;
use crate::plan::record::ROUTES;
use crate::plan::what::{UPLOADED, What};
use crate::plan::words::{Piece, PlanWords, StepWords, pieces};
use crate::plan::{Plan, State, Step, note};

use super::View;

/// Messages, each with the side on whose server it is posted, if it is a post.
const MESSAGES: [(&str, Option<Side>); 4] = [
    ("goodbye", Some(Side::Old)),
    ("hello", Some(Side::New)),
    ("note", None),
    ("admin", None),
];
/// Sentences of the program besides those of steps, notes and clocks.
const SAID: [&str; 41] = [
    "go",
    "finished",
    "assumed",
    "count",
    "minutes",
    "leave-out",
    "take-back",
    "files",
    "dates",
    "dates-none",
    "late",
    "summary.same",
    "summary.gone",
    "summary.lists",
    "summary.redirect",
    "summary.own-way",
    "summary.no",
    "summary.doubtful",
    "summary.locked-out",
    "summary.unknown",
    "summary.yes",
    "states.done",
    "states.done-on",
    "states.next",
    "states.open",
    "states.waiting",
    "states.left-out",
    "messages.share",
    "messages.follow",
    "messages.goodbye.yes",
    "messages.goodbye.unknown",
    "messages.goodbye.no",
    "messages.hello.text",
    "messages.note.text",
    "messages.admin.text",
    "keep.kept",
    "keep.off",
    "keep.unkept",
    "keep.unreadable",
    "keep.forgotten",
    "keep.unforgotten",
];
/// What can become of keeping the site on a device.
const OFFLINE: [&str; 5] = ["loading", "kept", "off", "failed", "impossible"];
const FILES: [&str; 2] = ["keep.loaded", "keep.unloaded"];

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
            <section class="accounts look needs-script" id=ACCOUNTS aria-label=self.words("accounts.title")
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
        let route = |(key, _): (&'static str, _)| view! { <option value=key>{self.words(&format!("plan.routes.{key}"))}</option> };
        let routes = ROUTES.map(route);
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

    fn step(self, step: &Step) -> AnyView {
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

    /// Returns the words for the reader's people.
    pub(super) fn plan_messages(self) -> AnyView {
        let messages = MESSAGES.map(|(key, side)| {
            let label = self.words(&format!("plan.messages.{key}.label"));
            let kind = if key == "goodbye" { "yes" } else { "text" };
            let text = self.words(&format!("plan.messages.{key}.{kind}"));
            let share = side.map(|side| {
                view! {
                    <p><a class=format!("go go-{}", side.key()) data-share=key hidden></a></p>
                    {(side == Side::Old).then(|| view! { <p><a id="follow" hidden></a></p> })}
                }
            });
            view! {
                <h3 id=format!("message-{key}")>{self.placed(&label, "")}</h3>
                <div class="message">
                    <blockquote data-message=key>{self.placed(&text, "")}</blockquote>
                    {self.copy_button("", None)}
                </div>
                {share}
            }
        });
        view! { <div class="messages">{messages}</div> }.into_any()
    }

    /// Returns what can be done with the plan.
    pub(super) fn plan_keeping(self) -> AnyView {
        let word = |key: &str| self.words(&format!("plan.keep.{key}"));
        let takes = [
            ("markdown", "md"),
            ("text", "txt"),
            ("calendar", "ics"),
            ("file", "json"),
        ];
        let takes = takes.map(|(key, ending)| {
            view! { <li><a id=format!("take-{key}") download=format!("rehome-plan.{ending}")>{word(key)}</a></li> }
        });
        view! {
            <div class="plan-keeping needs-script" id="plan-keeping">
                <p><label><input type="checkbox" role="switch" id="plan-remember"/>" "{word("remember")}</label></p>
                <p class="plan-about">{word("remembering")}</p>
                <p role="status" id="plan-kept"></p>
                {self.offline()}
                <p><button type="button" id="plan-forget">{word("forget")}</button></p>
                <h3 id="go-on-elsewhere">{word("link")}</h3>
                <p class="plan-about">{word("link-about")}</p>
                <p class="copyable"><code id="plan-link"></code>{self.copy_button(&word("link-copy"), None)}</p>
                <details class="box" id="plan-qr"><summary><span id="plan-qr-label">{word("qr")}</span></summary><div class="box-body"></div></details>
                <p>{word("bare")}</p>
                <p class="copyable"><code id="plan-bare"></code>{self.copy_button(&word("bare-copy"), None)}</p>
                <h3 id="take-along">{word("take")}</h3>
                <ul class="plan-takes">
                    {takes}
                    <li><label>{word("load")}" "<input type="file" id="plan-load" accept=".json"/></label></li>
                    <li><button type="button" id="plan-print">{word("print")}</button></li>
                </ul>
            </div>
        }
        .into_any()
    }

    /// Returns the switch that keeps the site for when there is no network, and what is said of it.
    fn offline(self) -> AnyView {
        let word = |key: &str| self.words(&format!("offline.{key}"));
        let said =
            OFFLINE.map(|state| view! { <span data-offline=state hidden>{word(state)}</span> });
        view! {
            <p><label><input type="checkbox" role="switch" id="keep-offline"/>" "{word("switch")}</label></p>
            <p class="plan-about">{word("about")}</p>
            <p role="status">{said}</p>
            <p data-offline="newer" hidden>{word("newer")}" "<button type="button" id="offline-newer">{word("load")}</button></p>
        }
        .into_any()
    }

    /// Returns the tasks of bringing things along that are done unless a reader says otherwise.
    pub(super) fn proposed(self) -> Vec<String> {
        let data = self.book.usual().facts.data.iter();
        let recommended = data.filter(|data| data.recommend);
        recommended
            .map(|data| format!("bring.{}", data.id))
            .collect()
    }

    fn step_words(self, what: What) -> StepWords {
        let word = |part: &str| self.words(&format!("plan.steps.{}.{part}", what.key()));
        StepWords {
            title: word("title"),
            text: word("text"),
            minutes: word("minutes").parse().unwrap_or_default(),
        }
    }

    /// Returns all that the plan's program says.
    pub(super) fn plan_words(self) -> PlanWords {
        let plan = |key: String| (key.clone(), self.words(&format!("plan.{key}")));
        let notes = note::ALL.iter().map(|key| plan(format!("notes.{key}")));
        let because = Because::ALL
            .iter()
            .map(|because| plan(format!("because.{}", because.key())));
        let clocks = Clock::ALL.iter().flat_map(|clock| {
            ["line", "entry"].map(|part| plan(format!("clocks.{}.{part}", clock.key())))
        });
        let said = SAID.iter().chain(&FILES).map(|key| plan((*key).to_owned()));
        let general = Side::BOTH.into_iter().flat_map(|side| {
            Part::ALL.map(|part| {
                let key = format!("general.{}.{}", side.key(), part.key());
                (key.clone(), self.words(&key))
            })
        });
        let things = self.book.data.iter();
        let things = things.map(|(id, words)| (format!("thing.{id}"), words.name.clone()));
        PlanWords {
            steps: What::ALL.map(|what| self.step_words(what)).into(),
            terms: notes
                .chain(because)
                .chain(clocks)
                .chain(said)
                .chain(general)
                .chain(things)
                .collect(),
        }
    }
}

fn absent(what: What) -> Step {
    Step {
        what,
        state: State::Away(Because::Gone),
        notes: Vec::new(),
        path: None,
    }
}
