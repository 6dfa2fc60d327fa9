mod strange;

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::*;
use crate::pace::at_once;

/// A file of which only a few pieces are there; all else is zeros. It counts what is read of it.
#[derive(Default)]
struct Sparse {
    size: u64,
    pieces: BTreeMap<u64, Vec<u8>>,
    read: std::cell::Cell<u64>,
}

impl Sparse {
    fn whole(bytes: &[u8]) -> Self {
        let mut file = Self::default();
        file.put(0, bytes.to_vec());
        file
    }

    fn put(&mut self, start: u64, bytes: Vec<u8>) {
        self.size = self.size.max(start + bytes.len() as u64);
        self.pieces.insert(start, bytes);
    }

    fn slice(&self, start: u64, end: u64) -> Vec<u8> {
        // As a browser does: what lies behind the end is left out.
        let (start, end) = (start.min(self.size), end.min(self.size));
        let length = usize::try_from(end.saturating_sub(start)).expect("it is small");
        self.read.set(self.read.get() + length as u64);
        let mut slice = vec![0; length];
        for (place, bytes) in self.pieces.range(..end) {
            for (at, byte) in (*place..).zip(bytes) {
                if (start..end).contains(&at) {
                    slice[usize::try_from(at - start).expect("it is small")] = *byte;
                }
            }
        }
        slice
    }

    fn entries(&self) -> Result<Vec<Entry>, Trouble> {
        let read = async |start, end| Ok(self.slice(start, end));
        at_once(entries(self.size, read))
    }

    fn taken_out(&self, entry: &Entry) -> Result<Vec<u8>, Trouble> {
        let read = async |start, end| Ok(self.slice(start, end));
        inflate(entry, &at_once(entry.packed(read))?)
    }
}

/// Unpacks as a browser does, piece by piece.
fn inflate(entry: &Entry, packed: &[u8]) -> Result<Vec<u8>, Trouble> {
    if !entry.is_deflated() {
        return Ok(packed.to_vec());
    }
    let most = usize::try_from(entry.size).expect("it is small");
    decompress_to_vec_with_limit(packed, most).map_err(|error| match error.status {
        TINFLStatus::HasMoreOutput => entry
            .check_size(entry.size + 1)
            .expect_err("it is more than that"),
        _ => Trouble::Broken,
    })
}

fn unpacked(archive: &[u8]) -> Result<Vec<(String, Vec<u8>)>, Trouble> {
    let file = Sparse::whole(archive);
    let entries = file.entries()?;
    let files = entries
        .iter()
        .map(|entry| Ok((entry.name.clone(), file.taken_out(entry)?)));
    files.collect()
}

#[test]
fn what_is_packed_comes_out_again() {
    let files = [("a.csv", b"one".as_slice()), ("ü.csv", b"".as_slice())];
    let files = files.map(|(name, bytes)| (name.to_owned(), bytes.to_vec()));
    assert_eq!(unpacked(&pack(&files)), Ok(files.to_vec()));
    assert_eq!(unpacked(&pack(&[])), Ok(vec![]));
}

#[test]
fn an_archive_that_is_cut_off_is_broken() {
    let whole = pack(&[("a.csv".to_owned(), b"one".to_vec())]);
    for length in 0..whole.len() {
        assert!(unpacked(&whole[..length]).is_err(), "{length}");
    }
}

/// Puts an archive into a file whose last entry stands at `start`, with long values where they are needed.
fn far(start: u64, deflated: &[u8], size: u32) -> Sparse {
    let mut file = Sparse::default();
    let length = u32::try_from(deflated.len()).expect("it is small");
    let about = |extra: u16| {
        let mut about = vec![0_u8, 0, 8, 0, 0, 0, 0x21, 0, 0, 0, 0, 0];
        about.extend(length.to_le_bytes());
        about.extend(size.to_le_bytes());
        about.extend(10_u16.to_le_bytes());
        about.extend(extra.to_le_bytes());
        about
    };
    let name = b"likes.json".as_slice();
    file.put(
        start,
        [b"PK\x03\x04\x2D\0", about(0).as_slice(), name, deflated].concat(),
    );
    let directory_at = file.size;
    let short = u32::try_from(start).ok();
    let extra = match short {
        Some(_) => vec![],
        None => [b"\x01\0\x08\0".as_slice(), &start.to_le_bytes()].concat(),
    };
    let mut directory = [
        b"PK\x01\x02\x2D\0\x2D\0".as_slice(),
        &about(u16::try_from(extra.len()).expect("it is short")),
    ]
    .concat();
    directory.extend([0; 10]);
    directory.extend(short.unwrap_or(u32::MAX).to_le_bytes());
    directory.extend([name, &extra].concat());
    let directory_length = directory.len() as u64;
    let mut end = directory;
    if short.is_none() {
        let record_at = directory_at + directory_length;
        end.extend(b"PK\x06\x06\x2C\0\0\0\0\0\0\0\x2D\0\x2D\0\0\0\0\0\0\0\0\0");
        for number in [1, 1, directory_length, directory_at] {
            end.extend(u64::to_le_bytes(number));
        }
        end.extend(b"PK\x06\x07\0\0\0\0");
        end.extend(record_at.to_le_bytes());
        end.extend(1_u32.to_le_bytes());
    }
    end.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    end.extend(
        u32::try_from(directory_length)
            .expect("small")
            .to_le_bytes(),
    );
    let directory_at_short = u32::try_from(directory_at).unwrap_or(u32::MAX);
    end.extend(directory_at_short.to_le_bytes());
    end.extend([0; 2]);
    file.put(directory_at, end);
    file
}

#[test]
fn of_an_archive_of_gigabytes_only_little_is_read() {
    let text = b"{\"orderedItems\":[]}".repeat(100);
    let packed = compress_to_vec(&text, 6);
    for start in [10, 2_000_000_000, 6_000_000_000, 3_000_000_000_000] {
        let file = far(start, &packed, 1_900);
        let entries = file.entries().expect("it has a directory");
        assert_eq!(entries.len(), 1, "{start}");
        assert_eq!(entries[0].name, "likes.json");
        assert_eq!(file.taken_out(&entries[0]), Ok(text.clone()), "{start}");
        assert!(file.read.get() < 70_000, "{} bytes", file.read.get());
    }
}

#[test]
fn a_bomb_does_not_go_off() {
    let packed = compress_to_vec(&vec![0; 1_000_000], 9);
    for (size, expected) in [
        (1_000, Err(Trouble::TooLarge)),
        (200_000_000, Err(Trouble::TooLarge)),
        (1_000_000, Ok(1_000_000)),
    ] {
        let file = far(10, &packed, size);
        let entries = file.entries().expect("it has a directory");
        let found = file.taken_out(&entries[0]).map(|file| file.len());
        assert_eq!(found, expected, "{size}");
    }
}

#[test]
fn an_archive_that_claims_to_lie_elsewhere_is_broken() {
    let mut file = far(10, &compress_to_vec(b"one", 6), 3);
    let entry = file.entries().expect("it has a directory").remove(0);
    let far_away = Packed {
        header: u64::MAX - 7,
        ..entry.packed
    };
    let entry = Entry {
        packed: far_away,
        ..entry
    };
    assert_eq!(file.taken_out(&entry), Err(Trouble::Broken));
    file.size -= 1;
    assert_eq!(file.entries().err(), Some(Trouble::Broken));
}
