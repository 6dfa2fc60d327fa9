//! What each page consists of.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

use crate::guide::assets::Assets;
use crate::guide::book::{Book, Text};
use crate::guide::links::{ACCOUNTS, Links, SERVERS, VERDICT, page_address};
use crate::guide::{Words, tidy};
use crate::islands::Accounts;
use crate::journey::{Part, Side};

use super::frame::{Head, Site};
use super::{Later, View};

/// The list of stages.
const CONTENTS: &str = "contents";

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

    fn welcome(self) -> AnyView {
        let hero = self.assets.address("art/hero.svg");
        let base = &self.site.base;
        let (lead, verdict) = self.text.split_at_heading(VERDICT);
        view! {
            <section class="welcome">
                <div class="welcome-words">
                    <h1>{self.text.front.title.clone()}</h1>
                    <div class="lead">{self.nodes(lead)}</div>
                </div>
                <img class="hero" src=hero alt="" width="420" height="300"/>
                <section
                    class="accounts"
                    id=ACCOUNTS
                    aria-labelledby="accounts-title"
                    data-servers=format!("{base}{}", page_address(SERVERS))
                    data-software=format!("{base}software/")
                    data-said-old=self.words("status-old")
                    data-said-new=self.words("status-new")
                    data-said-pair=self.words("status-pair")
                    data-cleared-old=self.words("status-old-cleared")
                    data-cleared-new=self.words("status-new-cleared")
                >
                    <h2 id="accounts-title">{self.words("accounts.title")}</h2>
                    <p class="accounts-promise needs-script">{self.words("accounts.promise")}</p>
                    <noscript><p class="notice">{self.words("accounts.no-script")}</p></noscript>
                    <p class="notice general-note">{self.words("accounts.general")}</p>
                    <div class="needs-script">
                        <Accounts/>
                        <p class="notice" id="software-missing" hidden>
                            {self.words("choice.missing")}" "<a href=""></a>
                        </p>
                    </div>
                </section>
                <div class="verdict prose" id=VERDICT>{self.nodes(verdict.get(1..).unwrap_or_default())}</div>
            </section>
        }
        .into_any()
    }

    /// Returns the slim bar that always shows which two accounts the guide is about.
    fn route_bar(self) -> AnyView {
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

    fn contents(self) -> AnyView {
        let entries: Vec<_> = self
            .book
            .stages
            .iter()
            .map(|stage| {
                let front = &stage.front;
                view! { <li><a href=format!("#{}", front.id)>{front.title.clone()}</a></li> }
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
