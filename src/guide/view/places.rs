//! Elements that follow the two accounts in the browser; here they stand in their general form.

use leptos::prelude::*;

use crate::guide::node::{Node, Spot, Variant, Way};
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
        let when = self.when_named(side);
        view! { <bdi class="side-value" data-show=show data-if=when hidden>{general}</bdi> }
            .into_any()
    }

    pub(super) fn copyable(self, side: Side, part: Part) -> AnyView {
        if self.in_label {
            return self.value(side, part);
        }
        let (show, general) = self.shown(side, part, "general");
        let copy = show.clone();
        let when = self.when_named(side);
        let what = self.words(&format!("copy.{show}"));
        view! {
            <span class="copyable">
                <code><bdi data-show=show>{general}</bdi></code>
                <button type="button" class="copy" data-copy=copy data-if=when hidden>
                    <span>{self.words("copy.copy")}<span class="visually-hidden">" "{what}</span></span>
                    <span hidden>{self.words("copy.copied")}</span>
                </button>
            </span>
        }
        .into_any()
    }

    /// Returns a link by meaning within a sentence, its menu path beside it; once for every version
    /// that has another.
    pub(super) fn way(self, way: &Way, words: &[Node]) -> AnyView {
        if self.in_label {
            return self.nodes(words).into_any();
        }
        let class = format!("way way-{}", way.side.key());
        self.each(way, |spot, when, hidden| {
            let link = go(way, spot, self.nodes(words), self.way_note(way.side));
            view! { <span class=class.clone() data-if=when hidden=hidden>{link}{self.menu(spot)}</span> }
                .into_any()
        })
    }

    pub(super) fn way_note(self, side: Side) -> AnyView {
        let (show, general) = self.shown(side, Part::Host, "general");
        view! {
            <span class="visually-hidden" data-if=self.when_named(side) hidden>
                " "{self.words("on")}" "<bdi data-show=show>{general}</bdi>{self.words("new-tab")}
            </span>
        }
        .into_any()
    }

    /// Returns a link by meaning that is the one action of a step.
    pub(super) fn action(self, way: &Way, words: &[Node]) -> AnyView {
        let class = format!("action action-{}", way.side.key());
        self.each(way, |spot, when, hidden| {
            let link = go(way, spot, self.action_words(way.side, words), ().into_any());
            view! { <p class=class.clone() data-if=when hidden=hidden>{link}{self.menu(spot)}</p> }
                .into_any()
        })
    }

    fn action_words(self, side: Side, words: &[Node]) -> Vec<AnyView> {
        let when = self.when_named(side);
        let (show, general) = self.shown(side, Part::Host, "general");
        let words = self.nodes(words);
        let note = self.words("new-tab");
        vec![view! {
            <span>
                {words}" "
                <span class="go-host">{self.words("on")}" "<bdi data-show=show>{general}</bdi></span>
                <span class="visually-hidden" data-if=when hidden>{note}</span>
            </span>
        }
        .into_any()]
    }

    pub(super) fn menu_separator(self) -> String {
        format!(" {} ", self.words("menu-separator"))
    }

    fn each(self, way: &Way, one: impl Fn(&Spot, Option<String>, bool) -> AnyView) -> AnyView {
        let views = way.variants.iter().map(|Variant { condition, thing }| {
            let (when, hidden) = self.when(condition.as_ref());
            one(thing, when, hidden)
        });
        views.collect::<Vec<_>>().into_any()
    }

    fn menu(self, spot: &Spot) -> Option<AnyView> {
        let menu = spot.menu.join(&self.menu_separator());
        (!menu.is_empty())
            .then(|| view! { <span class="menu">{format!(" ({menu})")}</span> }.into_any())
    }
}

fn go(way: &Way, spot: &Spot, words: Vec<AnyView>, note: AnyView) -> AnyView {
    let key = way.side.key();
    view! {
        <a class=format!("go go-{key}") data-go=key data-path=spot.path.clone() data-page=way.page.clone()>
            {words}{note}
        </a>
    }
    .into_any()
}
