//! Names made of content, so that whatever is joined in a browser was made together, and may be kept
//! for ever.

use sha2::{Digest, Sha256};

/// Returns a short name for `bytes`: ten hexadecimal digits of their SHA-256.
pub fn content_name(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let start: Vec<_> = digest
        .iter()
        .take(5)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    start.concat()
}
