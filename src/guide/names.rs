//! What content may name: pages, labels, numbers, forms and emoji; and what to write when a name
//! is unknown.

use std::collections::BTreeSet;

use crate::journey::{Part, Side};
use crate::software::{Facts, Version};

use super::node::{Kind, Way};

/// The names that are known where a text stands.
#[derive(Clone, Debug)]
pub struct Names<'a> {
    /// The software of both sides.
    pub facts: &'a Facts,
    /// The emoji there are.
    pub emoji: &'a BTreeSet<String>,
}

impl Names<'_> {
    /// Returns the page meant by the address of a link by meaning, e.g. `new:imports@4.1`.
    ///
    /// # Errors
    /// What is wrong with it and what to write instead.
    pub fn way(&self, side: Side, address: &str) -> Result<Way, String> {
        let (key, version) = versioned(address)?;
        let page = self.facts.page(key, version).ok_or_else(|| {
            unknown(
                &format!("page `{address}`"),
                "pages",
                key,
                self.facts.pages.keys(),
            )
        })?;
        let menu = self
            .facts
            .menu(page, version)
            .into_iter()
            .map(str::to_owned)
            .collect();
        Ok(Way {
            side,
            path: page.path.clone(),
            menu,
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
        let (_, rest) = sided(inside)?;
        match rest.split_once('.') {
            Some(("label", key)) => self.label(key).map(Kind::Label),
            Some(("number", key)) => self.number(key).map(Kind::Text),
            None if rest == "software" => Ok(Kind::Text(self.facts.name.clone())),
            _ => account_part(inside).map(|(side, part)| Kind::Value(side, part)),
        }
    }

    fn label(&self, address: &str) -> Result<String, String> {
        let (key, version) = versioned(address)?;
        self.facts
            .label(key, version)
            .map(str::to_owned)
            .ok_or_else(|| {
                unknown(
                    &format!("label `{address}`"),
                    "labels",
                    key,
                    self.facts.labels.keys(),
                )
            })
    }

    fn number(&self, address: &str) -> Result<String, String> {
        let (key, version) = versioned(address)?;
        self.facts.number(key, version).map(grouped).ok_or_else(|| {
            unknown(
                &format!("number `{address}`"),
                "numbers",
                key,
                self.facts.numbers.keys(),
            )
        })
    }

    /// Returns nothing if there is such a form.
    ///
    /// # Errors
    /// What to write instead.
    pub fn form(&self, key: &str) -> Result<(), String> {
        if self.facts.forms.contains_key(key) {
            return Ok(());
        }
        Err(unknown(
            &format!("form `{key}`"),
            "forms",
            key,
            self.facts.forms.keys(),
        ))
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
        "the placeholder `{{{inside}}}` is unknown; write handle, address, host, name, software, label.… or number.… after `{}.`",
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

fn versioned(address: &str) -> Result<(&str, Option<Version>), String> {
    match address.split_once('@') {
        None => Ok((address, None)),
        Some((key, version)) => Version::parse(version)
            .map(|version| (key, Some(version)))
            .ok_or_else(|| format!("`{version}` is no version; write numbers and dots after the `@`, e.g. `{key}@4.1`")),
    }
}

fn unknown<'a>(
    what: &str,
    table: &str,
    key: &str,
    known: impl Iterator<Item = &'a String>,
) -> String {
    let near = nearest(key, known);
    if near.is_some_and(|near| near == key) {
        return format!(
            "there is no {what} for this version; add `@` and a version that has it, or an entry for this one to [{table}] in the software’s facts.toml"
        );
    }
    let hint = near.map_or_else(String::new, |near| format!("write `{near}` or "));
    format!("there is no {what}; {hint}add it to [{table}] in the software’s facts.toml")
}

fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a String>) -> Option<&'a String> {
    known
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, candidate)| candidate)
}

/// Returns the number with a comma between groups of three digits, as English writes it.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        let written = [0, 30, 999, 7_500, 20_000, 1_234_567].map(grouped);
        assert_eq!(written, ["0", "30", "999", "7,500", "20,000", "1,234,567"]);
    }
}
