//! Punycode (RFC 3492), the form that internationalised hosts have in links: reading and writing it.

use crate::pieces::{rsplit_once, split};

/// The parameters of RFC 3492, section 5.
const BASE: u32 = 36;
const SMALLEST: u32 = 1;
const LARGEST: u32 = 26;
const SKEW: u32 = 38;
const FIRST_DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE: u32 = 0x80;

/// Characters of a label. None that is valid has more, and numbers cannot overflow with so few.
const LONGEST_LABEL: usize = 63;

/// Returns the host in its own script, or `None` if a label of it is no punycode.
pub(super) fn decode_host(ascii: &str) -> Option<String> {
    let mut host = String::new();
    for label in split(ascii, ".") {
        if !host.is_empty() {
            host.push('.');
        }
        match label.strip_prefix("xn--") {
            Some(code) => host.extend(decode(code)?),
            None => host.push_str(label),
        }
    }
    Some(host)
}

/// Returns the characters of a label from what follows `xn--`.
fn decode(code: &str) -> Option<Vec<char>> {
    let (basic, deltas) = rsplit_once(code, "-").unwrap_or(("", code));
    let mut label: Vec<char> = basic.chars().collect();
    let mut digits = deltas.bytes();
    let (mut code_point, mut index, mut bias) = (FIRST_CODE, 0u32, FIRST_BIAS);
    while digits.len() > 0 {
        let delta = read_number(&mut digits, bias)?;
        let length = u32::try_from(label.len()).ok()? + 1;
        bias = adapt(delta, length, index == 0 && code_point == FIRST_CODE);
        index = index.checked_add(delta)?;
        code_point = code_point.checked_add(index / length)?;
        index %= length;
        label.insert(index as usize, char::from_u32(code_point)?);
        index += 1;
    }
    Some(label)
}

/// Returns the next number; its digits are weighted, and the threshold ends it.
fn read_number(digits: &mut impl Iterator<Item = u8>, bias: u32) -> Option<u32> {
    let (mut number, mut weight, mut position) = (0u32, 1u32, BASE);
    loop {
        let digit = char::from(digits.next()?).to_digit(BASE)?;
        // `to_digit` counts 0-9 before a-z, punycode after it.
        let digit = (digit + LARGEST) % BASE;
        number = number.checked_add(digit.checked_mul(weight)?)?;
        let threshold = position.saturating_sub(bias).clamp(SMALLEST, LARGEST);
        if digit < threshold {
            return Some(number);
        }
        weight = weight.checked_mul(BASE - threshold)?;
        position += BASE;
    }
}

/// Returns the host in the form that URLs use, or `None` if a label is too long for one.
///
/// For hosts that a server has read out of that form, so that nothing has to be mapped but
/// capitals. Whoever writes another host makes it one that matches nobody's.
pub(crate) fn encode_host(host: &str) -> Option<String> {
    let host = host.to_lowercase();
    let labels: Option<Vec<_>> = split(&host, ".").into_iter().map(label_to_ascii).collect();
    Some(labels?.join("."))
}

fn label_to_ascii(label: &str) -> Option<String> {
    if label.is_ascii() {
        return Some(label.to_owned());
    }
    let codes: Vec<u32> = label.chars().map(u32::from).collect();
    let is_short = codes.len() <= LONGEST_LABEL;
    is_short.then(|| format!("xn--{}", encode(label, &codes)))
}

/// Returns what follows `xn--`: the plain characters, then where each other one goes, the
/// smallest first.
fn encode(label: &str, codes: &[u32]) -> String {
    let mut text: String = label.chars().filter(char::is_ascii).collect();
    let mut state = State::after(&text);
    if !text.is_empty() {
        text.push('-');
    }
    let mut rest: Vec<u32> = codes.iter().copied().filter(|c| *c >= FIRST_CODE).collect();
    rest.sort_unstable();
    rest.dedup();
    for code in rest {
        state.insert_all(code, codes, &mut text);
    }
    text
}

/// How far a label has been written.
struct State {
    code: u32,
    delta: u32,
    bias: u32,
    written: u32,
    is_first: bool,
}

impl State {
    fn after(plain: &str) -> Self {
        Self {
            code: FIRST_CODE,
            delta: 0,
            bias: FIRST_BIAS,
            written: plain.bytes().map(|_| 1).sum(),
            is_first: true,
        }
    }

    /// Writes where a character stands, as often as it does.
    fn insert_all(&mut self, code: u32, codes: &[u32], text: &mut String) {
        self.delta += (code - self.code) * (self.written + 1);
        for other in codes {
            if *other < code {
                self.delta += 1;
            } else if *other == code {
                self.insert(text);
            }
        }
        self.delta += 1;
        self.code = code + 1;
    }

    fn insert(&mut self, text: &mut String) {
        write_number(self.delta, self.bias, text);
        self.written += 1;
        self.bias = adapt(self.delta, self.written, self.is_first);
        self.delta = 0;
        self.is_first = false;
    }
}

/// Writes a number in digits whose weights depend on the bias.
fn write_number(mut number: u32, bias: u32, text: &mut String) {
    let mut position = BASE;
    loop {
        let threshold = position.saturating_sub(bias).clamp(SMALLEST, LARGEST);
        if number < threshold {
            text.push(digit(number));
            return;
        }
        let rest = number - threshold;
        text.push(digit(threshold + rest % (BASE - threshold)));
        number = rest / (BASE - threshold);
        position += BASE;
    }
}

/// Returns a digit: a-z before 0-9.
fn digit(value: u32) -> char {
    // `from_digit` counts 0-9 first.
    char::from_digit((value + BASE - LARGEST) % BASE, BASE).unwrap_or('-')
}

/// Returns the bias for the next number, which follows how large the last one was.
fn adapt(delta: u32, length: u32, is_first: bool) -> u32 {
    let mut delta = delta / if is_first { FIRST_DAMP } else { 2 };
    delta += delta / length;
    let mut steps = 0;
    while delta > (BASE - SMALLEST) * LARGEST / 2 {
        delta /= BASE - SMALLEST;
        steps += BASE;
    }
    steps + (BASE - SMALLEST + 1) * delta / (delta + SKEW)
}
