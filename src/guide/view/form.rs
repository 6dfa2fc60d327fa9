//! Drawn forms: pictures of a server's pages, made of words, never to be mistaken for the real ones.

use leptos::prelude::*;

use crate::guide::node::Node;
use crate::journey::{Part, Side};
use crate::software::{Facts, Row};

use super::View;

impl View<'_> {
    fn facts(&self) -> &Facts {
        &self.software.facts
    }

    pub(super) fn form(self, name: &str, caption: &[Node]) -> AnyView {
        let form = &self.facts().forms[name];
        let rows: Vec<_> = form.rows.iter().map(|row| self.row(row)).collect();
        let title = self.server_label(&form.title);
        let show = format!("{}.host", form.side.key());
        let general = self.words(&format!("general.{show}"));
        view! {
            <figure class=format!("drawn drawn-{} drawn-{}", self.facts().look.key(), form.side.key())>
                <details>
                    <summary><span>{self.words("drawn.picture")}" "{self.nodes(caption)}</span></summary>
                    <div class="drawn-window">
                        <p class="drawn-bar"><bdi data-show=show>{general}</bdi></p>
                        <p class="drawn-title">{title}</p>
                        {rows}
                    </div>
                </details>
            </figure>
        }
        .into_any()
    }

    fn server_label(self, key: &str) -> String {
        self.facts().label(key, None).unwrap_or_default().to_owned()
    }

    fn row(self, row: &Row) -> AnyView {
        if let Some(key) = &row.field {
            return self.field(key, row);
        }
        if let Some(all) = &row.data_table {
            return self.data_table(all);
        }
        let sentence = |key: &str| self.sentence(key, row.fill.as_deref());
        if let Some(key) = &row.button {
            let kind = self.words("drawn.button");
            let class = if row.aside {
                "drawn-button"
            } else {
                "drawn-button drawn-primary"
            };
            return view! { <p class=class><span class="visually-hidden">{kind}</span>{sentence(key)}</p> }.into_any();
        }
        if let Some(key) = &row.choice {
            return self.choice(key, row.chosen);
        }
        let (class, key) = row.plain();
        view! { <p class=class>{sentence(key)}</p> }.into_any()
    }

    fn field(self, key: &str, row: &Row) -> AnyView {
        let hint = row
            .hint
            .as_ref()
            .map(|hint| view! { <span class="drawn-hint">{self.server_label(hint)}</span> });
        let value = row.value.as_deref().map(|value| self.filled_in(value));
        view! {
            <p class="drawn-field">
                <span class="visually-hidden">{self.words("drawn.field")}</span>
                <span class="drawn-label">{self.server_label(key)}</span>
                {hint}
                <span class="drawn-box">{value}</span>
            </p>
        }
        .into_any()
    }

    fn choice(self, key: &str, chosen: bool) -> AnyView {
        let (class, kind) = if chosen {
            ("drawn-choice drawn-chosen", "drawn.chosen")
        } else {
            ("drawn-choice", "drawn.choice")
        };
        view! { <p class=class><span class="visually-hidden">{self.words(kind)}</span>{self.server_label(key)}</p> }
        .into_any()
    }

    /// Returns a label in which `%{…}` is filled with a part of an account.
    fn sentence(self, key: &str, fill: Option<&str>) -> AnyView {
        let text = self.server_label(key);
        let gap = text.find("%{").zip(text.find('}'));
        let (Some((start, end)), Some(fill)) = (gap, fill) else {
            return text.into_any();
        };
        let (before, after) = (text[..start].to_owned(), text[end + 1..].to_owned());
        (before, self.filled_in(fill), after).into_any()
    }

    fn filled_in(self, value: &str) -> AnyView {
        if let Some(key) = value.strip_prefix("label:") {
            return self.server_label(key).into_any();
        }
        if let Some(id) = value.strip_prefix("file:") {
            let file = self.facts().data(id).and_then(|data| data.export.as_ref());
            return file.map(|file| file.file.clone()).into_any();
        }
        match value.split_once('.').and_then(|(side, part)| Some((Side::from_key(side)?, Part::from_key(part)?))) {
            Some((side, part)) => self.example(side, part),
            None => view! { <span aria-hidden="true">"••••••••"</span><span class="visually-hidden">{self.words("drawn.secret")}</span> }.into_any(),
        }
    }

    fn data_table(self, all: &[String]) -> AnyView {
        let facts = self.facts();
        let exports = all.iter().filter_map(|id| facts.data(id)?.export.as_ref());
        let rows: Vec<_> = exports
            .map(|export| {
                let button = export.button.as_ref().map(|key| self.server_label(key));
                view! {
                    <tr>
                        <th scope="row">{self.server_label(&export.label)}</th>
                        <td><span class="drawn-file">{button}</span></td>
                    </tr>
                }
            })
            .collect();
        view! { <table class="drawn-table"><tbody>{rows}</tbody></table> }.into_any()
    }
}

impl Row {
    /// Returns the class and the label of a row that only shows words.
    fn plain(&self) -> (&'static str, &str) {
        let kinds = [
            ("drawn-heading", &self.heading),
            ("drawn-text", &self.text),
            ("drawn-message", &self.message),
            ("drawn-link", &self.link),
        ];
        let found = kinds
            .into_iter()
            .find_map(|(class, key)| Some((class, key.as_deref()?)));
        found.expect("every row has one kind, which is checked with the facts")
    }
}
