//! The page that looks at both accounts: its form, its cards, its buttons, and what it knows of each
//! software. The questions and their answers stand in `content/<language>/pages/check.md`.

use leptos::prelude::*;

use crate::check::{Closed, reasons};
use crate::guide::book::{FaultWords, Software};
use crate::guide::links::ACCOUNTS;
use crate::journey::Side;
use crate::payload::Terms;

use super::View;

/// What a card says of an account, top to bottom.
const LINES: [&str; 6] = ["followers", "posts", "created", "locked", "empty", "moved"];
/// Words that stand for values of findings, besides the reasons.
const VALUES: [&str; 8] = [
    "open",
    "closed",
    "fresh",
    "older",
    "uncertain",
    "imports-all",
    "imports-some",
    "imports-none",
];
/// What the page says while it works.
const SAID: [&str; 27] = [
    "blank",
    "looking",
    "looked",
    "stale",
    "fine",
    "asked",
    "yes",
    "no",
    "unknown",
    "calm",
    "pending",
    "overall.waiting",
    "overall.ready",
    "overall.not-yet",
    "overall.moved",
    "overall.unknown",
    "overall.about",
    "servers.asking",
    "servers.known",
    "servers.unknown",
    "apart.about",
    "apart.try",
    "form",
    "form-taken",
    "astray",
    "servers.form",
    "read",
];
/// What is said by the program of what can be done with a look, and in the report to be copied.
const TOOLS: [&str; 20] = [
    "copied",
    "selected",
    "kept",
    "unkept",
    "forgotten",
    "unforgotten",
    "crowd.reading",
    "crowd.kept",
    "crowd.unkept",
    "crowd.long",
    "crowd.long-new",
    "crowd.hidden",
    "crowd.none",
    "crowd.stopped",
    "crowd.missing",
    "crowd.whole",
    "arrivals.said",
    "arrivals.end",
    "arrivals.day",
    "read",
];

impl View<'_> {
    /// Returns the form, and what its button fills.
    pub(super) fn look(self) -> AnyView {
        let [old, new] = Side::BOTH.map(|side| self.card(side));
        view! {
            {self.after_alone()}
            <noscript><p class="notice">{self.words("look.no-script")}</p></noscript>
            <section class="accounts look needs-script" id=ACCOUNTS aria-label=self.words("look.go")>
                {self.program_notes("look.general")}
                <form id="look">
                    {self.fields(false)}
                    <button class="look-go">{self.words("look.go")}</button>
                </form>
            </section>
            <p class="look-status" id="look-status" role="status"></p>
            <p class="notice" id="look-stale" hidden></p>
            <section class="look-overall" id="look-overall" hidden>
                <p class="overall-said"></p>
                <ul></ul>
                <p class="overall-about"></p>
            </section>
            <div class="cards" id="cards" hidden>{old}{new}</div>
            {self.look_tools()}
        }
        .into_any()
    }

    /// Returns what stands above the form in place of all else for whoever comes for the part after the move.
    fn after_alone(self) -> AnyView {
        view! {
            <section class="look-after">
                <h2>{self.words("look.after.title")}</h2>
                <p>{self.words("look.after.about")}</p>
                <p><a href="#main">{self.words("look.after.whole")}</a></p>
            </section>
        }
        .into_any()
    }

    /// Returns the keys that a look comes to, and what the page says, in words.
    pub(super) fn look_terms(self) -> Terms {
        let words = VALUES.iter().chain(&SAID).map(|key| self.look_term(key));
        let faults = self.book.software.iter().flat_map(faults_of);
        words.chain(self.results()).chain(faults).collect()
    }

    /// Returns what is said by the program of what can be done with a look.
    pub(super) fn tools_terms(self) -> Terms {
        let words = TOOLS.iter().map(|key| self.look_term(key));
        words.chain(self.results()).collect()
    }

    fn look_term(self, key: &str) -> (String, String) {
        (key.to_owned(), self.words(&format!("look.{key}")))
    }

    /// Returns what may have come of a request, in words.
    fn results(self) -> impl Iterator<Item = (String, String)> {
        let reason = move |key: &str| (key.to_owned(), self.words(&format!("look.reasons.{key}")));
        let waiting = self.look_term("waiting");
        std::iter::once(waiting).chain(reasons().map(reason))
    }

    fn card(self, side: Side) -> AnyView {
        let key = side.key();
        let lines = LINES.map(|line| {
            view! { <div data-line=line hidden><dt>{self.words(&format!("look.card.{line}"))}</dt>" "<dd><bdi></bdi></dd></div> }
        });
        view! {
            <section class=format!("card side-{key} card-{key}") aria-label=self.words(&format!("{key}-label"))>
                <p class=format!("side side-{key}")><span class="side-word">{self.words(&format!("route.{key}"))}</span></p>
                <p class="card-head">
                    <img alt="" width="56" height="56" hidden referrerpolicy="no-referrer"/>
                    <span><bdi class="card-name"></bdi>" "<bdi class="card-handle"></bdi></span>
                </p>
                <dl>{lines}</dl>
            </section>
        }
        .into_any()
    }

    /// Returns what stands beside buttons whose program is on its way, or cannot be had.
    fn tools_notes(self) -> AnyView {
        view! {
            <p class="tools-loading" role="status">{self.words("look.tools.loading")}</p>
            <p class="tools-failed" role="status">{self.words("look.tools.failed")}</p>
        }
        .into_any()
    }

    fn look_tools(self) -> AnyView {
        let tools = ["again", "report", "keep", "forget"].map(|tool| {
            view! { <button type="button" id=format!("look-{tool}")>{self.words(&format!("look.{tool}"))}</button> }
        });
        view! {
            <div class="look-tools" id="look-tools" hidden>
                {tools}
                {self.tools_notes()}
                <p class="look-kept">{self.words("look.keeping")}</p>
                <textarea id="look-report-text" aria-label=self.words("look.report") rows="8" readonly hidden></textarea>
            </div>
            <p class="look-fine"><button type="button" id="look-fine" aria-pressed="false" hidden></button></p>
        }
        .into_any()
    }

    /// Returns the buttons that keep the list of followers and compare it.
    pub(super) fn crowd(self) -> AnyView {
        let buttons = ["keep", "compare"].map(|tool| {
            view! { <button type="button" id=format!("crowd-{tool}")>{self.words(&format!("look.crowd.{tool}"))}</button> }
        });
        view! {
            <div class="look-tools" id="crowd" hidden>
                {buttons}
                {self.tools_notes()}
                <p id="crowd-status" role="status"></p>
                {self.missing()}
            </div>
        }
        .into_any()
    }

    fn missing(self) -> AnyView {
        let head = ["server", "count", "names"]
            .map(|key| view! { <th scope="col">{self.words(&format!("look.crowd.{key}"))}</th> });
        view! {
            <div class="table" role="region" tabindex="0" id="crowd-missing" aria-label=self.words("look.crowd.label") hidden>
                <table><thead><tr>{head}</tr></thead><tbody></tbody></table>
            </div>
        }
        .into_any()
    }

    /// Returns the curve of arrivals, which the page draws, with its numbers as a table.
    pub(super) fn arrivals(self) -> AnyView {
        let head = ["date", "arrived"].map(
            |key| view! { <th scope="col">{self.words(&format!("look.arrivals.{key}"))}</th> },
        );
        view! {
            <figure class="arrivals" id="arrivals" hidden>
                <div class="curve" aria-hidden="true"></div>
                <figcaption></figcaption>
                <details>
                    <summary>{self.words("look.arrivals.numbers")}</summary>
                    <table><thead><tr>{head}</tr></thead><tbody></tbody></table>
                </details>
            </figure>
        }
        .into_any()
    }

    /// Returns the frame in which the guide opens the page, and the link that does.
    pub(super) fn look_here(self) -> AnyView {
        let address = format!("{}check/", self.site.base);
        view! {
            <p class="stage-done needs-script"><a href=address target="look">{self.words("look.go")}</a></p>
            <iframe class="look-frame" name="look" title=self.words("look.frame") hidden></iframe>
        }
        .into_any()
    }

    /// Returns the offer to ask what the servers run, with the frame in which the page does that, if there is one.
    pub(super) fn ask_here(self) -> Option<AnyView> {
        let address = format!("{}check/", self.site.base);
        let offer = || {
            view! {
                <div class="ask" id="ask" hidden>
                    <p><a href=address target="servers"></a>" "<span>{self.words("ask.seen")}</span></p>
                    <iframe class="look-frame" name="servers" title=self.words("ask.frame") hidden></iframe>
                </div>
            }
        };
        self.has("check/").then(|| offer().into_any())
    }

    /// Returns the table of what is known of each software that concerns a look.
    pub(super) fn manners(self) -> AnyView {
        let rows: Vec<_> = self
            .book
            .software
            .iter()
            .map(|software| self.manners_of(software))
            .collect();
        let head = ["software", "profile", "redirect"].map(|key| {
            view! { <th scope="col">{self.words(&format!("look.manners.{key}"))}</th> }
        });
        view! {
            <div class="table" role="region" tabindex="0" aria-label=self.words("look.manners.label")>
                <table id="manners"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    }

    fn manners_of(self, software: &Software) -> AnyView {
        let facts = &software.facts;
        let newest = facts.check.first().map(|check| &check.fact);
        let readable = match newest {
            None => "unknown",
            Some(check) => check.closed.map_or("open", Closed::key),
        };
        let redirect = newest.is_some_and(|check| !check.shows_redirect.is_empty());
        let address = format!("{}software/{}/", self.site.base, software.key);
        view! {
            <tr>
                <th scope="row"><a href=address>{facts.name.clone()}</a></th>
                <td>{self.words(&format!("look.manners.{readable}"))}</td>
                <td>{self.words(if redirect { "look.manners.shown" } else { "look.manners.hidden" })}</td>
            </tr>
        }
        .into_any()
    }
}

fn faults_of(software: &Software) -> Vec<(String, String)> {
    let word = |(key, words): (&String, &FaultWords)| {
        let key = format!("{}.{key}", software.key);
        (key, words.text.clone())
    };
    software.faults.iter().map(word).collect()
}
