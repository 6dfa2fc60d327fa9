//! What to write instead of a name that is unknown, and numbers as people write them.

pub(super) fn unknown<'a>(
    kind: &str,
    table: &str,
    address: &str,
    known: impl Iterator<Item = &'a String>,
) -> String {
    let what = format!("{kind} `{address}`");
    let key = address.split('@').next().unwrap_or_default();
    let near = nearest(key, known);
    if near.is_some_and(|near| near == key) {
        return format!(
            "there is no {what} for this version; add `@` and a version that has it, or an entry for this one to [{table}] in the software’s facts.toml"
        );
    }
    let hint = near.map_or_else(String::new, |near| format!("write `{near}` or "));
    format!("there is no {what}; {hint}add it to [{table}] in the software’s facts.toml")
}

pub(super) fn nearest<'a>(
    name: &str,
    known: impl Iterator<Item = &'a String>,
) -> Option<&'a String> {
    known
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, candidate)| candidate)
}

/// Returns the number with a comma between groups of three digits, as English writes it.
pub(super) fn grouped(number: u64) -> String {
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
