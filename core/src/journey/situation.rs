//! How a reader's situation is written, in links (`#situation=closing&day=2026-12-31`) and records.

use super::r#move::Situation;
use crate::day;

/// Every situation with its key; of a day nothing is said.
pub const ALL: [(Situation, &str); 7] = [
    (Situation::Ordinary, "none"),
    (Situation::Closing(None), "closing"),
    (Situation::Shaky, "shaky"),
    (Situation::ReadOnly, "read-only"),
    (Situation::Gone, "gone"),
    (Situation::Suspended, "suspended"),
    (Situation::LockedOut, "locked-out"),
];

/// Returns the situation that a key and a day stand for; a day counts only for a server that closes.
///
/// # Errors
/// `None` if there is no such key. A day that is none is left out.
///
/// # Example
/// ```
/// use rehome_core::journey::r#move::Situation;
/// use rehome_core::journey::situation::of;
///
/// assert_eq!(of("closing", "1970-01-11"), Some(Situation::Closing(Some(10))));
/// assert_eq!(of("closing", "soon"), Some(Situation::Closing(None)));
/// assert_eq!(of("gone", "1970-01-11"), Some(Situation::Gone));
/// assert_eq!(of("fine", ""), None);
/// ```
pub fn of(key: &str, day: &str) -> Option<Situation> {
    Some(match plain(key)? {
        Situation::Closing(_) => Situation::Closing(day::read(day)),
        other => other,
    })
}

/// Returns the situation that a key stands for, without a day.
///
/// # Errors
/// `None` if there is no such key.
pub fn plain(key: &str) -> Option<Situation> {
    let found = ALL.iter().find(|(_, known)| *known == key)?;
    Some(found.0)
}

/// Returns the stage of the guide that comes before all others, by its anchor: what only the old server can
/// give, while that may not be for long.
pub fn first_stage(situation: Situation) -> Option<&'static str> {
    situation.is_pressing().then_some("export")
}

/// A situation as data, without a day: its place among all. What reads one with a day is a good part of a program.
pub(super) mod by_place {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{ALL, Situation};

    #[allow(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde hands it over like this"
    )]
    pub(in super::super) fn serialize<S: Serializer>(
        situation: &Situation,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        let place = ALL.iter().position(|(known, _)| situation.is_like(*known));
        u8::try_from(place.unwrap_or_default())
            .unwrap_or_default()
            .serialize(to)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Situation, D::Error> {
        let place = usize::from(u8::deserialize(from)?);
        Ok(ALL
            .get(place)
            .map_or(Situation::Ordinary, |(known, _)| *known))
    }
}

/// Returns the key of a situation.
pub fn key(situation: Situation) -> &'static str {
    let found = ALL.iter().find(|(known, _)| situation.is_like(*known));
    found.map_or("none", |(_, key)| key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_situation_has_its_key() {
        for (situation, known) in ALL {
            assert_eq!(key(situation), known);
            assert_eq!(of(known, ""), Some(situation));
        }
        assert_eq!(key(Situation::Closing(Some(1))), "closing");
    }
}
