//! What is no list is named.

use rehome::files::Kind;

use crate::samples::{census, opened};

#[test]
fn what_is_no_list_is_named() {
    let twice = br#"{"type":"OrderedCollection","id":"outbox.json","orderedItems":[],"orderedItems":[{"type":"Create"}]}"#;
    let Kind::Document(known) = opened(twice, "x").kind else {
        panic!("it is a document");
    };
    assert_eq!(
        known.counts,
        [("posts".to_owned(), 1)],
        "the last one counts"
    );
    assert_eq!(known.doubled, ["orderedItems"]);
    for (bytes, kind) in [
        (b"".as_slice(), "empty"),
        (b" \r\n\n".as_slice(), "empty"),
        (b"\xEF\xBB\xBF".as_slice(), "empty"),
        (b"[ ]\n".as_slice(), "empty"),
        (b"PK\x03\x04rest".as_slice(), "zip"),
        (b"7z\xBC\xAF\x27\x1C\0\x04".as_slice(), "packed"),
        (b"Rar!\x1A\x07\x01\0".as_slice(), "packed"),
        (b"BZh91AY&SY".as_slice(), "packed"),
        (b"\xFD7zXZ\0".as_slice(), "packed"),
        (b"\x28\xB5\x2F\xFD\x04".as_slice(), "packed"),
        (b"RIFF\x24\0\0\0WEBPVP8 ".as_slice(), "picture"),
        (b"RIFF\x24\0\0\0WAVEfmt ".as_slice(), "binary"),
        (b"\0\0\0\x1CftypmifS".as_slice(), "film"),
        (b"\0\0\0\x18ftypheic".as_slice(), "picture"),
        (b"\0\0\0\x1Cftypavif".as_slice(), "picture"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice(),
            "picture",
        ),
        (b"<?xml version='1.0'?><rss/>".as_slice(), "markup"),
        (b"\x1F\x8B\x08".as_slice(), "gzip"),
        (b"\x89PNG\r\n\x1A\n".as_slice(), "picture"),
        (b"\xFF\xD8\xFF\xE0".as_slice(), "picture"),
        (b"%PDF-1.7".as_slice(), "pdf"),
        (b"{\"a\":".as_slice(), "broken-document"),
        (b"{}".as_slice(), "unknown-document"),
        (b"<html><body>hello".as_slice(), "web-page"),
        (
            b"<!doctype html><title>Sign in</title>".as_slice(),
            "login-page",
        ),
        (
            b"<html><title>Mastodon</title><input type='password'>".as_slice(),
            "login-page",
        ),
        ("<html><title>ログイン</title>".as_bytes(), "login-page"),
        (
            b"From: a@old.example\r\nMIME-Version: 1.0\r\n\r\nYour archive is ready.".as_slice(),
            "mail",
        ),
        (
            b"title,author_text,remote_id\nA book,Somebody,https://b.example/book/1\n".as_slice(),
            "books",
        ),
        (
            b"[\"spoilers\",\"the ending\"]".as_slice(),
            "unknown-document",
        ),
        (
            b"[\"bea@new.example\",\"@cy@other.example\"]".as_slice(),
            "handles",
        ),
        (
            b"<?xml version=\"1.0\"?><feed>".as_slice(),
            "gnu-social-backup",
        ),
        (b"BEGIN:VCALENDAR\r\n".as_slice(), "ics-calendar"),
        (b"just some words\nand more\n".as_slice(), "text"),
        (
            b"hi @bea@new.example, and cy@other.example!".as_slice(),
            "loose",
        ),
        (b"\0\x01\x02\x03\0\0\0\x05\x80".as_slice(), "binary"),
    ] {
        assert_eq!(
            opened(bytes, "following_accounts.csv").kind.key(),
            kind,
            "{bytes:?}"
        );
    }
    assert_eq!(opened(&b",".repeat(100_000), "x").kind.key(), "too-wide");
    assert_eq!(
        opened(&b"[".repeat(100_000), "x").kind.key(),
        "broken-document"
    );
}

/// An archive without compression has its sign behind the name of the first file in it.
#[test]
fn a_packed_file_is_named_by_what_stands_further_on() {
    let mut tar = vec![0; 512];
    tar[..10].copy_from_slice(b"likes.json");
    tar[257..262].copy_from_slice(b"ustar");
    assert_eq!(opened(&tar, "x").kind.key(), "packed");
}

/// A few of them are left behind by broken programs, and do no harm.
#[test]
fn zero_bytes_do_not_hide_a_list() {
    let file = opened(
        b"Account address,Show boosts\nbea@new.example,true\0\ncy@other.example\0,true\n",
        "x",
    );
    let census = census(&file);
    let subjects: Vec<_> = census.rows.iter().map(|row| census.subject(*row)).collect();
    assert_eq!(subjects, ["bea@new.example", "cy@other.example"]);
}
