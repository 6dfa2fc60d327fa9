//! Names made of content, so that whatever is joined in a browser was made together, and may be kept
//! for ever.

use sha2::{Digest, Sha256};

/// Returns a short name for `bytes`: ten hexadecimal digits of their SHA-256.
pub fn content_name(bytes: &[u8]) -> String {
    let mut name = digest(bytes);
    name.truncate(10);
    name
}

/// Returns the SHA-256 of `bytes` in hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let digits: Vec<_> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}
