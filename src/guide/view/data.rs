//! The table of what comes along, and the lists of stages 5 and 7. The browser fills them for another
//! pair of servers.

use leptos::prelude::*;

use crate::journey::Side;
use crate::journey::condition::Condition;
use crate::software::{Data, Export, Import};
use crate::version::Version;

use super::View;

impl<'a> View<'a> {
    pub(super) fn name_of(self, id: &str) -> String {
        self.book.data[id].name.clone()
    }

    /// Returns the table of what comes along between two servers of this software, and how.
    pub(super) fn carried(self) -> AnyView {
        let data = &self.software.facts.data;
        let rows: Vec<_> = data.iter().map(|data| self.carried_row(data)).collect();
        let heads = ["what", "how", "why"]
            .map(|key| view! { <th scope="col">{self.words(&format!("carried.{key}"))}</th> });
        view! {
            <table class="carried">
                <thead><tr>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    }

    fn carried_row(self, data: &Data) -> AnyView {
        let key = data.carried.key();
        let why = self.software.why[&data.id].why.clone();
        view! {
            <tr data-thing=data.id.clone()>
                <th scope="row">{self.name_of(&data.id)}</th>
                <td><span class=format!("fate fate-{key}")>{self.words(&format!("carried.{key}"))}</span></td>
                <td>{why}</td>
            </tr>
        }
        .into_any()
    }

    /// Returns the list of data types to tick; what is proposed is ticked.
    pub(super) fn checklist(self) -> AnyView {
        let items: Vec<_> = self.portable().map(|id| self.checklist_item(id)).collect();
        view! {
            <div class="checklist" data-if=self.condition_number("files")>
                <ul role="list">{items}</ul>
                <p class="needs-script">
                    <button type="button" id="forget-ticks">{self.words("checklist.forget")}</button>
                    " "<span class="checklist-advice" id="ticks-kept">{self.words("checklist.remembered")}</span>
                    <span class="checklist-advice" id="ticks-unkept" role="status" hidden>{self.words("checklist.unkept")}</span>
                </p>
            </div>
        }
        .into_any()
    }

    /// Returns all that can travel as a file between some pair of servers, in the guide's order.
    fn portable(&self) -> impl Iterator<Item = &str> {
        let advised = |data: &&Data| {
            let words = self.book.data.get(&data.id);
            words.is_some_and(|words| !words.advice.is_empty())
        };
        let all = self.software.facts.data.iter().filter(advised);
        all.map(|data| data.id.as_str())
    }

    fn checklist_item(self, id: &str) -> AnyView {
        let advice = self.book.data[id].advice.clone();
        let files = self.files_of(id);
        let recommended = files.is_some_and(|(data, ..)| data.recommend);
        view! {
            <li data-thing=id.to_owned() hidden=files.is_none()>
                <label>
                    <input type="checkbox" data-tick=format!("bring.{id}") checked=recommended/>
                    <span class="checklist-name">{self.name_of(id)}</span>
                    <span class="checklist-advice">{advice}</span>
                </label>
                " "
                <span class="checklist-file">
                    {self.file(files.map(|(_, export, _)| export))}
                    {files.and_then(|(_, export, import)| self.since(import.since.or(export.since)))}
                    <span data-converted hidden>" "{self.words("checklist.converted")}</span>
                </span>
            </li>
        }
        .into_any()
    }

    /// Returns the number of a condition that the build itself sets.
    fn condition_number(self, condition: &str) -> Option<String> {
        let condition = Condition::parse(condition, &|_| false);
        self.when(Some(&condition.expect("it is written here"))).0
    }

    fn files_of(self, id: &str) -> Option<(&'a Data, &'a Export, &'a Import)> {
        self.software.facts.files().find(|(data, ..)| data.id == id)
    }

    fn file(self, export: Option<&Export>) -> AnyView {
        let facts = &self.software.facts;
        let page = export.and_then(|export| facts.page(export.page.as_ref()?, None));
        let path = page.map(|page| page.path.clone());
        let name = export.map_or(String::new(), |export| export.file.clone());
        let row = export.and_then(|export| facts.label(&export.label, None));
        let row = row.unwrap_or_default().to_owned();
        view! {
            <a class="go go-old" data-go="old" data-path=path>
                <span class="visually-hidden">{self.words("checklist.download")}" "</span>
                <code>{name}</code>
                {self.way_note(Side::Old)}
            </a>
            " "<span class="menu">{self.words("checklist.row")}" "<span class="label">{row}</span></span>
        }
        .into_any()
    }

    fn since(self, version: Option<Version>) -> Option<AnyView> {
        let facts = &self.software.facts;
        let is_news = |version: &Version| facts.rare_before.is_none_or(|rare| *version >= rare);
        let version = version.filter(is_news)?.to_string();
        let name = &facts.name;
        let words = self.book.words.fill(
            "checklist.since",
            &[("software", name), ("version", &version)],
        );
        let when = self.condition_number(&format!("new.usual and new.before.{version}"));
        Some(view! { <span data-if=when>" "{words}</span> }.into_any())
    }

    /// Returns the files to import; in the browser only those that are ticked stay.
    pub(super) fn imports(self) -> AnyView {
        let mut things: Vec<_> = self.portable().collect();
        things.sort_by_key(|id| self.book.data[*id].import_order);
        let items: Vec<_> = things.into_iter().map(|id| self.import(id)).collect();
        let (before, between, after) = self.count();
        view! {
            <div class="imports" data-if=self.condition_number("files")>
                <p class="imports-count needs-script" role="status">
                    {before}<span data-count="imported">"0"</span>{between}<span data-count="bring">"0"</span>{after}
                </p>
                <ol role="list">{items}</ol>
                <p class="imports-empty" data-if=self.condition_number("not bring.any") hidden>{self.words("imports.empty")}</p>
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

    fn import(self, id: &str) -> AnyView {
        let files = self.files_of(id);
        let facts = &self.software.facts;
        let kind = files.and_then(|(_, _, import)| facts.label(&import.label, None));
        let file = files.map_or(String::new(), |(_, export, _)| export.file.clone());
        view! {
            <li class="import" data-import=id.to_owned() data-if=self.condition_number(&format!("bring.{id}")) hidden=files.is_none()>
                <label>
                    <input type="checkbox" data-tick=format!("imported.{id}")/>
                    <span class="checklist-name">{self.name_of(id)}</span>
                    " "<span class="checklist-advice">{self.words("imports.done")}</span>
                </label>
                " "
                <span class="checklist-file">
                    {self.words("imports.type")}" "<span class="label">{kind.unwrap_or_default().to_owned()}</span>", "
                    {self.words("imports.file")}" "<code>{file}</code>
                    {files.and_then(|(_, _, import)| self.since(import.since))}
                    <span data-converted hidden>" "{self.words("imports.converted")}</span>
                </span>
            </li>
        }
        .into_any()
    }
}
