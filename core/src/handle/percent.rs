//! Percent-encoding, as it comes along when an address is copied out of another one.

use crate::pieces::hexadecimal;

/// Returns the text with every `%40` and the like read once, or as it is if that makes no text.
pub(super) fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| byte == b'%');
        let decoded = code.and_then(hexadecimal);
        bytes.push(decoded.unwrap_or(byte));
        rest = decoded.map_or(after, |_| &after[2..]);
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
