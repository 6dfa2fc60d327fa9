//! Words that a server wrote, made fit to be shown.

/// Characters of a text that are shown.
const LONGEST: usize = 200;

/// Returns the text without what could disturb the text around it, and not too long.
pub(super) fn clean(text: &str) -> String {
    let plain: String = text.chars().filter(|c| !is_disturbing(*c)).collect();
    plain.trim().chars().take(LONGEST).collect()
}

/// Returns whether a person sees something in a text that may be HTML.
pub(super) fn says_something(html: &str) -> bool {
    let mut is_inside_tag = false;
    html.chars().any(|c| {
        match c {
            '<' => is_inside_tag = true,
            '>' => is_inside_tag = false,
            _ => return !is_inside_tag && !c.is_whitespace() && !is_disturbing(c),
        }
        false
    })
}

/// Returns whether the text is a name that may stand in an address.
pub(super) fn is_name(text: &str) -> bool {
    let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"_.-".contains(&b);
    (1..=253).contains(&text.len()) && text.bytes().all(is_plain)
}

/// Returns whether the character controls how others are shown, above all in which direction.
fn is_disturbing(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}
