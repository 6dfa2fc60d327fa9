//! Files too large to be kept beside the tests, made where temporary files are.

use std::fs::{self, File};
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// How many posts stand in the large archive's list of favourites.
pub(crate) const POSTS: usize = 1_000;
/// Where in the archive that list stands, behind a film of so many zeros.
const FAR: u32 = 2_000_000_000;

/// A file that is thrown away.
pub(crate) struct Made(PathBuf);

impl Made {
    fn new(name: &str) -> Self {
        let folder = format!("rehome-large-{}", std::process::id());
        let folder = std::env::temp_dir().join(folder);
        fs::create_dir_all(&folder).expect("a temporary folder");
        let number = fs::read_dir(&folder).expect("the folder").count();
        let inside = folder.join(number.to_string());
        fs::create_dir_all(&inside).expect("a temporary folder");
        Self(inside.join(name))
    }

    /// Returns where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        // What is left is in the temporary folder.
        let _ = fs::remove_file(&self.0);
    }
}

/// Makes a list of so many people in Mastodon's form, a hundred bytes and more each; `end` ends each line.
pub(crate) fn list(rows: usize, end: &str) -> Made {
    let made = Made::new("following_accounts.csv");
    let file = File::create(made.path()).expect("a file");
    let mut file = BufWriter::new(file);
    let mut write = |line: &str| write!(file, "{line}{end}").expect("the disk has room");
    write("Account address,Show boosts,Notify on new posts,Languages");
    for row in 0..rows {
        let host = row % 1_000;
        write(&format!(
            "somebody_with_a_long_name_{row:06}@server-number-{host:03}.of.the.fediverse.example,true,false,\"de, en, fr, nl\""
        ));
    }
    file.flush().expect("the disk has room");
    made
}

/// Makes an archive of 2 gigabytes that takes hardly any room: a film of zeros, and then `likes.json`.
pub(crate) fn archive() -> Made {
    let posts = posts();
    let packed = deflated(posts.as_bytes());
    let film = ("media/film.mp4", 0, 0);
    let film_size = FAR - 30 - number(film.0.len());
    let likes = ("likes.json", FAR, 8);
    let entries = [
        (film, film_size, film_size, [].as_slice()),
        (likes, number(packed.len()), number(posts.len()), &packed),
    ];
    packed_in("archive.zip", &entries)
}

/// Makes an archive out of whose only file much more comes than it says.
pub(crate) fn bomb() -> Made {
    let packed = deflated(&vec![b'a'; 50_000_000]);
    let likes = ("../likes.json", 0, 8);
    packed_in("bomb.zip", &[(likes, number(packed.len()), 1_000, &packed)])
}

/// Makes an archive with an archive in it, as some browsers and clouds pack what is one already.
pub(crate) fn nested() -> Made {
    let posts = posts();
    let likes = ("likes.json", 0, 0);
    let length = number(posts.len());
    let inner = packed_in("inner.zip", &[(likes, length, length, posts.as_bytes())]);
    let inner = fs::read(inner.path()).expect("it was just written");
    let length = number(inner.len());
    packed_in(
        "outer.zip",
        &[(("inner.zip", 0, 0), length, length, &inner)],
    )
}

/// A file of an archive: its name, where it stands, how it is packed; the bytes it has there, the bytes
/// that come of it, and those of them that are not zero.
type Entry<'a> = ((&'a str, u32, u16), u32, u32, &'a [u8]);

fn packed_in(name: &str, entries: &[Entry]) -> Made {
    let made = Made::new(name);
    let mut file = File::create(made.path()).expect("a file");
    let mut directory = Vec::new();
    for ((name, start, method), length, size, bytes) in entries {
        let about = about(name, *method, *length, *size);
        file.seek(SeekFrom::Start((*start).into()))
            .expect("a place");
        let header = [b"PK\x03\x04\x14\0".as_slice(), &about, name.as_bytes()];
        file.write_all(&header.concat()).expect("the disk has room");
        file.write_all(bytes).expect("the disk has room");
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend([about, vec![0; 10]].concat());
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let start = file.stream_position().expect("a place");
    let count = u16::try_from(entries.len()).expect("a few");
    let mut end = directory.clone();
    end.extend(b"PK\x05\x06\0\0\0\0");
    end.extend([count.to_le_bytes(), count.to_le_bytes()].concat());
    end.extend(number(directory.len()).to_le_bytes());
    end.extend(u32::try_from(start).expect("below 4 GB").to_le_bytes());
    end.extend([0; 2]);
    file.write_all(&end).expect("the disk has room");
    made
}

fn number(length: usize) -> u32 {
    u32::try_from(length).expect("it is small")
}

/// What both headers of a file say alike; nobody checks the sums of what is not there.
fn about(name: &str, method: u16, length: u32, size: u32) -> Vec<u8> {
    let mut about = Vec::new();
    for number in [0, method, 0, 0x21] {
        about.extend(u16::to_le_bytes(number));
    }
    for number in [0, length, size] {
        about.extend(u32::to_le_bytes(number));
    }
    about.extend(
        u16::try_from(name.len())
            .expect("a short name")
            .to_le_bytes(),
    );
    about.extend([0; 2]);
    about
}

fn posts() -> String {
    let post = |at: usize| format!("\"https://server.example/users/bea/statuses/{at}\"");
    let posts: Vec<_> = (0..POSTS).map(post).collect();
    let posts = posts.join(",");
    format!("{{\"id\":\"likes.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[{posts}]}}")
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("writing to memory");
    encoder.finish().expect("writing to memory")
}
