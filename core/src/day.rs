//! The time at the reader's, and days of the Gregorian calendar, counted from 1970-01-01.

/// Seconds of a day.
pub const DAY: u64 = 86_400;
/// Days from 0000-03-01, where the years of the counting begin, to 1970-01-01.
const BEFORE_1970: i64 = 719_468;
/// Days of 400 years, after which the calendar repeats.
const ERA: i64 = 146_097;

/// The time at the reader's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// Seconds since 1970.
    pub seconds: u64,
    /// How many minutes the reader's clocks are ahead of universal time.
    pub ahead: i32,
}

/// Returns the number of the day written `YYYY-MM-DD`.
///
/// # Errors
/// `None` if there is no such day.
///
/// # Example
/// ```
/// use rehome_core::day;
///
/// assert_eq!(day::read("1970-01-02"), Some(1));
/// assert_eq!(day::read("2026-02-29"), None);
/// assert_eq!(day::written(day::read("2024-02-29").unwrap()), "2024-02-29");
/// ```
pub fn read(text: &str) -> Option<i32> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |from: usize, to: usize| {
        let digits = text.get(from..to)?;
        let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
        is_plain.then(|| digits.parse::<i64>().ok())?
    };
    let day = number_of(number(0, 4)?, number(5, 7)?, number(8, 10)?)?;
    // A day that does not exist is another one in the calendar.
    (written(day) == text).then_some(day)
}

fn number_of(year: i64, month: i64, day: i64) -> Option<i32> {
    if !(1..=12).contains(&month) {
        return None;
    }
    let year = if month < 3 { year - 1 } else { year };
    let month = (month + 9) % 12;
    let in_year = (153 * month + 2) / 5 + day - 1;
    let in_era = year.rem_euclid(400);
    let in_era = in_era * 365 + in_era / 4 - in_era / 100 + in_year;
    i32::try_from(year.div_euclid(400) * ERA + in_era - BEFORE_1970).ok()
}

/// Returns a day as `YYYY-MM-DD`.
pub fn written(day: i32) -> String {
    let [year, month, day] = parts(day);
    [
        &padded(year, 4),
        "-",
        &padded(month, 2),
        "-",
        &padded(day, 2),
    ]
    .concat()
}

/// Returns year, month and day of the month.
fn parts(day: i32) -> [i64; 3] {
    let days = i64::from(day) + BEFORE_1970;
    let in_era = days.rem_euclid(ERA);
    let year = (in_era - in_era / 1_460 + in_era / 36_524 - in_era / 146_096) / 365;
    let in_year = in_era - (365 * year + year / 4 - year / 100);
    let month = (5 * in_year + 2) / 153;
    let day = in_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + days.div_euclid(ERA) * 400 + i64::from(month < 3);
    [year, month, day]
}

/// Returns the same day of the month so many months before, or the last day of that month if it is shorter.
///
/// # Errors
/// `None` if that is too long ago to be counted.
///
/// # Example
/// ```
/// use rehome_core::day;
///
/// let before = |text| day::months_before(day::read(text)?, 3).map(day::written);
/// assert_eq!(before("2026-12-31").as_deref(), Some("2026-09-30"));
/// assert_eq!(before("2026-01-15").as_deref(), Some("2025-10-15"));
/// ```
pub fn months_before(day: i32, months: i64) -> Option<i32> {
    let [year, month, last] = parts(day);
    let all = year * 12 + month - 1 - months;
    let (year, month) = (all.div_euclid(12), all.rem_euclid(12) + 1);
    let mut days = (1..=last).rev();
    // One that the month does not have is counted on into the next.
    days.find_map(|day| number_of(year, month, day).filter(|found| parts(*found)[1] == month))
}

/// Returns a number with zeros before it, up to so many digits.
pub(crate) fn padded(number: i64, digits: usize) -> String {
    let number = number.to_string();
    let zeros = "0".repeat(digits.saturating_sub(number.len()));
    [zeros, number].concat()
}

/// Returns the day of a moment, in seconds since 1970, where the clocks are so many minutes ahead.
pub fn of(seconds: u64, ahead: i32) -> i32 {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX / 2) + i64::from(ahead) * 60;
    i32::try_from(seconds.div_euclid(86_400)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_of_nine_centuries_is_written_and_read() {
        let mut last = String::new();
        for day in -100_000..230_000 {
            let text = written(day);
            assert_eq!(read(&text), Some(day));
            assert!(last < text, "{last} {text}");
            last = text;
        }
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
            assert_eq!(read(text), Some(count), "{text}");
        }
    }

    #[test]
    fn months_are_counted_back_to_a_day_that_there_is() {
        let table = [
            ("2026-12-31", 3, "2026-09-30"),
            ("2028-05-31", 3, "2028-02-29"),
            ("2027-05-29", 3, "2027-02-28"),
            ("2026-03-01", 3, "2025-12-01"),
            ("2026-11-26", 0, "2026-11-26"),
            ("2026-11-26", 24, "2024-11-26"),
        ];
        for (text, months, before) in table {
            let day = read(text).expect("there is such a day");
            let found = months_before(day, months).map(written);
            assert_eq!(found.as_deref(), Some(before), "{text}");
        }
        for day in 0..40_000 {
            let before = months_before(day, 3).expect("it is not long ago");
            assert!((88..=92).contains(&(day - before)), "{}", written(day));
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026-13-01",
            "2026-00-10",
            "2026-04-31",
            "2026-4-03",
            "2100-02-29",
            "26-04-03",
            "2026-04-03T",
            "２026-04-3",
            "+026-04-03",
            "2026",
            "2026-02-29",
            "2026-1-1",
            "2026-01-01-",
            "+026-01-01",
            "2026-01-00",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_on_the_day_that_its_place_has() {
        let evening = 20 * DAY - 3_600;
        assert_eq!(of(evening, 0), 19);
        assert_eq!(of(evening, 120), 20);
        assert_eq!(of(0, -60), -1);
    }
}
