//! Days between dates, for which a page needs no library.

/// Returns the number of days from one date to another, both written `YYYY-MM-DD`; 0 if the second
/// is earlier.
///
/// # Errors
/// `None` if one of them is no date.
pub(super) fn days_between(from: &str, to: &str) -> Option<u64> {
    let days = day_number(to)?.checked_sub(day_number(from)?)?;
    Some(u64::try_from(days).unwrap_or(0))
}

/// Returns the date at the start of a time such as `2024-02-29T08:00:00Z`.
///
/// # Errors
/// `None` if no date stands there.
pub(super) fn of_time(time: &str) -> Option<&str> {
    let date = time.get(..10)?;
    day_number(date).map(|_| date)
}

/// Returns the number of a day in the Gregorian calendar, counted from some day long ago.
fn day_number(date: &str) -> Option<i64> {
    let bytes = date.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        let digits = date.get(range)?;
        let is_plain = digits.bytes().all(|b| b.is_ascii_digit());
        is_plain.then(|| digits.parse::<i64>().ok())?
    };
    let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let exists = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
    exists.then(|| days_before(year, month) + day)
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn length(year: i64, month: i64) -> i64 {
    match month {
        2 => 28 + i64::from(is_leap(year)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn days_before(year: i64, month: i64) -> i64 {
    let years = year - 1;
    let leap_days = years / 4 - years / 100 + years / 400;
    let months: i64 = (1..month).map(|month| length(year, month)).sum();
    years * 365 + leap_days + months
}
