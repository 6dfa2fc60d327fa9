//! What stands around the stages of the guide: welcome and fields, the bar with both accounts, the list
//! of stages.

use leptos::prelude::*;

use crate::guide::links::{ACCOUNTS, VERDICT};
use crate::journey::{Part, Side};

use super::View;

/// The list of stages.
const CONTENTS: &str = "contents";

impl View<'_> {
    pub(super) fn welcome(self) -> AnyView {
        let hero = self.assets.address("art/hero.svg");
        let first = self
            .book
            .stages
            .first()
            .map(|stage| format!("#{}", stage.front.id));
        let (lead, verdict) = self.text.split_at_heading(VERDICT);
        view! {
            <section class="welcome">
                <div class="welcome-words">
                    <h1>{self.text.front.title.clone()}</h1>
                    <div class="lead">{self.nodes(lead)}</div>
                </div>
                <img class="hero" src=hero alt="" width="420" height="300"/>
                <section class="accounts" id=ACCOUNTS aria-labelledby="accounts-title"
                    data-said-copied=self.words("copy.copied") data-said-selected=self.words("copy.selected")>
                    <h2 id="accounts-title">{self.words("accounts.title")}</h2>
                    <p class="accounts-promise needs-script">{self.words("accounts.promise")}</p>
                    <noscript><p class="notice">{self.words("accounts.no-script")}</p></noscript>
                    {self.program_notes("accounts.general")}
                    <div class="needs-script">
                        {self.fields(true)}
                        <p class="summary" id="summary" hidden><span></span>" "<a href=first></a></p>
                        {self.ask_here()}
                        {self.plan_here()}
                        {self.situation_here()}
                    </div>
                    <div class="verdict prose" id=VERDICT>{self.nodes(verdict.get(1..).unwrap_or_default())}</div>
                </section>
            </section>
        }
        .into_any()
    }

    /// Returns the link to the page with the reader's plan, if there is one.
    fn plan_here(self) -> Option<AnyView> {
        let address = format!("{}plan/", self.site.base);
        let link = || view! { <p><a href=address data-carry="">{self.words("plan.here")}</a></p> };
        self.has("plan/").then(|| link().into_any())
    }

    /// Returns what is said while the program is on its way, or when it cannot come.
    pub(super) fn program_notes(self, general: &str) -> AnyView {
        view! {
            <p class="notice loading-note" role="status">{self.words("accounts.loading")}</p>
            <p class="notice general-note">
                {self.words(general)}" "
                <button type="button" id="program-again">{self.words("accounts.again")}</button>
            </p>
            <p class="notice damaged-note" role="status">{self.words("accounts.damaged")}</p>
            <p class="notice" id="newer" hidden>
                {self.words("accounts.newer")}" "<button type="button" id="newer-load">{self.words("accounts.newer-load")}</button>
            </p>
        }
        .into_any()
    }

    /// Returns the slim bar that always shows which two accounts the guide is about.
    pub(super) fn route_bar(self) -> AnyView {
        let sides = Side::BOTH.map(|side| {
            let key = side.key();
            let show = format!("{key}.{}", Part::Handle.key());
            view! {
                <span class=format!("side side-{key}")>
                    <span class="side-word">{self.words(&format!("route.{key}"))}</span>" "
                    <bdi class="side-value" data-show=show>{self.words("route.none")}</bdi>
                </span>
            }
        });
        let [old, new] = sides;
        view! {
            <nav class="route-bar needs-script" aria-label=self.words("route.label")>
                <a class="route" href=format!("#{ACCOUNTS}")>
                    {old}<span class="route-arrow" aria-hidden="true">"→"</span>{new}
                    <span class="route-change">{self.words("route.change")}</span>
                </a>
                <button type="button" class="route-stages" popovertarget=CONTENTS>
                    <span aria-hidden="true">"☰"</span><span class="visually-hidden">{self.words("route.stages")}</span>
                </button>
            </nav>
        }
        .into_any()
    }

    pub(super) fn contents(self) -> AnyView {
        let entries: Vec<_> = self
            .book
            .stages
            .iter()
            .map(|stage| {
                let front = &stage.front;
                let off = front.when.as_ref().map(|when| {
                    let (off, hidden) = self.unless(when);
                    view! { " "<span class="contents-off" data-if=off hidden=hidden>{self.words("contents-off")}</span> }
                });
                view! { <li><a href=format!("#{}", front.id)>{front.title.clone()}</a>{off}</li> }
            })
            .collect();
        view! {
            // On a small screen it is a sheet, opened from the bar at the top.
            <nav class="contents" id=CONTENTS popover="auto" aria-labelledby="contents-title">
                <h2 id="contents-title">{self.words("contents")}</h2>
                <ol>{entries}</ol>
            </nav>
        }
        .into_any()
    }
}
