//! What a software's files say, as the browser and the tests know it.

use crate::facts::{Claim, Facts, Gives, PageFacts, Takes, ThingFacts};
use crate::journey::pair::Answer;
use crate::software::{Data, Export, Import};

use super::book::{SAME, Software};

impl Software {
    /// Returns what is known of the software, in all its versions. `separator` stands between the items
    /// of a way through menus.
    pub fn known(&self, separator: &str) -> Facts {
        Facts {
            key: self.key.clone(),
            has_own_way: self.parts.contains_key(SAME),
            claims: self.claims(),
            things: self
                .facts
                .data
                .iter()
                .map(|data| self.thing(data))
                .collect(),
            pages: self.pages(separator),
        }
    }

    fn claims(&self) -> Vec<Claim> {
        let all = self.facts.capabilities.iter();
        let claims = all.flat_map(|(ability, variants)| {
            variants.iter().map(|variant| Claim {
                ability: ability.clone(),
                range: variant.range(),
                answer: variant.fact.value.map_or(Answer::Unknown, Answer::of),
            })
        });
        claims.collect()
    }

    fn thing(&self, data: &Data) -> ThingFacts {
        ThingFacts {
            id: data.id.clone(),
            carried: data.carried,
            only: data.only.clone(),
            only_range: data.only_range(),
            why: self
                .why
                .get(&data.id)
                .map_or_else(String::new, |words| words.why.clone()),
            gives: data.export.as_ref().map(|export| self.gives(export)),
            takes: data.import.as_ref().map(|import| self.takes(import)),
        }
    }

    fn gives(&self, export: &Export) -> Gives {
        let page = export
            .page
            .as_ref()
            .and_then(|page| self.facts.page(page, None));
        Gives {
            format: export.format.clone(),
            range: export.range(),
            ability: export.capability.clone(),
            file: export.file.clone(),
            label: self.label(&export.label),
            path: page.map(|page| page.path.clone()),
        }
    }

    fn takes(&self, import: &Import) -> Takes {
        Takes {
            formats: import.takes.clone(),
            range: import.range(),
            ability: import.capability.clone(),
            label: self.label(&import.label),
        }
    }

    fn label(&self, key: &str) -> String {
        self.facts.label(key, None).unwrap_or_default().to_owned()
    }

    fn pages(&self, separator: &str) -> Vec<PageFacts> {
        let all = self.facts.pages.iter();
        let pages = all.flat_map(|(page, variants)| {
            variants.iter().map(move |variant| {
                let range = variant.range();
                PageFacts {
                    page: page.clone(),
                    range,
                    path: variant.fact.path.clone(),
                    menu: self
                        .facts
                        .menu(&variant.fact, range.example())
                        .join(separator),
                }
            })
        });
        pages.collect()
    }
}
