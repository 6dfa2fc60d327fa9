//! The page that opens files: its fields, and the pattern after which each file is shown. What is found
//! stands in `content/<language>/site.toml`, under `[bench]`.

use leptos::prelude::*;

use crate::files::{Odd, Why};
use crate::guide::links::ACCOUNTS;
use crate::payload::Terms;

use super::View;

/// Kinds of files that are no format, each with a sentence of its own.
const KINDS: [&str; 32] = [
    "empty",
    "zip",
    "gzip",
    "picture",
    "pdf",
    "office",
    "packed",
    "tool",
    "film",
    "binary",
    "too-large",
    "too-wide",
    "login-page",
    "web-page",
    "markup",
    "mail",
    "books",
    "unknown-document",
    "broken-document",
    "text",
    "loose",
    "handles",
    "activity-likes",
    "activity-bookmarks",
    "activity-followers",
    "activity-following",
    "activity-outbox",
    "activity-actor",
    "misskey-antennas",
    "misskey-clips",
    "domains/admin",
    "locked",
];
/// What the lists in a file of JSON consist of.
const COUNTED: [&str; 11] = [
    "filters",
    "posts",
    "people",
    "blocked",
    "muted",
    "communities",
    "blocked_communities",
    "blocked_servers",
    "comments",
    "antennas",
    "books",
];
/// What the page says while it works.
const SAID: [&str; 60] = [
    "consists",
    "described",
    "clips",
    "private",
    "doubled",
    "rows",
    "changed",
    "left-out",
    "all-arrive",
    "some-arrive",
    "none-arrive",
    "unknown-reader",
    "takes-none",
    "fits",
    "takes-unlike",
    "takes-none-like",
    "limits",
    "not-taken",
    "refused",
    "refused-at",
    "row-lost",
    "which",
    "after",
    "pieces",
    "untouched",
    "how",
    "merge",
    "most-bytes",
    "moved-bytes",
    "most-rows",
    "hourly",
    "ability",
    "reading",
    "read",
    "saved",
    "taken-away",
    "letters-unsure",
    "as-people",
    "as-many",
    "as-admins",
    "assumed",
    "inside",
    "open",
    "nothing-inside",
    "leads-out",
    "archive-broken",
    "archive-locked",
    "archive-too-large",
    "archive-method",
    "archive-gone",
    "busy",
    "stopped",
    "words-found",
    "no-words",
    "tags-how",
    "tags-where",
    "tags-unknown",
    "compare",
    "whole",
    "pasted",
];

impl View<'_> {
    /// Returns the fields, and the place where files are shown.
    pub(super) fn bench(self) -> AnyView {
        view! {
            <noscript><p class="notice">{self.words("bench.no-script")}</p></noscript>
            <section class="accounts bench needs-script" id=ACCOUNTS aria-label=self.words("bench.title")>
                {self.program_notes("bench.general")}
                {self.fields(true)}
                <div class="drop">
                    <label for="choose">{self.words("bench.choose")}</label>
                    <input id="choose" type="file" multiple=true aria-describedby="choose-hint"/>
                    <p id="choose-hint">{self.words("bench.hint")}</p>
                    <label for="pasted">{self.words("bench.paste")}</label>
                    <textarea id="pasted" rows="2" spellcheck="false" autocapitalize="none"></textarea>
                </div>
                {self.makers()}
            </section>
            <p class="bench-status" id="bench-status" role="status"></p>
            <div id="bench-files"></div>
            <div class="file-buttons" id="bench-all" hidden>
                <button type="button" class="file-save" id="bench-save">{self.words("bench.save-all")}</button>
                <button type="button" id="bench-clear">{self.words("bench.clear")}</button>
            </div>
            {self.file_pattern()}
        }
        .into_any()
    }

    /// Returns the fields for words of which something is made that has no export.
    fn makers(self) -> AnyView {
        view! {
            <details class="maker" id="filters">
                <summary>{self.words("bench.filters")}</summary>
                <p>{self.words("bench.filters-hint")}</p>
                <label for="filter-words">{self.words("bench.filter-words")}</label>
                <textarea id="filter-words" rows="4" spellcheck="false" autocapitalize="none"></textarea>
                <label><input type="checkbox" role="switch" id="filter-hide"/>" "{self.words("bench.filter-hide")}</label>
                <button type="button" id="filter-save">{self.words("bench.filter-save")}</button>
            </details>
            <details class="maker" id="hashtags">
                <summary>{self.words("bench.tags")}</summary>
                <p>{self.words("bench.tags-hint")}</p>
                <label for="tags">{self.words("bench.tags-label")}</label>
                <textarea id="tags" rows="4" spellcheck="false" autocapitalize="none"></textarea>
                <p id="tags-note" hidden></p>
                <ul id="tag-list"></ul>
            </details>
        }
        .into_any()
    }

    /// Returns the pattern that the program copies for each file.
    fn file_pattern(self) -> AnyView {
        let heading = |key: &str| view! { <h3>{self.words(&format!("bench.head.{key}"))}</h3> };
        view! {
            <div id="bench-pattern" hidden>
                <section class="file">
                    <h2>{self.words("bench.title")}</h2>
                    <p class="file-kind"></p>
                    <p class="file-stop" hidden></p>
                    <p class="file-busy" hidden>
                        <progress max="100" value="0" aria-label=self.words("bench.progress")></progress>" "
                        <button type="button" class="file-cancel">{self.words("bench.cancel")}</button>
                    </p>
                    <p class="file-stopped" hidden>
                        {self.words("bench.stopped")}" "
                        <button type="button" class="file-again">{self.words("bench.again")}</button>
                    </p>
                    <div class="file-inside" hidden>{heading("inside")}<ul></ul></div>
                    <div class="file-odd" hidden>{heading("odd")}<ul></ul></div>
                    <div class="file-choices">
                        <label class="file-letters" hidden>{self.words("bench.letters")}" "<select></select></label>
                        <label class="file-thing" hidden>{self.words("bench.thing")}" "<select></select></label>
                        <label class="file-form" hidden>{self.words("bench.form")}" "<select></select></label>
                        <label class="file-search" hidden>{self.words("bench.search")}" "<input type="search" autocapitalize="none" spellcheck="false"/></label>
                        <label class="file-compare" hidden>{self.words("bench.compare-with")}" "<select></select></label>
                    </div>
                    <details class="file-servers" hidden>
                        <summary>{self.words("bench.servers")}</summary>
                        <p>{self.words("bench.servers-hint")}</p>
                        <ul></ul>
                    </details>
                    <div class="file-now" hidden>{heading("now")}<p></p><ul></ul><p class="file-limits"><a></a></p></div>
                    <div class="file-change" hidden>{heading("change")}<ul class="file-changes"></ul></div>
                    <div class="file-after" hidden>{heading("after")}<p></p><ul></ul></div>
                    <div class="file-missing" hidden>{heading("missing")}<p></p><ul></ul></div>
                    <p class="file-buttons">
                        <button type="button" class="file-save" hidden>{self.words("bench.save")}</button>
                        <button type="button" class="file-away">{self.words("bench.away")}</button>
                    </p>
                </section>
            </div>
        }
        .into_any()
    }

    /// Returns kinds, things and findings in words.
    pub(super) fn bench_terms(self) -> Terms {
        let word = |group: &'static str| {
            move |key: &str| {
                let name = if group.is_empty() {
                    key.to_owned()
                } else {
                    format!("{group}.{key}")
                };
                let words = self.words(&format!("bench.{name}"));
                (name, words)
            }
        };
        let formats = self
            .book
            .formats
            .iter()
            .map(|(key, words)| (format!("kind.{key}"), words.clone()));
        let things = self
            .book
            .data
            .iter()
            .map(|(key, words)| (format!("thing.{key}"), words.name.clone()));
        let odd = Odd::ALL
            .iter()
            .flat_map(|odd| [word("odd")(odd.key()), word("mend")(odd.key())]);
        formats
            .chain(things)
            .chain(KINDS.iter().map(|key| word("kind")(key)))
            .chain(COUNTED.iter().map(|key| word("count")(key)))
            .chain(odd)
            .chain(Why::ALL.iter().map(|why| word("why")(why.key())))
            .chain(SAID.iter().map(|key| word("")(key)))
            .collect()
    }
}
