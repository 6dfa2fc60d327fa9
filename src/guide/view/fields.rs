//! The fields for the two accounts, the same on every page that has them. What they do stands in
//! `browser::fields`.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::journey::{Part, Side};

use super::View;

impl View<'_> {
    /// Returns the two fields; `choosable` says whether software and version can be chosen, too.
    pub(super) fn fields(self, choosable: bool) -> AnyView {
        let sides = Side::BOTH.map(|side| self.account_field(side, choosable));
        view! {
            <div class="fields">{sides}</div>
            <p class="notice" id="likeness" hidden></p>
            <p class="visually-hidden" role="status" id="accounts-status"></p>
        }
        .into_any()
    }

    fn account_field(self, side: Side, choosable: bool) -> AnyView {
        let below = view! {
            <p class="field-several" id=format!("{}-several", side.key()) hidden></p>
            {choosable.then(|| self.server(side))}
        };
        self.side_field(side, "", "email", below.into_any())
    }

    /// Returns a side's field. The keys of its words begin with `words`; `mode` says what keys a phone shows.
    pub(super) fn side_field(
        self,
        side: Side,
        words: &str,
        mode: &'static str,
        below: AnyView,
    ) -> AnyView {
        let key = side.key();
        let id = |part: &str| format!("{key}-{part}");
        let word = |part: &str| self.words(&format!("{words}{key}-{part}"));
        view! {
            <div class=format!("field field-{key}") role="group" aria-labelledby=id("label")>
                <label id=id("label") for=key>{word("label")}</label>
                <p class="field-hint" id=id("hint")>{word("hint")}</p>
                <input
                    id=key
                    type="text"
                    dir="auto"
                    inputmode=mode
                    autocapitalize="none"
                    {..custom_attribute("autocorrect", "off")}
                    spellcheck="false"
                    aria-describedby=format!("{key}-hint {key}-error")
                />
                <p class="field-error" id=id("error") hidden></p>
                {below}
            </div>
        }
        .into_any()
    }

    /// Returns what can be said of a side's server: where links lead, its software and its version.
    pub(super) fn server(self, side: Side) -> AnyView {
        let key = side.key();
        let id = |part: &str| format!("{key}-{part}");
        let show = format!("{key}.{}", Part::Host.key());
        let of = self.words(&format!("choice.of-{key}"));
        let label = |word: &str| view! { {self.words(word)}<span class="visually-hidden">" "{of.clone()}</span> };
        view! {
            <p class="field-accepted" data-if=self.when_named(side) hidden>
                {self.words("accounts.accepted")}" "<bdi data-show=show></bdi>
            </p>
            <details class="field-server" id=id("server") open>
                <summary>{label("choice.software")}": "<bdi></bdi>" "<u>{self.words("route.change")}</u></summary>
                <div>
                    {self.software_field(side, label("choice.software").into_any())}
                    <div>
                        <label for=id("version")>{label("choice.version")}</label>
                        <input
                            id=id("version")
                            type="text"
                            autocomplete="off"
                            spellcheck="false"
                            placeholder=self.words("choice.unknown")
                            aria-describedby=id("version-error")
                        />
                    </div>
                </div>
            </details>
            <p class="field-error" id=id("software-error") hidden></p>
            <p class="field-error" id=id("version-error") hidden></p>
            <p class="field-state" id=id("state") hidden>
                <span></span>" "<a href=format!("{}software/", self.site.base) hidden></a>" "
                <button type="button" id=id("again") aria-labelledby=format!("{key}-again {key}-label") hidden>{self.words("accounts.again")}</button>
            </p>
        }
        .into_any()
    }

    fn software_field(self, side: Side, label: AnyView) -> AnyView {
        let key = side.key();
        let id = |part: &str| format!("{key}-software{part}");
        let of = self.words(&format!("choice.of-{key}"));
        view! {
            <div class="choice">
                <label for=id("")>{label}</label>
                <input
                    id=id("")
                    type="text"
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded="false"
                    aria-controls=id("-list")
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby=id("-error")
                    value=self.words("software.name")
                />
                <ul id=id("-list") role="listbox" aria-label=format!("{} {of}", self.words("choice.software")) hidden></ul>
            </div>
        }
        .into_any()
    }
}
