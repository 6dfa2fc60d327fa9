//! What each page consists of.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::guide::assets::Assets;
use crate::guide::book::{Book, Text};
use crate::guide::links::{Links, page_address};
use crate::guide::{programs, tidy};
use crate::journey::Side;
use crate::journey::condition::Condition;
use crate::payload::printed;

use super::frame::{Head, Site};
use super::payload::Data;
use super::{Conditions, Later, View};

/// A finished page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address below the base path: empty for the guide.
    pub address: String,
    /// The whole document.
    pub html: String,
}

/// Every page of the site, and what is read beside them.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// The pages.
    pub pages: Vec<Page>,
    /// Files of typed data: the path below the base path, and what is in it.
    pub data: Vec<(String, Vec<u8>)>,
}

/// Returns every page of the site, and the data that its programs read.
///
/// # Errors
/// If a page does not read back as it was meant, which is a mistake in this program.
pub fn render(book: &Book, assets: &Assets, site: &Site) -> anyhow::Result<Rendered> {
    let links = Links::of(book);
    let conditions = Conditions::default();
    let view = View {
        book,
        links: &links,
        assets,
        site,
        software: book.usual(),
        text: &book.welcome,
        deeper: 0,
        conditions: &conditions,
        later: None,
        joined: None,
        in_label: false,
    };
    let later = Later::default();
    let guide = View {
        later: Some(&later),
        joined: Some(""),
        ..view
    };
    let mut data = view.software_payloads()?;
    let mut pages = vec![guide.personal_page(&later, &mut data)?];
    for text in &book.pages {
        let address = page_address(&text.front.id);
        // A book without a page needs none of the words that only its program says.
        let own = view.data_of_page(&address, &data)?;
        let later = view.later_data_of_page(&address)?;
        pages.push(view.of(text, 0).page(
            &address,
            [own.as_ref(), later.as_ref()],
            View::article,
        )?);
        data.extend(own.into_iter().chain(later));
    }
    for software in &book.software {
        let address = format!("software/{}/", software.key);
        let page = View { software, ..view }.of(&software.page, 0);
        pages.push(page.page(&address, [None, None], View::software_page)?);
    }
    let data = data
        .into_iter()
        .map(|file| (file.path, file.bytes))
        .collect();
    Ok(Rendered { pages, data })
}

impl View<'_> {
    /// Returns what the program of a page needs beside it. `files` begin with those of all software.
    fn data_of_page(self, address: &str, files: &[Data]) -> anyhow::Result<Option<Data>> {
        match programs::program(address) {
            Some(programs::LOOK) => self.look_payload().map(Some),
            Some(programs::FILES) => self.files_payload().map(Some),
            Some(programs::PLAN) => self.plan_payload(address).map(Some),
            Some(programs::TROUBLE) => self.trouble_payload(files).map(Some),
            _ => Ok(None),
        }
    }

    /// Returns what the program needs that a page loads later.
    fn later_data_of_page(self, address: &str) -> anyhow::Result<Option<Data>> {
        let later = programs::extra(address).and_then(|extra| extra.later);
        let is_tools = later == Some(programs::TOOLS);
        is_tools.then(|| self.tools_payload()).transpose()
    }

    fn page(
        self,
        address: &str,
        data: [Option<&Data>; 2],
        inside: impl Fn(Self) -> AnyView,
    ) -> anyhow::Result<Page> {
        Self::owned(|| {
            let address_of = |file: &Data| format!("{}{}", self.site.base, file.path);
            let [data, terms] = data.map(|file| file.map(address_of));
            let head = Head {
                data,
                terms,
                ..self.head(address)
            };
            self.finished(&head, inside(self))
        })
    }

    /// Returns the guide, and adds the file that its program reads to `data`.
    fn personal_page(self, later: &Later, data: &mut Vec<Data>) -> anyhow::Result<Page> {
        Self::owned(|| {
            let inside = self.guide();
            let files = self.guide_payload(later, data)?;
            let [.., own] = &files;
            let conditions = crate::payload::write(&self.conditions.all())?;
            let head = Head {
                data: Some(format!("{}{}", self.site.base, own.path)),
                conditions: Some(printed::text(&conditions)),
                ..self.head("")
            };
            data.extend(files);
            self.finished(&head, inside)
        })
    }

    fn owned<T>(work: impl FnOnce() -> T) -> T {
        Owner::new_root(Some(Arc::new(SsrSharedContext::new()))).with(work)
    }

    fn head(self, address: &str) -> Head {
        let front = &self.text.front;
        Head {
            title: self.book.words.fill("title", &[("page", &front.title)]),
            description: front.description.clone(),
            address: address.to_owned(),
            data: None,
            terms: None,
            conditions: None,
        }
    }

    fn finished(self, head: &Head, inside: AnyView) -> anyhow::Result<Page> {
        let html = self.document(head, inside).to_html();
        Ok(Page {
            address: head.address.clone(),
            html: tidy::tidy(&head.address, &html)?,
        })
    }

    /// Returns a page that is one text.
    fn article(self) -> AnyView {
        view! {
            <main id="main" class="page prose">
                <h1>{self.text.front.title.clone()}</h1>
                {self.nodes(&self.text.nodes)}
            </main>
        }
        .into_any()
    }

    fn guide(self) -> AnyView {
        let stages = &self.book.stages;
        let sections: Vec<_> = stages
            .iter()
            .enumerate()
            .map(|(index, stage)| self.of(stage, 1).stage(index + 1))
            .collect();
        view! {
            {self.route_bar()}
            <main id="main">
                {self.welcome()}
                <div class="columns">
                    {self.contents()}
                    <div class="guide prose">{sections}</div>
                </div>
            </main>
        }
        .into_any()
    }

    fn stage(self, number: usize) -> AnyView {
        let inside = (self.nodes(&self.text.nodes), self.done(number)).into_any();
        let inside = match &self.text.front.when {
            Some(when) => self.needed(when, inside),
            None => inside,
        };
        self.section(self.text, Some(self.number(number)), inside)
    }

    /// Returns the box to tick once a stage is done.
    fn done(self, number: usize) -> AnyView {
        let front = &self.text.front;
        let tick = format!("done.{}", front.id);
        let values = [("number", &*number.to_string()), ("title", &front.title)];
        let with = self.book.words.fill("stage.done-with", &values);
        view! {
            <p class="stage-done needs-script">
                <label><input type="checkbox" data-tick=tick/>" "<span>{self.words("stage.done")}<span class="visually-hidden">" "{with}</span></span></label>
            </p>
            {self.trouble_link(&front.id, number)}
        }
        .into_any()
    }

    /// Returns what a stage says while it applies, and one line instead while it does not.
    fn needed(self, when: &Condition, inside: AnyView) -> AnyView {
        let (off, hidden) = self.unless(when);
        let front = &self.text.front;
        let line = front.otherwise.clone();
        // It stays in the page, for whoever wants to read it all the same: style hides it.
        view! {
            <details class="stage-off" data-if=off.clone() hidden=hidden>
                <summary><span>{line.unwrap_or_else(|| self.words("stage.off"))}</span></summary>
            </details>
            <div class="stage-body" data-unless=off>{inside}</div>
        }
        .into_any()
    }

    /// Returns the section of `stage` around what it says.
    pub(super) fn section(self, stage: &Text, number: Option<AnyView>, inside: AnyView) -> AnyView {
        let front = &stage.front;
        let title_id = format!("{}-title", front.id);
        let class = front.side.map_or("stage".to_owned(), |side| {
            format!("stage stage-{}", side.key())
        });
        let emoji = front.emoji.as_ref().map(|name| self.emoji(name));
        let heading = view! {
            <h2 id=title_id.clone()>
                {emoji}" "{front.title.clone()}{self.anchor(&front.id)}
            </h2>
        };
        view! {
            <section class=class id=front.id.clone() aria-labelledby=title_id>
                <header class="stage-head">
                    {number}
                    {heading}
                    {front.side.map(|side| self.ownership(side))}
                </header>
                {inside}
            </section>
        }
        .into_any()
    }

    fn number(self, number: usize) -> AnyView {
        let count = self.book.stages.len().to_string();
        let words = self.book.words.fill(
            "stage.number",
            &[("number", &number.to_string()), ("count", &count)],
        );
        let minutes = self.text.front.minutes.map(|minutes| {
            let words = self
                .book
                .words
                .fill("stage.minutes", &[("minutes", &minutes.to_string())]);
            view! { " "<span class="stage-minutes">{words}</span> }
        });
        view! { <p class="stage-number">{words}{minutes}</p> }.into_any()
    }

    fn ownership(self, side: Side) -> AnyView {
        let key = side.key();
        view! {
            <p class=format!("stage-side side side-{key}")>
                <span class="side-word">{self.words(&format!("stage.on-{key}"))}</span>" "{self.host(side)}
            </p>
        }
        .into_any()
    }
}

/// Returns the text that a page is made from, for the sitemap: its address and when it was reviewed.
pub fn addresses(book: &Book) -> Vec<(String, Option<String>)> {
    let date = |text: &Text| text.front.reviewed.map(|date| date.to_string());
    let newest = book.stages.iter().filter_map(date).max();
    let pages = book
        .pages
        .iter()
        .map(|text| (page_address(&text.front.id), date(text)));
    let software = book
        .software
        .iter()
        .map(|software| (format!("software/{}/", software.key), date(&software.page)));
    [(String::new(), newest)]
        .into_iter()
        .chain(pages)
        .chain(software)
        .filter(|(address, _)| address != "404.html")
        .collect()
}
