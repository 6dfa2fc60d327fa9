//! Tables and lists made from the facts: what comes along, what to tick, what to import.

use leptos::prelude::*;

use crate::guide::node::Way;
use crate::journey::Side;
use crate::software::{Data, Export, Import, Version};

use super::View;

impl View<'_> {
    fn name_of(self, id: &str) -> String {
        self.book.data[id].name.clone()
    }

    /// Returns the table of what comes along, and how.
    pub(super) fn carried(self) -> AnyView {
        let software = self.software;
        let rows: Vec<_> = software.facts.data.iter().map(|data| {
            let key = data.carried.key();
            let why = software.why[&data.id].why.clone();
            view! {
                <tr>
                    <th scope="row">{self.name_of(&data.id)}</th>
                    <td><span class=format!("fate fate-{key}")>{self.words(&format!("carried.{key}"))}</span></td>
                    <td>{why}</td>
                </tr>
            }
        }).collect();
        let heads = ["what", "how", "why"]
            .map(|key| view! { <th scope="col">{self.words(&format!("carried.{key}"))}</th> });
        view! { <table class="carried"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }
        .into_any()
    }

    /// Returns the list of data types to tick; what is proposed is ticked.
    pub(super) fn checklist(self) -> AnyView {
        let files = self.software.facts.files();
        let items: Vec<_> = files
            .map(|(data, export, import)| self.checklist_item(data, export, import))
            .collect();
        view! {
            <div class="checklist">
                <ul role="list">{items}</ul>
                <p class="needs-script">
                    <button type="button" id="forget-ticks">{self.words("checklist.forget")}</button>
                    " "<span class="checklist-advice">{self.words("checklist.remembered")}</span>
                </p>
            </div>
        }
        .into_any()
    }

    fn checklist_item(self, data: &Data, export: &Export, import: &Import) -> AnyView {
        let advice = self.book.data[&data.id].advice.clone();
        view! {
            <li>
                <label>
                    <input type="checkbox" data-tick=format!("bring.{}", data.id) checked=data.recommend/>
                    <span class="checklist-name">{self.name_of(&data.id)}</span>
                    <span class="checklist-advice">{advice}</span>
                </label>
                " "<span class="checklist-file">{self.file(export)}{self.since(import.since.or(export.since))}</span>
            </li>
        }
        .into_any()
    }

    fn file(self, export: &Export) -> AnyView {
        let facts = &self.software.facts;
        let name = view! { <code>{export.file.clone()}</code> };
        let Some(page) = export.page.as_ref().and_then(|page| facts.page(page, None)) else {
            return name.into_any();
        };
        let way = Way {
            side: Side::Old,
            path: page.path.clone(),
            menu: Vec::new(),
        };
        let words = vec![
            view! { <span class="visually-hidden">{self.words("checklist.download")}" "</span> }
                .into_any(),
            name.into_any(),
        ];
        let label = facts
            .label(&export.label, None)
            .unwrap_or_default()
            .to_owned();
        let row = view! { " "<span class="menu">{self.words("checklist.row")}" "<span class="label">{label}</span></span> };
        (self.way(&way, words), row).into_any()
    }

    fn since(self, version: Option<Version>) -> Option<AnyView> {
        let version = version?.to_string();
        let name = &self.software.facts.name;
        let words = self.book.words.fill(
            "checklist.since",
            &[("software", name), ("version", &version)],
        );
        Some(format!(" {words}").into_any())
    }

    /// Returns the files to import; in the browser only those that are ticked stay.
    pub(super) fn imports(self) -> AnyView {
        let files = self.software.facts.files();
        let items: Vec<_> = files
            .map(|(data, export, import)| self.import(data, export, import))
            .collect();
        let (before, between, after) = self.count();
        view! {
            <div class="imports">
                <p class="imports-count needs-script" role="status">
                    {before}<span data-count="imported">"0"</span>{between}<span data-count="bring">"0"</span>{after}
                </p>
                <ol role="list">{items}</ol>
                <p class="imports-empty" data-unless="bring.any" hidden>{self.words("imports.empty")}</p>
            </div>
        }
        .into_any()
    }

    /// Returns the words around the two numbers of the count.
    fn count(self) -> (String, String, String) {
        let sentence = self.words("imports.count");
        let (before, rest) = sentence.split_once("{done}").unwrap_or((&sentence, ""));
        let (between, after) = rest.split_once("{all}").unwrap_or((rest, ""));
        (before.to_owned(), between.to_owned(), after.to_owned())
    }

    fn import(self, data: &Data, export: &Export, import: &Import) -> AnyView {
        let kind = self
            .book
            .usual()
            .facts
            .label(&import.label, None)
            .unwrap_or_default()
            .to_owned();
        let id = &data.id;
        view! {
            <li class="import" data-import=id.clone() data-when=format!("bring.{id}")>
                <label>
                    <input type="checkbox" data-tick=format!("imported.{id}")/>
                    <span class="checklist-name">{self.name_of(id)}</span>
                    " "<span class="checklist-advice">{self.words("imports.done")}</span>
                </label>
                " "
                <span class="checklist-file">
                    {self.words("imports.type")}" "<span class="label">{kind}</span>", "
                    {self.words("imports.file")}" "<code>{export.file.clone()}</code>
                    {self.since(import.since)}
                </span>
            </li>
        }
        .into_any()
    }
}
