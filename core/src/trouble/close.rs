//! How much of a message and a text is the same, and whether that is enough.

use super::align::{Aligned, align};
use super::alike::slips;
use super::meaning::{is_kept, is_other};
use super::pattern::{MOST, Pattern, Text};
use super::said::says;

/// From this weight on a message is known again in the middle of other words.
pub(super) const TELLING: u32 = 44;
/// From how many letters on a message is known by its letters alone, without what is filled in, or cut.
pub(super) const LETTERS: usize = 10;
/// The least words of a part of a message, and of a message within a text.
const WORDS: usize = 3;
/// From how many words on a message is known by their number alone.
pub(super) const RUN: usize = 7;
/// The least weight of a part of a message.
const PART: u32 = 24;

/// How much of a message and a text is the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Close {
    pub(super) percent: u32,
    /// Whether the message stands there letter for letter, but for slips.
    pub(super) is_spelled: bool,
    /// Whether more than a part of the message stands there.
    pub(super) is_most: bool,
}

/// Returns how much of a message and a text is the same; `None` if it is not enough.
pub(super) fn closeness(pattern: &Pattern, text: &Text) -> Option<Close> {
    if text.has_service && pattern.services == 0 && (pattern.is_saying || pattern.terms() < RUN) {
        return None;
    }
    let spelled = fewest_slips(pattern, text);
    let is_all = spelled.is_some_and(|percent| percent > 96);
    let aligned = if is_all { None } else { aligned(pattern, text) };
    let said = if is_all { None } else { says(pattern, text) };
    Some(Close {
        percent: spelled.max(said).max(aligned.map(|(percent, _)| percent))?,
        is_spelled: spelled.is_some() || aligned.is_some_and(|(_, is_run)| is_run),
        is_most: 100 * text.letters.len() >= MOST * pattern.letters.len(),
    })
}

/// Returns how much of a message stands in a text in order, and whether all of it does in one run.
fn aligned(pattern: &Pattern, text: &Text) -> Option<(u32, bool)> {
    let cut = cut(pattern, text);
    let aligned = align(&pattern.words, &text.said);
    let is_enough = cut.is_some()
        || !pattern.is_saying
            && (is_whole(pattern, text, &aligned) || is_part(pattern, text, &aligned));
    if !is_enough || is_other(pattern, text, &aligned) {
        return None;
    }
    // What the text says counts twice: a message that is cut off says less than it could.
    let percent =
        300 * aligned.matched / (pattern.weight + 2 * (text.weight - aligned.inside)).max(1);
    let is_run = is_exact(pattern, &aligned) && is_run(pattern);
    Some((cut.unwrap_or(percent.clamp(2, 99)), is_run))
}

/// Returns how much is the same, in percent, if the text was cut out of the beginning or the end of the message.
fn cut(pattern: &Pattern, text: &Text) -> Option<u32> {
    let (all, some) = (&pattern.letters, &text.letters);
    let is_cut = |most: usize, share: usize| {
        let cut = some.len();
        let is = |part: &[char]| slips(part, some, most) <= most;
        let is_enough = cut >= LETTERS
            && text.said.len() >= WORDS
            && cut < all.len()
            && 100 * cut >= share * all.len();
        is_enough && (is(&all[..cut]) || is(&all[all.len() - cut..]))
    };
    // Where a letter is missing, the rest has moved by one, which is a third slip.
    let is_like = || all.len() > 3 * LETTERS && is_cut(3, 66);
    // Of what people say, and of what could be said of anything, half is too little.
    let half = match (pattern.is_saying, pattern.has_subject) {
        (true, _) => 75,
        (false, true) => 50,
        (false, false) => 60,
    };
    let least = if is_cut(0, half) {
        Some(80)
    } else {
        is_like().then_some(74)
    };
    least.map(|least| least + percent(some.len(), all.len()) / 6)
}

/// Returns how much is the same, in percent, if the message is the whole text, or stands in it between two
/// bounds, as in quotes, on lines of its own or after a colon; letter for letter but for slips. What was filled in
/// is in neither.
fn fewest_slips(pattern: &Pattern, text: &Text) -> Option<u32> {
    let all = &pattern.letters;
    let most = (all.len() / 5).min(2);
    let mut best = None;
    for (place, begin) in text.bounds.iter().enumerate() {
        for end in &text.bounds[place + 1..] {
            let part = text.letters.get(begin.at..end.at).unwrap_or_default();
            if part.len() > all.len() + most {
                break;
            }
            let count = slips(all, part, most);
            let is_all = part.len() == text.letters.len();
            let is_hard = begin.is_hard && end.is_hard;
            let is_fit = (pattern.has_subject || !begin.is_name && !end.is_name)
                && (pattern.has_subject || is_all || is_hard || !text.has_subject);
            let is_kept = || count == 0 || is_kept(pattern, text.between(*begin, *end));
            if count <= most && is_fit && tells(pattern, is_all, is_hard) && is_kept() {
                best = best.max(Some(spelled(count, is_all)));
            }
        }
    }
    best
}

/// Returns whether a message tells enough to be known again as a whole text, or within one.
fn tells(pattern: &Pattern, is_all: bool, is_hard: bool) -> bool {
    let is_long = pattern.letters.len() >= LETTERS;
    if is_all {
        // With a gap, a few letters more would be any text with a name in it.
        return is_long || !pattern.has_gap;
    }
    let least = if is_hard { WORDS } else { WORDS + 1 };
    is_long && pattern.terms() >= least
}

/// A part of a text is worth less than a whole text that was cut out of another message.
fn spelled(slips: usize, is_all: bool) -> u32 {
    match (is_all, slips) {
        (true, 0) => 100,
        (true, _) => 97,
        (false, 0) => 79,
        (false, _) => 77,
    }
}

fn percent(part: usize, whole: usize) -> u32 {
    u32::try_from(100 * part / whole.max(1)).unwrap_or(100)
}

/// Returns whether a text holds the whole message, and is about little else if the message is short.
fn is_whole(pattern: &Pattern, text: &Text, aligned: &Aligned) -> bool {
    let matched = aligned.matched;
    let is_exact = is_exact(pattern, aligned);
    let is_telling = pattern.weight >= TELLING && aligned.words > 4 || is_exact && is_run(pattern);
    let is_by_itself = is_exact && aligned.words >= 4 && text.is_apart(aligned.said);
    let least = match aligned.words {
        4.. if is_exact => 35,
        3 if is_exact => 42,
        _ => 50,
    };
    // What could be said of anything has to stand beside what it is said of.
    let is_about = text.has_subject && !text.begins_at(aligned.said.0);
    (pattern.has_subject || is_about || is_by_itself)
        && 100 * matched >= 80 * pattern.weight
        && (is_telling || 100 * matched >= least * (text.weight - aligned.inside))
        && 4 * aligned.between <= matched
}

/// Returns whether a text has all words of a message, and none between them.
fn is_exact(pattern: &Pattern, aligned: &Aligned) -> bool {
    aligned.words as usize == pattern.terms() && aligned.between == 0
}

/// Returns whether a message can be nothing else where all its words stand in a row, whatever stands around them.
fn is_run(pattern: &Pattern) -> bool {
    !pattern.is_saying && !pattern.has_gap && pattern.has_subject && pattern.words.len() >= RUN
}

/// Returns whether a text is a part of the message, and little else. Words are counted, too: a text that
/// lacks some in the middle says something else.
fn is_part(pattern: &Pattern, text: &Text, aligned: &Aligned) -> bool {
    let said = u32::try_from(text.said.len()).unwrap_or(u32::MAX);
    let is_most = 100 * aligned.matched >= 60 * pattern.weight;
    let is_by_itself = is_most && aligned.said == (0, text.said.len());
    // Of what could be said of anything, most has to stand there.
    (pattern.has_subject || is_by_itself && 10 * aligned.words as usize >= 6 * pattern.terms())
        && 100 * aligned.matched >= 75 * text.weight
        && 4 * aligned.words >= 3 * said + 4 * aligned.skipped
        && aligned.matched >= PART
        && aligned.words as usize >= WORDS
}
