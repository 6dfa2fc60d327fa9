//! Entries with versions: their fields, their ranges, and the menus of pages.

use toml::Value;

use super::Validator;
use crate::software::{ServerPage, Variant};
use crate::version::Version;

/// The fields of entries with versions. Reading takes any others, so that a slip such as `sicne`
/// would go unseen.
const FIELDS: [(&str, &[&str]); 5] = [
    (
        "labels",
        &["text", "message", "since", "until", "source", "checked"],
    ),
    (
        "pages",
        &["path", "menu", "since", "until", "source", "checked"],
    ),
    ("numbers", &["value", "since", "until", "source", "checked"]),
    (
        "capabilities",
        &["value", "since", "until", "source", "checked"],
    ),
    (
        "faults",
        &[
            "side",
            "certainty",
            "only",
            "stops",
            "since",
            "until",
            "source",
            "checked",
        ],
    ),
];
const FOLLOWS_MOVE: &[&str] = &["if", "never_from", "since", "until", "source", "checked"];
const CHECK: &[&str] = &[
    "actor",
    "lookup",
    "closed",
    "page",
    "shows_redirect",
    "redirects",
    "outlives",
    "constants",
    "true_zero",
    "blocks",
    "policies",
    "followers",
    "stale",
    "alias_back",
    "one_alias",
    "same_server",
    "since",
    "until",
    "source",
    "checked",
];

const IMPORTS: &[&str] = &[
    "thing",
    "label",
    "takes",
    "capability",
    "since",
    "until",
    "source",
    "checked",
];
const IMPORTERS: &[&str] = &[
    "things",
    "cells",
    "strict_text",
    "skips_mark",
    "one_line_end",
    "keeps_returns",
    "lone_returns",
    "equal_rows",
    "empty_refused",
    "blank_refused",
    "blank_skipped",
    "heading",
    "heading_cells",
    "columns",
    "most_cells",
    "least_cells",
    "accounts",
    "all_or_nothing",
    "most_bytes",
    "most_rows",
    "moved_bytes",
    "moved_hours",
    "is_hourly",
    "distinct_rows",
    "most_people",
    "since",
    "until",
    "source",
    "checked",
];

impl Validator<'_> {
    pub(super) fn unknown_fields(&mut self) {
        let Ok(file) = self.source.text.parse::<toml::Table>() else {
            return;
        };
        for (kind, known) in [
            ("check", CHECK),
            ("follows_move", FOLLOWS_MOVE),
            ("imports", IMPORTS),
            ("importers", IMPORTERS),
        ] {
            let entries = file.get(kind).and_then(Value::as_array);
            for (nth, entry) in entries.into_iter().flatten().enumerate() {
                self.fields(&format!("[[{kind}]]"), nth, entry, known);
            }
        }
        for (kind, known) in FIELDS {
            for (key, entries) in file
                .get(kind)
                .and_then(Value::as_table)
                .into_iter()
                .flatten()
            {
                for (nth, entry) in entries.as_array().into_iter().flatten().enumerate() {
                    self.fields(&format!("[[{kind}.{key}]]"), nth, entry, known);
                }
            }
        }
    }

    fn fields(&mut self, header: &str, nth: usize, entry: &Value, known: &[&str]) {
        let fields = entry.as_table().into_iter().flat_map(toml::Table::keys);
        for field in fields.filter(|field| !known.contains(&field.as_str())) {
            let known = known.join(", ");
            self.complain(
                header,
                nth,
                &format!("the field `{field}` is unknown; there are {known}"),
            );
        }
    }

    pub(super) fn variants<T>(&mut self, header: &str, all: &[Variant<T>]) {
        for (index, variant) in all.iter().enumerate() {
            self.cited(header, index, &variant.source);
            if variant
                .since
                .zip(variant.until)
                .is_some_and(|(since, until)| until <= since)
            {
                self.complain(
                    header,
                    index,
                    "this entry holds for no version; `until` must be above `since`",
                );
            }
            if all[..index]
                .iter()
                .any(|other| other.range().overlaps(&variant.range()))
            {
                self.complain(header, index, "this entry holds for versions that an entry above holds for too; set `since` and `until` so that they do not overlap");
            }
        }
    }

    pub(super) fn pages(&mut self, header: &str, all: &[Variant<ServerPage>]) {
        self.variants(header, all);
        for (index, variant) in all.iter().enumerate() {
            if !variant.fact.path.starts_with('/') || variant.fact.path.starts_with("//") {
                self.complain(
                    header,
                    index,
                    &format!("the path `{}` must begin with one `/`", variant.fact.path),
                );
            }
            for key in &variant.fact.menu {
                self.label(header, index, key);
                self.step(header, index, key, variant);
            }
        }
    }

    /// A menu path that left out a step would send a reader astray.
    fn step(&mut self, header: &str, nth: usize, key: &str, page: &Variant<ServerPage>) {
        let facts = self.facts;
        let Some(labels) = facts.labels.get(key) else {
            return;
        };
        let ends = labels.iter().flat_map(|label| [label.since, label.until]);
        let versions = ends
            .flatten()
            .chain(page.since)
            .chain(Version::parse("0"))
            .map(Some)
            .chain([None]);
        let nameless = |version: &Option<_>| {
            page.range().holds(*version) && facts.label(key, *version).is_none()
        };
        if versions.into_iter().any(|version| nameless(&version)) {
            self.complain(header, nth, &format!("the label `{key}` has no text for some versions of this page; add an entry to [[labels.{key}]] or split this page by version"));
        }
    }
}
