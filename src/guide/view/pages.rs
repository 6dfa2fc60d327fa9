//! What each page consists of.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::guide::assets::Assets;
use crate::guide::book::{Book, Text};
use crate::guide::links::{Links, page_address};
use crate::guide::{Words, tidy};
use crate::journey::Side;

use super::frame::{Head, Site};
use super::{Later, View};

/// A finished page.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its address below the base path: empty for the guide.
    pub address: String,
    /// The whole document.
    pub html: String,
}

/// Returns every page of the site.
///
/// # Errors
/// If a page does not read back as it was meant, which is a mistake in this program.
pub fn pages(book: &Book, assets: &Assets, site: &Site) -> anyhow::Result<Vec<Page>> {
    let links = Links::of(book);
    let later = Later::default();
    let view = View {
        book,
        links: &links,
        assets,
        site,
        software: book.usual(),
        text: &book.welcome,
        deeper: 0,
        later: &later,
        defers: false,
    };
    let guide = View {
        defers: true,
        ..view
    };
    // First, because what it leaves out stands on another page.
    let mut pages = vec![guide.page("", true, View::guide)?];
    for text in &book.pages {
        pages.push(
            view.of(text, 0)
                .page(&page_address(&text.front.id), false, View::article)?,
        );
    }
    for software in &book.software {
        let address = format!("software/{}/", software.key);
        pages.push(View { software, ..view }.of(&software.page, 0).page(
            &address,
            false,
            View::software_page,
        )?);
    }
    Ok(pages)
}

impl View<'_> {
    fn page(
        self,
        address: &str,
        personal: bool,
        inside: impl Fn(Self) -> AnyView,
    ) -> anyhow::Result<Page> {
        let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
        let html = owner.with(|| {
            provide_context::<Arc<Words>>(Arc::new(self.book.words.clone()));
            let front = &self.text.front;
            let head = Head {
                title: self.book.words.fill("title", &[("page", &front.title)]),
                description: front.description.clone(),
                address: address.to_owned(),
                personal,
            };
            self.document(&head, inside(self)).to_html()
        });
        Ok(Page {
            address: address.to_owned(),
            html: tidy::tidy(address, &html)?,
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
        let inside = self.nodes(&self.text.nodes);
        let tick = format!("done.{}", self.text.front.id);
        let done = view! {
            <p class="stage-done needs-script">
                <label><input type="checkbox" data-tick=tick/>" "{self.words("stage.done")}</label>
            </p>
        };
        self.section(
            self.text,
            Some(self.number(number)),
            (inside, done).into_any(),
        )
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
                {emoji}" "{front.title.clone()}{self.anchor(&front.id, &front.title)}
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
