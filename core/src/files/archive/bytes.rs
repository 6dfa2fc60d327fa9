//! Numbers in the bytes of an archive, the small end first.

use super::trouble::Trouble;

fn array<const COUNT: usize>(bytes: &[u8], at: usize) -> Result<[u8; COUNT], Trouble> {
    let found = bytes.get(at..).and_then(|rest| rest.first_chunk());
    found.copied().ok_or(Trouble::Broken)
}

pub(super) fn number16(bytes: &[u8], at: usize) -> Result<u16, Trouble> {
    array(bytes, at).map(u16::from_le_bytes)
}

pub(super) fn number32(bytes: &[u8], at: usize) -> Result<u32, Trouble> {
    array(bytes, at).map(u32::from_le_bytes)
}

pub(super) fn number64(bytes: &[u8], at: usize) -> Result<u64, Trouble> {
    array(bytes, at).map(u64::from_le_bytes)
}
