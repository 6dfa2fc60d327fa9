use proptest::prelude::*;

use super::*;

#[test]
fn a_document_of_an_office_program_is_no_archive_of_files() {
    let named = |name: &str| Entry {
        name: name.to_owned(),
        ..Entry::default()
    };
    for (names, expected) in [
        (["[Content_Types].xml", "xl/workbook.xml"], true),
        (["mimetype", "content.xml"], true),
        (["likes.json", "media/content.xml"], false),
    ] {
        assert_eq!(is_office(&names.map(named)), expected, "{names:?}");
    }
}

#[test]
fn a_path_is_never_more_than_a_name() {
    for (path, name, leads_out) in [
        ("takeout/likes.json", "likes.json", false),
        ("../../likes.json", "likes.json", true),
        ("/etc/passwd", "passwd", true),
        ("C:\\x\\likes.json", "likes.json", true),
        ("C:likes.json", "likes.json", true),
        ("posts/At 12:30.json", "At 12:30.json", false),
    ] {
        let entry = Entry {
            name: path.to_owned(),
            ..Entry::default()
        };
        assert_eq!(
            (entry.file_name(), entry.leads_out()),
            (name, leads_out),
            "{path}"
        );
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = unpacked(&bytes);
        let _ = Directory::entries(&[b"PK\x01\x02".as_slice(), &bytes].concat());
        let _ = unpacked(&[&bytes, b"PK\x05\x06".as_slice(), &bytes].concat());
    }

    #[test]
    fn damaged_archives_are_read_or_refused(
        places in proptest::collection::vec((0..200_usize, any::<u8>()), 1..6),
    ) {
        let packed = compress_to_vec(b"bea@new.example\n", 6);
        let file = far(40, &packed, 16);
        let mut bytes = file.slice(0, file.size);
        for (place, byte) in places {
            let place = place % bytes.len();
            bytes[place] = byte;
        }
        let _ = unpacked(&bytes);
    }
}

/// What ends an archive may stand once more in the comment behind it.
#[test]
fn a_comment_that_looks_like_an_end_is_a_comment() {
    let comment = b"PK\x05\x06 and more, as long as what an archive ends with";
    let mut archive = pack(&[("likes.json".to_owned(), b"{}".to_vec())]);
    archive.truncate(archive.len() - 2);
    archive.extend(
        u16::try_from(comment.len())
            .expect("it is short")
            .to_le_bytes(),
    );
    archive.extend(comment);
    let expected = ("likes.json".to_owned(), b"{}".to_vec());
    assert_eq!(unpacked(&archive), Ok(vec![expected]));
}
