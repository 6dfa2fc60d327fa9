//! What content may name: pages, labels, numbers, forms and emoji; and what to write when a name
//! is unknown.

mod asked;
mod hints;

use std::collections::BTreeSet;

use crate::check::VALUES;
use crate::journey::condition::{Condition, Term};
use crate::journey::{Part, Side};
use crate::software::{Facts, ServerPage};

use super::node::{Kind, Spot, Variant, Way};
use super::versions::{Found, found, versioned};
use asked::{is_case, is_condition, names_version};
use hints::{grouped, nearest, unknown};

/// The names that are known where a text stands.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// The software of both sides.
    pub facts: &'a Facts,
    /// The emoji there are.
    pub emoji: &'a BTreeSet<String>,
    /// Whether the text belongs to no software: what it names is the usual one's until the reader
    /// chooses another.
    pub shared: bool,
}

impl Names<'_> {
    /// Returns the page meant by the address of a link by meaning, e.g. `new:imports@4.1`.
    ///
    /// # Errors
    /// What is wrong with it and what to write instead.
    pub fn way(&self, side: Side, address: &str) -> Result<Way, String> {
        let variants = found(self.facts.pages.get(versioned(address)?.0), side, address)?;
        if variants.is_empty() {
            return Err(unknown("page", "pages", address, self.facts.pages.keys()));
        }
        let spot = |found: Found<ServerPage>| Variant {
            condition: found.condition,
            thing: Spot {
                path: found.fact.path.clone(),
                menu: owned(self.facts.menu(found.fact, found.version)),
            },
        };
        Ok(Way {
            side,
            page: (self.shared && !address.contains('@')).then(|| address.to_owned()),
            variants: variants.into_iter().map(spot).collect(),
        })
    }

    /// Returns what a placeholder stands for; `inside` is what stands between its braces.
    ///
    /// # Errors
    /// What is wrong with it and what to write instead.
    pub fn placeholder(&self, inside: &str) -> Result<Kind, String> {
        if let Some(copied) = inside.strip_prefix("copy:") {
            let (side, part) = copied_part(inside, copied)?;
            return Ok(Kind::Copy(side, part));
        }
        if let Some(id) = inside.strip_prefix('#') {
            return Ok(Kind::TaskId(id.to_owned()));
        }
        if let Some(rest) = inside.strip_prefix('!') {
            return Err(format!("write `{{not {rest}}}` instead of `{{{inside}}}`"));
        }
        if let Some(name) = inside.strip_prefix("found.") {
            return found_value(inside, name);
        }
        if is_condition(inside) {
            return self.condition(inside).map(Kind::Condition);
        }
        let (side, rest) = sided(inside)?;
        match rest.split_once('.') {
            Some(("label", key)) => self.label(side, key).map(Kind::Label),
            Some(("number", key)) => self.number(key).map(Kind::Text),
            None if rest == "software" => Ok(self.name(side)),
            _ => account_part(inside).map(|(side, part)| Kind::Value(side, part)),
        }
    }

    fn name(&self, side: Side) -> Kind {
        let name = self.facts.name.clone();
        if self.shared {
            Kind::Software(side, name)
        } else {
            Kind::Text(name)
        }
    }

    /// Returns the condition that `inside` is.
    fn condition(&self, inside: &str) -> Result<Condition, String> {
        let read = Condition::parse(inside, &is_case);
        let condition =
            read.map_err(|error| format!("the condition `{{{inside}}}` is unclear: {error}"))?;
        // The versions in such a text are the usual software's.
        let usual = |side| Condition::Is(Term::Usual(side));
        let sides = Side::BOTH
            .into_iter()
            .filter(|side| self.shared && names_version(&condition, *side));
        Ok(sides.fold(condition.clone(), |condition, side| {
            usual(side).and(condition)
        }))
    }

    fn label(&self, side: Side, address: &str) -> Result<Vec<Variant<String>>, String> {
        let all = self.facts.labels.get(versioned(address)?.0);
        let mut variants: Vec<_> = found(all, side, address)?
            .into_iter()
            .map(|found| Variant {
                condition: found.condition,
                thing: found.fact.text.clone(),
            })
            .collect();
        if variants.is_empty() {
            return Err(unknown(
                "label",
                "labels",
                address,
                self.facts.labels.keys(),
            ));
        }
        if self.shared {
            variants.truncate(1);
            variants[0].condition = None;
        }
        Ok(variants)
    }

    /// Returns the number. One that is not the same in all versions is not the reader's by itself, so
    /// the text has to say whose it is.
    ///
    /// # Errors
    /// What to write instead.
    fn number(&self, address: &str) -> Result<String, String> {
        let (key, version) = versioned(address)?;
        let all = self.facts.numbers.get(key).map(Vec::as_slice);
        let values = all.unwrap_or_default().iter().map(|one| one.fact.value);
        let differs = values.collect::<BTreeSet<_>>().len() > 1;
        if differs && version.is_none() {
            return Err(format!(
                "the number `{key}` is not the same in all versions; say which one is meant, e.g. `{key}@4.1`, and for whom it holds"
            ));
        }
        self.facts
            .number(key, version)
            .map(grouped)
            .ok_or_else(|| unknown("number", "numbers", address, self.facts.numbers.keys()))
    }

    /// Returns nothing if there is such a form.
    ///
    /// # Errors
    /// What to write instead.
    pub fn form(&self, key: &str) -> Result<(), String> {
        if self.facts.forms.contains_key(key) {
            return Ok(());
        }
        Err(unknown("form", "forms", key, self.facts.forms.keys()))
    }

    /// Returns nothing if there is such an emoji.
    ///
    /// # Errors
    /// What to write instead.
    pub fn emoji(&self, name: &str) -> Result<(), String> {
        if self.emoji.contains(name) {
            return Ok(());
        }
        let hint = nearest(name, self.emoji.iter())
            .map_or_else(String::new, |near| format!("write `:{near}:` or "));
        Err(format!(
            "there is no emoji `:{name}:`; {hint}draw assets/emoji/{name}.svg"
        ))
    }
}

fn found_value(inside: &str, name: &str) -> Result<Kind, String> {
    if VALUES.contains(&name) {
        return Ok(Kind::Found(name.to_owned()));
    }
    Err(format!(
        "the placeholder `{{{inside}}}` is unknown; a look finds {}",
        VALUES.join(", ")
    ))
}

fn sided(inside: &str) -> Result<(Side, &str), String> {
    inside
        .split_once('.')
        .and_then(|(key, rest)| Some((Side::from_key(key)?, rest)))
        .ok_or_else(|| {
            format!(
                "the placeholder `{{{inside}}}` names no side; write `{{old.…}}` or `{{new.…}}`",
            )
        })
}

fn account_part(inside: &str) -> Result<(Side, Part), String> {
    let (side, rest) = sided(inside)?;
    let part = Part::from_key(rest).ok_or_else(|| format!(
        "the placeholder `{{{inside}}}` is unknown; write handle, address, host, name, software, label.…, number.…, usual, since.… or before.… after `{}.`",
        side.key(),
    ))?;
    Ok((side, part))
}

fn copied_part(inside: &str, copied: &str) -> Result<(Side, Part), String> {
    copied
        .split_once('.')
        .and_then(|(side, part)| Some((Side::from_key(side)?, Part::from_key(part)?)))
        .ok_or_else(|| format!(
            "the placeholder `{{{inside}}}` cannot be copied; write `{{copy:old.…}}` or `{{copy:new.…}}` with handle, address, host or name",
        ))
}

fn owned(words: Vec<&str>) -> Vec<String> {
    words.into_iter().map(str::to_owned).collect()
}
