//! Mending: what is predicted is what the simulated importer does, before and after, for every sample and
//! every software.

use rehome::files::{Eye, Importer, Odd, Target, Written};
use rehome::guide::book::Software;

use crate::samples::{
    BOOK, arrives, forms, importer, many, mended, of_mina, opened, sample, samples, seen, simulate,
    software, write,
};

fn written(
    bytes: &[u8],
    name: &str,
    software: &Software,
    thing: &str,
    eye: &Eye,
    kept: &[Odd],
) -> Option<(Written, Importer)> {
    let file = opened(bytes, name);
    file.kind.sheet(None)?;
    mended(&file, &seen(&file, eye), software, thing, kept)
}

#[test]
fn every_mended_row_of_every_sample_arrives_everywhere() {
    let eye = of_mina();
    let mut tried = 0;
    for (name, bytes) in samples() {
        let file = opened(&bytes, &name);
        let Some(sheet) = file.kind.sheet(None) else {
            continue;
        };
        for software in &BOOK.software {
            for thing in &sheet.things {
                let Some((written, importer)) = written(&bytes, &name, software, thing, &eye, &[])
                else {
                    continue;
                };
                let case = format!("{name} as {thing} for {}", software.key);
                arrives(&written, &importer, &case);
                let left_out: usize = written.left_out.iter().map(|(_, count)| count).sum();
                assert_eq!(written.rows_in, written.len() + left_out, "{case}");
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "{tried} were tried");
}

#[test]
fn changes_are_what_is_written() {
    let file = |bytes: &[u8], key: &str, thing: &str, kept: &[Odd]| {
        let (written, _) = written(bytes, "x.csv", software(key), thing, &Eye::default(), kept)
            .expect("it can be written");
        String::from_utf8(written.bytes()).expect("it is a text")
    };
    let semicolons = sample("trouble-semicolon.csv");
    assert_eq!(
        file(&semicolons, "mastodon", "follows", &[]),
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\n"
    );
    assert_eq!(
        file(&semicolons, "mastodon", "follows", &[Odd::Truths]),
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,WAHR,FALSCH,\n"
    );
    let misskey = sample("misskey-following-2026.csv");
    assert_eq!(
        file(&misskey, "gotosocial", "follows", &[]),
        "bea@new.example\ncy@other.example\n"
    );
    assert_eq!(
        file(&sample("akkoma-friends.csv"), "takahe", "follows", &[]),
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\ncy@other.example,true,false,\n"
    );
    assert_eq!(
        file(&sample("akkoma-friends.csv"), "hollo", "mutes", &[]),
        "Account address,Hide notifications\nbea@new.example,true\ncy@other.example,true\n"
    );
    assert_eq!(
        file(&sample("mastodon-lists.csv"), "misskey", "lists", &[]),
        "Friends,bea@new.example\nBest closest,cy@other.example\nThe 'quiet' ones,dee@third.example\n"
    );
    assert_eq!(
        file(&sample("misskey-user-lists.csv"), "mastodon", "lists", &[]),
        "Friends,bea@new.example,withReplies=false\n\"Best, closest\",cy@other.example,withReplies=false\n"
    );
    assert_eq!(
        file(
            &sample("mastodon-admin-blocklist.csv"),
            "mastodon",
            "domain_blocks",
            &[]
        ),
        "#domain\nbad.example\n"
    );
    assert_eq!(
        file(
            &sample("mastodon-admin-blocklist.csv"),
            "mastodon",
            "domain_blocks",
            &[Odd::Limited]
        ),
        "#domain\nbad.example\nloud.example\nnote.example\n"
    );
    assert_eq!(
        file(
            &sample("mastodon-archive-bookmarks.json"),
            "mastodon",
            "bookmarks",
            &[]
        ),
        "https://new.example/users/bea/statuses/11\n"
    );
    assert_eq!(
        file(
            &sample("pleroma-backup-following.json"),
            "akkoma",
            "follows",
            &[]
        ),
        "bea@new.example\nhttps://other.example/users/9abcdef\n"
    );
    // A column that is known by its place needs those before it.
    assert_eq!(
        file(
            b"Account address,Languages\nbea@new.example,de\n",
            "gotosocial",
            "follows",
            &[]
        ),
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,de\n"
    );
    let languages = b"Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\"de, en\"\n";
    assert_eq!(
        file(languages, "misskey", "follows", &[]),
        "bea@new.example,true,false,\"de, en\"\n"
    );
    let addresses = b"bea@new.example\ncy@other.example\n\"https://other.example/users/9abcdef\n\xE2\x80\x8B<https://feeds.example/rss.xml>\n";
    assert_eq!(
        file(addresses, "akkoma", "follows", &[]),
        "bea@new.example\ncy@other.example\nhttps://other.example/users/9abcdef\nhttps://feeds.example/rss.xml\n"
    );
}

#[test]
fn everything_can_be_left_as_it_is() {
    let all = Odd::ALL;
    for name in [
        "trouble-bom.csv",
        "trouble-semicolon.csv",
        "trouble-mixed-line-ends.csv",
        "trouble-duplicates.csv",
        "mastodon-follows-4col.csv",
        "mastodon-admin-blocklist.csv",
    ] {
        let bytes = sample(name);
        let file = opened(&bytes, name);
        let thing = file.thing.as_deref().unwrap_or("follows");
        let (written, _) = written(
            &bytes,
            name,
            software("mastodon"),
            thing,
            &Eye::default(),
            &all,
        )
        .expect("it can be written");
        assert_eq!(
            String::from_utf8(written.bytes()),
            String::from_utf8(bytes),
            "{name}"
        );
    }
}

#[test]
fn rows_are_left_out_for_a_reason_that_is_counted() {
    let text = "Account address,Show boosts\nmina@old.example,true\nbob,true\nbea@new.example,true\n@Bea@new.example,true\nbsky.brid.gy@bsky.brid.gy,true\n,true\nhttps://feeds.example/rss.xml,true\n";
    let eye = of_mina();
    let (written, _) = written(
        text.as_bytes(),
        "x.csv",
        software("mastodon"),
        "follows",
        &eye,
        &[],
    )
    .expect("it can be written");
    assert_eq!(
        written.rows().collect::<Vec<_>>(),
        ["bob@old.example,true\n", "bea@new.example,true\n"]
    );
    let mut left_out = written.left_out.clone();
    left_out.sort();
    let expected =
        [Odd::Blank, Odd::Address, Odd::Own, Odd::Bridge, Odd::Double].map(|odd| (odd, 1));
    assert_eq!(left_out, expected);
    assert_eq!((written.rows_in, written.mended), (7, 1));
}

#[test]
fn a_row_that_names_no_list_does_not_stop_the_others() {
    let text =
        "reef,bea@new.example\n,bea@new.example\n \t,cleo@new.example\nreef,cleo@new.example\n";
    let (written, importer) = written(
        text.as_bytes(),
        "lists.csv",
        software("mastodon"),
        "lists",
        &Eye::default(),
        &[],
    )
    .expect("it can be written");
    assert_eq!(written.left_out, [(Odd::Blank, 2)]);
    assert_eq!(written.len(), 2);
    arrives(&written, &importer, text);
}

#[test]
fn pieces_repeat_the_heading_and_keep_within_limits() {
    let rows = many(900);
    let text = [
        "Account address,Show boosts,Notify on new posts,Languages\n",
        &rows,
    ]
    .concat();
    for (key, most_rows, most_bytes) in [("friendica", 0, 30_720), ("mitra", 500, 0)] {
        let (written, importer) = written(
            text.as_bytes(),
            "x.csv",
            software(key),
            "follows",
            &Eye::default(),
            &[],
        )
        .expect("it can be written");
        let pieces = written.pieces(most_rows, most_bytes);
        assert!(pieces.len() > 1, "{key}");
        let arriving = pieces
            .iter()
            .map(|piece| simulate(piece, &importer).arriving);
        assert_eq!(arriving.sum::<usize>(), 900, "{key}");
        assert!(
            pieces
                .iter()
                .all(|piece| piece.starts_with(written.heading.as_bytes()))
        );
    }
}

/// What is said before a file is written has to fit what is written.
#[test]
fn as_many_rows_stay_as_are_written() {
    let eye = of_mina();
    let mastodon = importer(software("mastodon"), "follows");
    for importer in [None, mastodon.as_ref()] {
        for (name, bytes) in samples() {
            let file = opened(&bytes, &name);
            let Some(sheet) = file.kind.sheet(None) else {
                continue;
            };
            let target = Target {
                form: &sheet.form,
                importer,
                forms: forms(),
            };
            let rows = seen(&file, &eye);
            for kept in [&[][..], &Odd::ALL] {
                let written = write(&target, &file, &rows, kept);
                assert_eq!(target.staying(&rows, kept), written.len(), "{name}");
            }
        }
    }
}
