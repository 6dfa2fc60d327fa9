//! How a reader's situation is written in links: `#situation=closing&day=2026-12-31`.

use super::r#move::Situation;

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
    let found = ALL.iter().find(|(_, known)| *known == key)?.0;
    Some(match found {
        Situation::Closing(_) => Situation::Closing(days(day)),
        other => other,
    })
}

/// Returns the key of a situation.
pub fn key(situation: Situation) -> &'static str {
    let plain = match situation {
        Situation::Closing(_) => Situation::Closing(None),
        other => other,
    };
    let found = ALL.iter().find(|(known, _)| *known == plain);
    found.map_or("none", |(_, key)| key)
}

/// Returns the days from 1970-01-01 to the day that is written as `2026-12-31`.
///
/// # Errors
/// `None` if there is no such day.
pub fn days(text: &str) -> Option<i32> {
    let mut parts = text.split('-');
    let mut next = |length: usize| {
        let part = parts.next().filter(|part| part.len() == length)?;
        let is_number = part.bytes().all(|digit| digit.is_ascii_digit());
        is_number.then(|| part.parse::<i32>().ok()).flatten()
    };
    let (year, month, day) = (next(4)?, next(2)?, next(2)?);
    let is_day = parts.next().is_none() && day > 0 && day <= length_of(year, month)?;
    is_day.then(|| number(year, month, day) - number(1970, 1, 1))
}

/// Returns the days since a fixed one, in a year that begins in March, so that a leap day is the last.
fn number(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leap_days + (153 * month + 2) / 5 + day
}

fn length_of(year: i32, month: i32) -> Option<i32> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => Some(if is_leap { 29 } else { 28 }),
        4 | 6 | 9 | 11 => Some(30),
        1..=12 => Some(31),
        _ => None,
    }
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

    #[test]
    fn days_are_counted_over_leap_years() {
        let table = [
            ("1970-01-01", 0),
            ("1970-03-01", 59),
            ("2000-03-01", 11_017),
            ("2026-11-26", 20_783),
            ("2026-12-31", 20_818),
            ("2028-02-29", 21_243),
        ];
        for (text, count) in table {
            assert_eq!(days(text), Some(count), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        let table = [
            "",
            "2026",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-02-29",
            "26-01-01",
            "2026-1-1",
            "2026-01-01-",
            "+026-01-01",
            "2026-01-00",
        ];
        for text in table {
            assert_eq!(days(text), None, "{text}");
        }
    }
}
