//! Words and texts that are the same but for slips of the finger.

/// The letters from which on a word may have one slip, and two.
const SLIPS: [usize; 2] = [4, 8];

/// Returns how many slips a word of this length may have and still be known again.
fn allowed(length: usize) -> usize {
    SLIPS.iter().filter(|least| length >= **least).count()
}

/// Returns whether two words are the same but for slips. A number with a slip is another number, and a
/// word without its `in` or `un` is the opposite.
pub(super) fn is_alike(one: &[char], other: &[char]) -> bool {
    let allowed = allowed(one.len().max(other.len()));
    one == other
        || allowed > 0
            && !one.iter().all(char::is_ascii_digit)
            && !are_opposite(one, other)
            && slips(one, other, allowed) <= allowed
}

/// Returns whether one of the words is the other with a syllable in front that says the opposite.
fn are_opposite(one: &[char], other: &[char]) -> bool {
    let denies = |long: &[char], short: &[char]| {
        long.len() == short.len() + 2
            && long.ends_with(short)
            && matches!(long[..2], ['i' | 'u', 'n'])
    };
    denies(one, other) || denies(other, one)
}

/// Returns how many letters were left out, put in, changed or swapped; more than `most` is never told
/// exactly.
pub(super) fn slips(one: &[char], other: &[char], most: usize) -> usize {
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    let mut last: Vec<usize> = (0..=other.len()).collect();
    let (mut before_last, mut now) = (last.clone(), last.clone());
    for (row, letter) in one.iter().enumerate() {
        // Further from the diagonal than this, there are more slips.
        let near = row.saturating_sub(most)..(row + most + 1).min(other.len());
        now.fill(most + 1);
        now[0] = row + 1;
        let mut best = now[0];
        for column in near {
            let found = &other[column];
            let changed = last[column] + usize::from(letter != found);
            let mut fewest = changed.min(last[column + 1] + 1).min(now[column] + 1);
            let is_swapped =
                row > 0 && column > 0 && one[row - 1] == *found && *letter == other[column - 1];
            if is_swapped {
                fewest = fewest.min(before_last[column - 1] + 1);
            }
            now[column + 1] = fewest;
            best = best.min(fewest);
        }
        if best > most {
            return most + 1;
        }
        std::mem::swap(&mut before_last, &mut last);
        std::mem::swap(&mut last, &mut now);
    }
    last[other.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn letters(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn slips_are_counted() {
        let table = [
            ("alias", "alias", 0),
            ("alias", "ailas", 1),
            ("alias", "alia", 1),
            ("account", "acount", 1),
            ("migrated", "migratde", 1),
            ("redirecting", "rediretcin", 2),
            ("alias", "account", 3),
        ];
        for (one, other, count) in table {
            assert_eq!(
                slips(&letters(one), &letters(other), 2),
                count,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn short_words_have_no_slips() {
        assert!(is_alike(&letters("account"), &letters("acount")));
        assert!(!is_alike(&letters("not"), &letters("now")));
        assert!(!is_alike(&letters("found"), &letters("could")));
    }

    #[test]
    fn opposites_and_other_numbers_are_no_slips() {
        for (one, other) in [
            ("available", "unavailable"),
            ("compatible", "incompatible"),
            ("7500", "7600"),
        ] {
            assert!(!is_alike(&letters(one), &letters(other)), "{one} {other}");
            assert!(!is_alike(&letters(other), &letters(one)), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn as_many_are_counted_as_without_a_limit(
            one in "[abc]{0,9}",
            other in "[abc]{0,9}",
            most in 0..5_usize,
        ) {
            let [one, other] = [one, other].map(|word| letters(&word));
            let all = slips(&one, &other, one.len() + other.len());
            prop_assert_eq!(slips(&one, &other, most).min(most + 1), all.min(most + 1));
        }
    }
}
