//! The document around every page: head, header, footer.

use std::collections::BTreeMap;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::View;
use crate::guide::links::page_address;
use crate::guide::programs;
use crate::guide::search::PLACE;

/// Where the site will stand, and the program that makes its guide personal.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The base path, with a slash at both ends.
    pub base: String,
    /// Scheme and host, if known; canonical addresses need it.
    pub origin: Option<String>,
    /// The address of the repository that it is made from, if corrections can be sent there.
    pub repository: Option<String>,
    /// The programs by name: the addresses of the JavaScript that loads the WebAssembly, and of that.
    pub programs: BTreeMap<String, (String, String)>,
    /// Whether the page listens for new builds.
    pub live_reload: bool,
    /// Whether there is an index of the pages, so that they can be searched.
    pub search: bool,
}

impl Site {
    fn program(&self, name: &str) -> Option<&(String, String)> {
        self.programs.get(name)
    }
}

/// What a page's head says about it.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) description: String,
    /// The page's address below the base path.
    pub(super) address: String,
    /// The address of what the page's program needs, if there is such a file.
    pub(super) data: Option<String>,
    /// The address of what the program says that the page loads later, if there is one.
    pub(super) terms: Option<String>,
    /// The conditions to which the page refers by number, as the program reads them.
    pub(super) conditions: Option<String>,
}

impl View<'_> {
    /// Returns the whole document around `inside`.
    pub(super) fn document(self, head: &Head, inside: AnyView) -> AnyView {
        view! {
            <html lang=self.words("language") dir=self.words("direction")>
                <head>
                    <meta http-equiv="Content-Security-Policy" content=programs::policy(&head.address)/>
                    <meta charset="utf-8"/>
                    // Not even a name is looked up before a link is followed.
                    <meta http-equiv="x-dns-prefetch-control" content="off"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <title>{head.title.clone()}</title>
                    <meta name="description" content=head.description.clone()/>
                    <meta name="referrer" content="no-referrer"/>
                    <meta name="color-scheme" content="light dark"/>
                    {self.social(head)}
                    {self.links_to_files(head)}
                    {self.scripts(head)}
                </head>
                <body>
                    <a class="skip-link" href="#main">{self.words("skip")}</a>
                    {self.header(&head.address)}
                    {inside}
                    {self.footer(&head.address)}
                </body>
            </html>
        }
        .into_any()
    }

    fn social(self, head: &Head) -> AnyView {
        let absolute = |address: &str| {
            self.site
                .origin
                .as_ref()
                .map(|origin| format!("{origin}{address}"))
        };
        let canonical = absolute(&format!("{}{}", self.site.base, head.address))
            .filter(|_| head.address != "404.html");
        let card = absolute(&self.assets.address("card.png"));
        view! {
            {canonical.clone().map(|address| view! { <link rel="canonical" href=address/> })}
            {property("og:type", "website".to_owned())}
            {property("og:site_name", self.words("name"))}
            {property("og:title", head.title.clone())}
            {property("og:description", head.description.clone())}
            {canonical.map(|address| property("og:url", address))}
            {card.map(|address| view! {
                {property("og:image", address)}
                {property("og:image:alt", self.words("card"))}
                <meta name="twitter:card" content="summary_large_image"/>
            })}
        }
        .into_any()
    }

    fn links_to_files(self, head: &Head) -> AnyView {
        let address = |name: &str| self.assets.address(name);
        let style = programs::extra(&head.address).and_then(|extra| extra.style);
        view! {
            <link rel="icon" href=address("icons/favicon.svg") type="image/svg+xml"/>
            <link rel="apple-touch-icon" href=address("icons/apple-touch-icon.png")/>
            <link rel="manifest" href=format!("{}manifest.webmanifest", self.site.base)/>
            <link rel="stylesheet" href=address("style.css")/>
            {style.map(|style| view! { <link rel="stylesheet" href=address(style)/> })}
        }
        .into_any()
    }

    fn scripts(self, head: &Head) -> AnyView {
        let script = |name: &str| self.assets.address(&format!("scripts/{name}"));
        view! {
            // Blocks, so that a chosen theme is there before the first paint.
            <script src=script("theme.js")></script>
            {self.own_script(head)}
            {self.second_script(head)}
            <script type="module" src=script("page.js")></script>
            {self.site.live_reload.then(|| view! {
                <script src=script("live-reload.js") data-base=self.site.base.clone()></script>
            })}
        }
        .into_any()
    }

    /// Returns the script that only this page has. What it needs of the program is named beside it, and
    /// loaded once somebody wants it.
    fn own_script(self, head: &Head) -> Option<AnyView> {
        let extra = programs::extra(&head.address)?;
        let (js, wasm) = self.program_files(extra.program)?;
        let address = self.assets.address(extra.script);
        let script = view! {
            <script type="module" src=address data-js=js data-wasm=wasm
                data-guide=head.data.clone() data-conditions=head.conditions.clone()></script>
        };
        Some(script.into_any())
    }

    /// Returns the second script of this page, with what it needs of the program that it loads.
    fn second_script(self, head: &Head) -> Option<AnyView> {
        let extra = programs::extra(&head.address)?;
        let address = self.assets.address(extra.also?);
        let (js, wasm) = self.program_files(extra.later)?;
        let script = view! {
            <script type="module" src=address data-later-js=js data-later-wasm=wasm
                data-terms=head.terms.clone()></script>
        };
        Some(script.into_any())
    }

    /// Returns where the two files of a program are, if a page has one.
    ///
    /// # Errors
    /// `None` if it has one that is not there, as in a test of the content: then the page is the general one.
    fn program_files(self, program: Option<&str>) -> Option<(Option<String>, Option<String>)> {
        let Some(name) = program else {
            return Some((None, None));
        };
        let (js, wasm) = self.site.program(name)?.clone();
        Some((Some(js), Some(wasm)))
    }

    fn header(self, current: &str) -> AnyView {
        let base = &self.site.base;
        let icon = self.assets.address("icons/favicon.svg");
        let entries: Vec<_> = [("", "guide"), ("plan/", "plan"), ("check/", "check"), ("files/", "files"), ("software/", "software"), ("trouble/", "trouble"), ("about/", "about")].into_iter().filter(|(address, _)| self.has(address)).map(|(address, key)| {
            let here = aria_current(address, current);
            let carry = programs::carry(address).filter(|_| address != current);
            view! { <a href=format!("{base}{address}") aria-current=here data-carry=carry>{self.words(&format!("nav.{key}"))}</a> }
        }).collect();
        let themes: Vec<_> = ["system", "light", "dark"]
            .into_iter()
            .map(|theme| {
                view! { <option value=theme>{self.words(&format!("theme.{theme}"))}</option> }
            })
            .collect();
        view! {
            <header class="site-header">
                <a class="brand" href=base.clone()>
                    <img src=icon alt="" width="32" height="32"/>{self.words("name")}
                </a>
                // On a phone this opens, so that the first thing to reach is what the page is about.
                <button type="button" class="menu-open" popovertarget="site-menu">{self.words("nav.open")}</button>
                <div class="site-menu" id="site-menu" popover="auto">
                    <nav class="site-nav" aria-label=self.words("nav.label")>{entries}</nav>
                    <div class="theme-choice needs-script">
                        <label for="theme">{self.words("theme.label")}</label>
                        <select id="theme">{themes}</select>
                    </div>
                </div>
                {self.site.search.then(|| self.search())}
            </header>
        }
        .into_any()
    }

    /// Returns the button that opens the field of the search, and that field. What it needs is named
    /// beside it, and loaded once somebody goes there.
    fn search(self) -> AnyView {
        let script = self.assets.address("scripts/search.js");
        let index = format!("{}{PLACE}", self.site.base);
        let style = self.assets.address("search.css");
        view! {
            <button type="button" class="search-open needs-script" popovertarget="search" aria-keyshortcuts="/">
                <span>{self.words("search.open")}</span>
            </button>
            <div class="search needs-script" id="search" popover="auto" role="search"
                data-search=script data-style=style data-index=index>
                <label for="search-field">{self.words("search.label")}</label>
                <input id="search-field" autofocus/>
                <p id="search-failed" hidden>{self.words("search.failed")}" "<button type="button">{self.words("search.again")}</button></p>
            </div>
        }
        .into_any()
    }

    /// Returns whether there is a page at an address.
    pub(super) fn has(self, address: &str) -> bool {
        let mut pages = self.book.pages.iter();
        address.is_empty() || pages.any(|page| page_address(&page.front.id) == address)
    }

    fn footer(self, current: &str) -> AnyView {
        let reviewed = self.text.front.reviewed.map(|date| date.to_string());
        let reviewed = reviewed.map(|date| view! { <p>{self.words("footer.reviewed")}" "<time datetime=date.clone()>{date.clone()}</time></p> });
        view! {
            <footer class="site-footer">
                <p>{self.words("footer.licence")}</p>
                {reviewed}
                {self.corrections(current)}
            </footer>
        }
        .into_any()
    }
}

fn property(name: &'static str, content: String) -> AnyView {
    view! { <meta {..custom_attribute("property", name)} content=content/> }.into_any()
}

/// Returns what `aria-current` says of the entry for `address` on the page at `current`.
fn aria_current(address: &str, current: &str) -> Option<&'static str> {
    if address == current {
        return Some("page");
    }
    (!address.is_empty() && current.starts_with(address)).then_some("true")
}
