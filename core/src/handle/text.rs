//! What copying and input methods add to a text, and its removal.

use crate::pieces::{holds, replace};

/// Returns the text without what cannot be seen, without what surrounds it, and with the
/// full-width forms of @ and dot, which input methods for Chinese and Japanese write, as the
/// plain ones.
pub(super) fn clean(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|&c| !is_invisible(c))
        .map(plain)
        .collect();
    visible
        .trim_start_matches(surrounds)
        .trim_end_matches(|c| surrounds(c) || ends(c))
        .to_owned()
}

/// Returns the text with @ and dot for what people write instead of them, so that no program
/// collects their address: `mina[at]old.example`.
pub(super) fn with_signs(text: &str) -> String {
    if holds(text, "@") {
        return text.to_owned();
    }
    let words = [("at", "@"), ("AT", "@"), ("dot", "."), ("DOT", ".")];
    let brackets = [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">")];
    let mut text = text.to_owned();
    for (word, sign) in words {
        for (open, close) in brackets {
            let spelled = [open, word, close].concat();
            text = replace(&text, &[" ", &spelled, " "].concat(), sign);
            text = replace(&text, &spelled, sign);
        }
    }
    text
}

/// Returns whether the character is a quote or a bracket, as stand around a handle in prose.
pub(super) fn is_quote_or_bracket(c: char) -> bool {
    matches!(c,
        '"' | '\'' | '`' | '´' | '«' | '»' | '\u{2018}'..='\u{201F}' | '\u{2039}' | '\u{203A}'
        | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}'
        | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}'
        | '\u{FF08}' | '\u{FF09}' | '\u{FF1C}' | '\u{FF1E}' | '\u{FF02}' | '\u{FF07}')
}

fn surrounds(c: char) -> bool {
    c.is_whitespace() || is_quote_or_bracket(c)
}

/// Returns whether the character may follow a handle or an address without belonging to it.
fn ends(c: char) -> bool {
    matches!(
        c,
        '.' | ',' | ';' | '!' | '?' | '/' | '、' | '，' | '；' | '！' | '？' | '،' | '؛'
    )
}

fn plain(c: char) -> char {
    match c {
        '\u{FF20}' | '\u{FE6B}' => '@',
        '\u{3002}' | '\u{FF0E}' | '\u{FF61}' => '.',
        _ => c,
    }
}

/// Returns whether Unicode calls the character "default ignorable": zero-width and direction
/// marks, soft hyphens, byte-order marks, variation selectors, fillers and tags.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFF8}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}
