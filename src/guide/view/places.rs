//! Elements that follow the two accounts in the browser; here they stand in their general form.

use leptos::prelude::*;

use crate::guide::node::Way;
use crate::journey::{Part, Side};

use super::View;

impl View<'_> {
    /// Returns a part of an account; before it is known, the words that stand for it.
    pub(super) fn value(self, side: Side, part: Part) -> AnyView {
        let class = format!("value value-{}", side.key());
        let (show, general) = self.shown(side, part, "general");
        view! { <bdi class=class data-show=show>{general}</bdi> }.into_any()
    }

    /// Returns a part of an account as a drawn form shows it; before it is known, an example.
    pub(super) fn example(self, side: Side, part: Part) -> AnyView {
        let (show, general) = self.shown(side, part, "example");
        view! { <bdi data-show=show>{general}</bdi> }.into_any()
    }

    /// Returns the name of the key that the browser follows, and the words before it is known.
    fn shown(self, side: Side, part: Part, kind: &str) -> (String, String) {
        let show = format!("{}.{}", side.key(), part.key());
        let general = self.words(&format!("{kind}.{show}"));
        (show, general)
    }

    /// Returns a server's name, to be seen only once it is known.
    pub(super) fn host(self, side: Side) -> AnyView {
        let (show, general) = self.shown(side, Part::Host, "general");
        view! { <bdi class="side-value" data-show=show data-when=side.key() hidden>{general}</bdi> }
            .into_any()
    }

    pub(super) fn copyable(self, side: Side, part: Part) -> AnyView {
        let (show, general) = self.shown(side, part, "general");
        let copy = show.clone();
        let what = self.words(&format!("copy.{show}"));
        view! {
            <span class="copyable">
                <code><bdi data-show=show>{general}</bdi></code>
                <button type="button" class="copy" data-copy=copy data-when=side.key() hidden>
                    <span>{self.words("copy.copy")}<span class="visually-hidden">" "{what}</span></span>
                    <span hidden>{self.words("copy.copied")}</span>
                </button>
            </span>
        }
        .into_any()
    }

    /// Returns a link by meaning within a sentence, its menu path beside it.
    pub(super) fn way(self, way: &Way, words: Vec<AnyView>) -> AnyView {
        let key = way.side.key();
        let (show, general) = self.shown(way.side, Part::Host, "general");
        let note = view! {
            <span class="visually-hidden" data-when=key hidden>
                " "{self.words("on")}" "<bdi data-show=show>{general}</bdi>{self.words("new-tab")}
            </span>
        };
        view! {
            <span class=format!("way way-{key}")>
                <a class=format!("go go-{key}") data-go=key data-path=way.path.clone()>{words}{note}</a>
                {self.menu(way)}
            </span>
        }
        .into_any()
    }

    /// Returns a link by meaning that is the one action of a step.
    pub(super) fn action(self, way: &Way, words: Vec<AnyView>) -> AnyView {
        let key = way.side.key();
        let (show, general) = self.shown(way.side, Part::Host, "general");
        let note = self.words("new-tab");
        view! {
            <p class=format!("action action-{key}")>
                <a class=format!("go go-{key}") data-go=key data-path=way.path.clone()>
                    <span>
                        {words}" "
                        <span class="go-host">{self.words("on")}" "<bdi data-show=show>{general}</bdi></span>
                        <span class="visually-hidden" data-when=key hidden>{note}</span>
                    </span>
                </a>
                {self.menu(way)}
            </p>
        }
        .into_any()
    }

    pub(super) fn menu_separator(self) -> String {
        format!(" {} ", self.words("menu-separator"))
    }

    fn menu(self, way: &Way) -> Option<AnyView> {
        let menu = way.menu.join(&self.menu_separator());
        (!menu.is_empty())
            .then(|| view! { " "<span class="menu">{format!("({menu})")}</span> }.into_any())
    }
}
