//! Typed data that stands in an attribute of a page.
//!
//! What can be read is left as it is and the rest is escaped, as in web addresses: that is longer than base64,
//! but a host packs it smaller, because equal bytes look alike wherever they stand.

/// Returns bytes as a text for an attribute.
///
/// # Example
/// ```
/// use rehome_core::payload::printed;
///
/// assert_eq!(printed::text(b"old\x00<\xFF"), "old%00%3c%ff");
/// assert_eq!(printed::bytes("old%00%3c%ff"), Some(b"old\x00<\xFF".to_vec()));
/// assert_eq!(printed::bytes("%0"), None);
/// ```
pub fn text(bytes: &[u8]) -> String {
    let is_plain = |byte: u8| byte.is_ascii_graphic() && !b"\"&'<>%".contains(&byte);
    let mut text = String::new();
    for &byte in bytes {
        if is_plain(byte) {
            text.push(char::from(byte));
        } else {
            let digits = [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16));
            text.push('%');
            text.extend(digits.into_iter().flatten());
        }
    }
    text
}

/// Returns the bytes that a text stands for; `None` if an escape is cut off or none.
pub fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut left = text.bytes();
    let mut bytes = Vec::with_capacity(text.len());
    while let Some(byte) = left.next() {
        bytes.push(match byte {
            b'%' => digit(left.next()?)? << 4 | digit(left.next()?)?,
            byte => byte,
        });
    }
    Some(bytes)
}

fn digit(byte: u8) -> Option<u8> {
    let digit = char::from(byte).to_digit(16)?;
    u8::try_from(digit).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_come_back(all in proptest::collection::vec(any::<u8>(), 0..64)) {
            let printed = text(&all);
            prop_assert!(printed.is_ascii() && !printed.contains(['"', '&', '<', '>', ' ']));
            prop_assert_eq!(bytes(&printed), Some(all));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,40}") {
            let _ = bytes(&text);
        }
    }
}
