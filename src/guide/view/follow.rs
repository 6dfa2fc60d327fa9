//! Whose people follow a move, and on what that depends: some software ignores what some other sends.

use leptos::prelude::*;

use crate::guide::book::Software;
use crate::guide::links::LEFT_BEHIND;
use crate::journey::pair::Answer;

use super::View;

impl View<'_> {
    /// Returns a link to the page of a software, and behind it on what it depends whether people
    /// there follow.
    pub(super) fn follower(self, software: &Software) -> AnyView {
        let conditions = self.conditions(software).join("; ");
        let conditions = (!conditions.is_empty()).then(|| format!(" ({conditions})"));
        view! { <li>{self.linked(software)}{conditions}</li> }.into_any()
    }

    fn conditions(self, software: &Software) -> Vec<String> {
        let needs = software.facts.follows_move().into_iter();
        let needs = needs.flat_map(|follows| &follows.needs);
        let mut all: Vec<_> = needs
            .map(|need| self.words(&format!("hears.if.{}", need.key())))
            .collect();
        let ignored: Vec<_> = self
            .known()
            .filter(|old| sends(old) && software.facts.ignores(&old.key, &old.facts))
            .map(|old| old.facts.name.clone())
            .collect();
        if !ignored.is_empty() {
            let names = [("software", ignored.join(", "))];
            let names = names.each_ref().map(|(key, names)| (*key, names.as_str()));
            all.push(self.book.words.fill("hears.if.not-from", &names));
        }
        all
    }

    /// Returns the section that names the software whose people surely do not follow a move from this
    /// one; nothing if there is none.
    pub(super) fn left_behind(self) -> Option<AnyView> {
        let title = self.words("left-behind.title");
        self.left_behind_inside().map(|inside| {
            view! {
                <h2 id=LEFT_BEHIND>{title.clone()}{self.anchor(LEFT_BEHIND)}</h2>
                {inside}
            }
            .into_any()
        })
    }

    /// Returns what stands in that section, which the guide can take over.
    pub(super) fn left_behind_inside(self) -> Option<AnyView> {
        let own = self.software;
        let all: Vec<_> = self
            .known()
            .filter(|other| sends(own) && other.facts.ignores(&own.key, &own.facts))
            .map(|other| {
                let versions = match other.facts.follows_move.as_slice() {
                    [newest, _, ..] => self.versions(newest.range()),
                    _ => None,
                };
                view! { <li>{self.linked(other)}{versions}</li> }
            })
            .collect();
        let intro = self.words("left-behind.intro");
        (!all.is_empty()).then(|| view! { <p>{intro}</p><ul>{all}</ul> }.into_any())
    }

    /// Returns the software that refuses to move anybody to an account whose only alias is sent as a
    /// text instead of a list, with its versions.
    pub(super) fn two_aliases(self) -> AnyView {
        let rows: Vec<_> = self
            .known()
            .filter(|old| sends(old))
            .filter_map(|old| self.misreading(old))
            .collect();
        view! { <ul>{rows}</ul> }.into_any()
    }

    fn misreading(self, old: &Software) -> Option<AnyView> {
        let all = old.facts.capabilities.get("read_single_alias")?;
        let variant = all
            .iter()
            .find(|variant| variant.fact.value == Some(false))?;
        let versions = self.versions(variant.range());
        Some(view! { <li>{self.linked(old)}{versions}</li> }.into_any())
    }
}

fn sends(software: &Software) -> bool {
    software.facts.can("send_move") != Answer::No
}
