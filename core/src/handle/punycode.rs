//! Punycode (RFC 3492), the form that internationalised hosts have in links: reading it.

use crate::pieces::{rsplit_once, split};

/// The parameters of RFC 3492, section 5.
const BASE: u32 = 36;
const SMALLEST: u32 = 1;
const LARGEST: u32 = 26;
const SKEW: u32 = 38;
const FIRST_DAMP: u32 = 700;
const FIRST_BIAS: u32 = 72;
const FIRST_CODE: u32 = 0x80;

/// Returns the host in its own script, or `None` if a label of it is no punycode.
pub(crate) fn decode_host(ascii: &str) -> Option<String> {
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
