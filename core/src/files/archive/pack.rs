//! A small archive, its files as they are: lists are short, and everything opens it.

use super::checksum::checksum;

/// The first day that an archive can name, so that the same files make the same archive.
const DAY: u16 = 0x21;
/// Names are UTF-8.
const UTF8: u16 = 0x800;

/// Returns an archive of some files. Of more than 65,535 files, or 4 gigabytes, the rest is missing.
pub fn pack(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    let mut count = 0_u16;
    for (name, bytes) in files {
        let (Ok(start), Ok(size), Ok(length)) = (
            u32::try_from(archive.len()),
            u32::try_from(bytes.len()),
            u16::try_from(name.len()),
        ) else {
            continue;
        };
        let Some(next) = count.checked_add(1) else {
            break;
        };
        count = next;
        let about = about(bytes, size, length);
        archive.extend(b"PK\x03\x04\x14\0");
        archive.extend(&about);
        archive.extend(name.as_bytes());
        archive.extend(bytes);
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend(&about);
        // No comment, the first disk, and no rights.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = u32::try_from(archive.len()).unwrap_or(u32::MAX);
    let length = u32::try_from(directory.len()).unwrap_or(u32::MAX);
    archive.extend(&directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count.to_le_bytes());
    archive.extend(count.to_le_bytes());
    archive.extend(length.to_le_bytes());
    archive.extend(start.to_le_bytes());
    archive.extend([0; 2]);
    archive
}

/// Returns what both headers of a file say alike.
fn about(bytes: &[u8], size: u32, name: u16) -> Vec<u8> {
    let mut about = Vec::new();
    for number in [UTF8, 0, 0, DAY] {
        about.extend(number.to_le_bytes());
    }
    for number in [checksum(bytes), size, size] {
        about.extend(number.to_le_bytes());
    }
    about.extend(name.to_le_bytes());
    about.extend([0; 2]);
    about
}
