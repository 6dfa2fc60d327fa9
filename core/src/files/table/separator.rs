//! What separates the cells of a text.

use super::LineEnd;

/// Signs that separate cells, the usual one first.
const SEPARATORS: [char; 3] = [',', ';', '\t'];
/// How many lines decide about the separator.
const SAMPLE: usize = 400;
/// How a first line begins that says what separates the cells.
const TOLD: &str = "sep=";

/// Returns what the first line says that separates the cells, and where the next line begins, if it says
/// nothing else.
pub(super) fn told(text: &str) -> Option<(char, usize)> {
    let separator = text.strip_prefix(TOLD)?.chars().next()?;
    let is_one = separator.is_ascii_punctuation() || separator == '\t';
    let after = text.get(TOLD.len() + 1..).filter(|_| is_one)?;
    let rest = after.trim_start_matches(' ');
    let end = LineEnd::at_start(rest);
    let place = text.len() - rest.len() + end.as_str().len();
    (end != LineEnd::None).then_some((separator, place))
}

/// Returns what separates the cells: what stands on most lines, outside of quotation marks.
pub(super) fn separator(text: &str) -> char {
    let lines = text.split(['\n', '\r']).take(SAMPLE);
    let mut counts = [0_usize; SEPARATORS.len()];
    for line in lines {
        let outside: String = line.split('"').step_by(2).collect();
        for (count, sign) in counts.iter_mut().zip(SEPARATORS) {
            *count += usize::from(outside.chars().any(|other| other == sign));
        }
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let place = counts.iter().position(|count| *count == most);
    SEPARATORS[place.unwrap_or_default()]
}
