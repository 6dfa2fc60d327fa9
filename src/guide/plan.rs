//! What the plan goes by of each software, from its facts.

use crate::check::Within;
use crate::facts::{Claim, Facts, ThingFacts};
use crate::journey::pair::Answer;
use crate::plan::known::{ALIAS_BACK, ALIAS_HANDLE, Known, NumberFacts, SAME_SERVER, STALE_HOURS};
use crate::plan::what::What;
use crate::software::Check;
use crate::version::Range;

use super::book::Software;

/// Numbers of which a plan makes clocks and notes.
const NUMBERS: [&str; 10] = [
    "archive_days",
    "archive_kept_days",
    "backup_kept_days",
    "backup_wait_days",
    "delivery_days",
    "import_confirm_minutes",
    "import_window_hours",
    "move_receive_days",
    "move_wait_days",
    "unfollow_hours",
];
/// Pages to which a plan leads besides those of its steps.
const ALSO: [&str; 2] = ["share", "follow"];

impl Software {
    /// Returns what a plan goes by: of the facts that the guide's program has, only what decides.
    pub fn known_to_plan(&self) -> Known {
        let mut facts = self.known("");
        facts.pages.retain(|page| leads_to(&page.page));
        for page in &mut facts.pages {
            page.menu.clear();
        }
        facts.claims.extend(self.claims_of_looks());
        facts.claims.extend(self.claim_of_form());
        Known {
            facts: Facts {
                things: facts.things.into_iter().map(without_words).collect(),
                ..facts
            },
            numbers: self.numbers().collect(),
        }
    }

    /// Returns that an alias is typed as a handle, where the drawn form shows that.
    fn claim_of_form(&self) -> Option<Claim> {
        let rows = self.facts.forms.get("alias").map(|form| form.rows.iter());
        let mut values = rows
            .into_iter()
            .flatten()
            .filter_map(|row| row.value.as_deref());
        values.any(|value| value == "old.address").then(|| Claim {
            ability: ALIAS_HANDLE.to_owned(),
            range: Range::default(),
            answer: Answer::Yes,
        })
    }

    fn claims_of_looks(&self) -> impl Iterator<Item = Claim> {
        let claim = |ability: &str, range, answer| Claim {
            ability: ability.to_owned(),
            range,
            answer,
        };
        self.facts.check.iter().flat_map(move |check| {
            let Check {
                alias_back,
                same_server,
                ..
            } = check.fact;
            let back = alias_back.then(|| claim(ALIAS_BACK, check.range(), Answer::Yes));
            let same = same_server.map(|how| claim(SAME_SERVER, check.range(), within(how)));
            back.into_iter().chain(same)
        })
    }

    fn numbers(&self) -> impl Iterator<Item = NumberFacts> {
        let all = self.facts.numbers.iter();
        let own = all
            .filter(|(name, _)| NUMBERS.contains(&name.as_str()))
            .flat_map(|(name, variants)| {
                variants
                    .iter()
                    .map(move |variant| number(name, variant.range(), variant.fact.value))
            });
        let stale = self.facts.check.iter().filter_map(|check| {
            let hours = check.fact.stale?;
            Some(number(STALE_HOURS, check.range(), hours.into()))
        });
        own.chain(stale)
    }
}

fn within(how: Within) -> Answer {
    match how {
        Within::Works => Answer::Yes,
        Within::Partly => Answer::Unknown,
        Within::Never => Answer::No,
    }
}

fn number(name: &str, range: Range, value: u64) -> NumberFacts {
    NumberFacts {
        name: name.to_owned(),
        range,
        value: u32::try_from(value).unwrap_or(u32::MAX),
    }
}

fn leads_to(page: &str) -> bool {
    ALSO.contains(&page) || What::ALL.iter().any(|what| what.page() == page)
}

/// Returns a thing without what only the guide says of it.
fn without_words(mut thing: ThingFacts) -> ThingFacts {
    thing.why.clear();
    if let Some(gives) = &mut thing.gives {
        gives.label.clear();
        gives.path = None;
    }
    if let Some(takes) = &mut thing.takes {
        takes.label.clear();
    }
    thing
}
