//! Files of the same kinds as the samples, as they are found too: each is recognised under a wrong name,
//! and what is predicted of it is what the simulated importer does.

use rehome::files::{Encoding, Odd};

use crate::samples::{BOOK, Row, arrives, census, is_recognised, mended, opened};

/// The texts themselves.
const OTHERS: [Row; 37] = [
    // A list of blocks for admins in which every cell stands in quotes, with a bait.
    (
        "\"domain\",\"severity\",\"reject_media\",\"public_comment\"\n\"dni.invalid\",\"suspend\",\"TRUE\",\"bait\"\n\"bad.example\",\"suspend\",\"FALSE\",\"spam, and more\"\n",
        "domains/admin",
        Some("domain_blocks"),
        2,
        &[Odd::Heading, Odd::Canary],
    ),
    // Such a list without its heading.
    (
        "bad.example,suspend,false,false,\"spam, and more\",false\nloud.example,silence,true,false,,false\n",
        "domains/admin",
        Some("domain_blocks"),
        2,
        &[Odd::Limited],
    ),
    // snac writes the number of an account where its server does not answer.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\n9abcdefghi@misskey.example,true,false,\n115722012345678901@new.example,true,false,\n",
        "accounts/mastodon",
        Some("follows"),
        3,
        &[Odd::MadeUp],
    ),
    // The people an account follows, and its followers, as a server shows them.
    (
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"https://old.example/users/mina/following\",\"type\":\"OrderedCollection\",\"totalItems\":1,\"orderedItems\":[\"https://other.example/users/cy\"]}",
        "activity-following",
        Some("follows"),
        1,
        &[Odd::Spelling],
    ),
    (
        "{\"id\":\"https://old.example/users/mina/followers\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"https://other.example/@cy\"]}",
        "activity-followers",
        Some("followers"),
        1,
        &[Odd::Spelling],
    ),
    // Soapbox ends without a line end.
    (
        "Account address,Show boosts\nbea@new.example,true\ncy@other.example,true",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    // snac.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Takahē.
    (
        "Account address,Show boosts\r\nbea@new.example,true\r\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Bonfire.
    (
        "Account address\n@bea@new.example\n@cy@other.example\n",
        "accounts/bonfire",
        None,
        2,
        &[],
    ),
    // Pixelfed since 0.12.5.
    (
        "[\n    \"https://pixels.example/bea\",\n\n    \"https://other.example/users/cy\",\n    \"https://mk.example/users/9abcdefghi\"\n]\n",
        "accounts/pixelfed",
        Some("follows"),
        3,
        &[Odd::Spelling, Odd::Address],
    ),
    // Followers of a backup of Pleroma.
    (
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"followers.json\",\"orderedItems\":[\"https://other.example/users/cy\"],\"totalItems\":1,\"type\":\"OrderedCollection\"}",
        "activity-followers",
        Some("followers"),
        1,
        &[Odd::Spelling],
    ),
    // Favourites of an archive.
    (
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"likes.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"https://other.example/users/cy/statuses/1\",\"https://mk.example/notes/9abc\"]}",
        "activity-likes",
        Some("favourites"),
        2,
        &[],
    ),
    // Hollo, and Mastodon’s new addresses of posts.
    (
        "https://new.example/ap/users/115/statuses/116\nhttps://other.example/objects/8a2f\n",
        "addresses/plain",
        None,
        2,
        &[],
    ),
    (
        "#uri\nhttps://new.example/users/bea/statuses/7\n",
        "addresses/plain",
        None,
        1,
        &[],
    ),
    // Mutes without a heading: nothing says that they are no list of people who are followed.
    (
        "bea@new.example,true\ncy@other.example,false\n",
        "accounts/mastodon",
        None,
        2,
        &[],
    ),
    (
        "bea@new.example,true,false,\ncy@other.example,true,true,\"de, en\"\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    // A failures file of an import, and the list of severed relationships.
    (
        "Account address,Show boosts,Notify on new posts,Languages\ncy@gone.example,true,false,\"\"\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Byte order mark and quotes.
    (
        "\u{FEFF}\"Account address\",\"Show boosts\"\n\"bea@new.example\",\"true\"\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Encoding],
    ),
    // Tabs, with translated yes and no in capitals.
    (
        "Account address\tShow boosts\nbea@new.example\tVERDADERO\ncy@other.example\tFALSO\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Separator, Odd::Truths],
    ),
    (
        "Account address;Show boosts\nbea@new.example;ИСТИНА\ncy@other.example;ЛОЖЬ\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Separator, Odd::Truths],
    ),
    // Carriage returns alone.
    (
        "Account address,Show boosts\rbea@new.example,true\rcy@other.example,false\r",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::LineEnds],
    ),
    // Rows of different lengths.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true\ncy@other.example\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    // One account in five spellings.
    (
        "bea@new.example\n@bea@new.example\nacct:bea@new.example\nhttps://new.example/@bea\nBEA@NEW.EXAMPLE\n",
        "accounts/plain",
        None,
        5,
        &[Odd::Spelling, Odd::Double],
    ),
    // The heading in another case, with spaces and signs that cannot be seen.
    (
        " account ADDRESS ,\u{200B}show boosts\nbea@new.example,true\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Heading],
    ),
    // Columns in another order, and one that nobody knows.
    (
        "Show boosts,Note,Account address\ntrue,a friend,bea@new.example\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Spaces and signs that cannot be seen around handles.
    (
        "bea@new.example  \n\u{A0}cy@other.example\n\u{200B}dee@third.example\n",
        "accounts/plain",
        None,
        3,
        &[Odd::Spelling],
    ),
    // Separators behind rows that end earlier.
    (
        "bea@new.example,,\ncy@other.example,,\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    (
        "bad.example;;;\nworse.example;;;\n",
        "domains/plain",
        Some("domain_blocks"),
        2,
        &[Odd::Separator, Odd::Columns],
    ),
    (
        "Friends,bea@new.example,,\nFriends,cy@other.example,,\n",
        "lists/mastodon",
        Some("lists"),
        2,
        &[Odd::Columns],
    ),
    // Lists, with a heading and with quotes that a program forgot.
    (
        "List name,Account address\n\"Best, closest\",bea@new.example\n",
        "lists/mastodon",
        Some("lists"),
        1,
        &[],
    ),
    (
        "My \"best\" friends,bea@new.example\n",
        "lists/mastodon",
        Some("lists"),
        1,
        &[Odd::Quotes],
    ),
    // One line alone.
    ("bea@new.example", "accounts/plain", None, 1, &[]),
    // Local names among handles.
    (
        "bea@new.example\nbob\ncy@other.example\n",
        "accounts/plain",
        None,
        3,
        &[Odd::Local],
    ),
    // Handles in a text, as people paste them.
    (
        "Follow me: @bea@new.example, (cy@other.example) or “dee@third.example”!\nAlso https://fourth.example/@eve.\n",
        "loose",
        None,
        4,
        &[],
    ),
    (
        "* [Bea](https://new.example/@bea)\n* **cy@other.example**\n",
        "loose",
        None,
        2,
        &[],
    ),
    // A table in which the handle is one column of several that nobody knows.
    (
        "name,handle,since\nBea,@bea@new.example,2022\nCy,@cy@other.example,2023\n",
        "loose",
        None,
        2,
        &[],
    ),
    // A sheet that says what separates its cells.
    (
        "sep=;\nbea@new.example;true\ncy@other.example;true\n",
        "accounts/mastodon",
        None,
        3,
        &[Odd::Separator, Odd::Unreadable],
    ),
];

#[test]
fn files_of_the_same_kinds_are_recognised_under_a_wrong_name() {
    for row in OTHERS {
        is_recognised(row.0.as_bytes(), row);
    }
}

/// JSON that is counted, and not made into rows.
#[test]
fn documents_are_recognised_under_a_wrong_name() {
    for (text, kind, counts) in [
        (
            r#"[{"id":"9a","name":"Recipes","clipNotes":[{"note":{"uri":"https://other.example/notes/1"}}]},{"id":"9b","name":"More","clipNotes":[]}]"#,
            "misskey-clips",
            vec![("clips", 2)],
        ),
        (
            r#"{"type":"OrderedCollection","id":"outbox.json","totalItems":2,"orderedItems":[],"orderedItems":[{"type":"Create"},{"type":"Announce"}]}"#,
            "activity-outbox",
            vec![("posts", 2)],
        ),
        (
            r#"{"id":42,"display_name":"Bea","email":"bea@mail.example","followed_communities":["https://l.example/c/a"],"blocked_users":[],"user_notes":[],"saved_posts":["https://l.example/post/1"]}"#,
            "piefed-settings",
            vec![("communities", 1), ("blocked", 0), ("posts", 1)],
        ),
        (
            r#"{"followed_communities":["https://l.example/c/a"],"blocked_instances_communities":["bad.example"],"blocking_keywords":["spoilers","the ending"]}"#,
            "lemmy-settings",
            vec![("communities", 1), ("blocked_servers", 1)],
        ),
        (
            r#"{"preferredUsername":"bea","follows":["https://b.example/user/cy"],"blocks":[],"books":[{"work":{}}]}"#,
            "bookwyrm-archive",
            vec![("people", 1), ("blocked", 0), ("books", 1)],
        ),
        (
            r#"{"custom_filters":[{"title":"x","keywords_attributes":[]}]}"#,
            "mastodon-filters",
            vec![("filters", 1)],
        ),
    ] {
        let file = opened(text.as_bytes(), "following.csv");
        let rehome::files::Kind::Document(known) = &file.kind else {
            panic!("{text} is {}", file.kind.key());
        };
        assert_eq!(known.format, kind);
        let found: Vec<_> = known
            .counts
            .iter()
            .map(|(what, count)| (what.as_str(), *count))
            .collect();
        assert_eq!(found, counts, "{text}");
        let words: &[&str] = if kind == "lemmy-settings" {
            &["spoilers", "the ending"]
        } else {
            &[]
        };
        assert_eq!(known.words, words);
    }
    let rich = opened(b"{\\rtf1\\ansi bea@new.example}", "following.csv");
    assert_eq!(rich.kind.key(), "office");
}

/// Every way in which a text may be stored.
fn stored(text: &str) -> Vec<Vec<u8>> {
    let encodings = [
        Encoding::Utf8,
        Encoding::Utf8Mark,
        Encoding::Utf16Little,
        Encoding::Utf16Big,
        Encoding::Latin,
    ];
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let mixed = lines.replacen('\n', "\r\n", 1);
    let texts = [
        text.to_owned(),
        lines.replace('\n', "\r\n"),
        lines.replace('\n', "\r"),
        mixed,
        lines.trim_end().to_owned(),
        lines.replace('\n', "\n\n"),
        lines.replace('\n', " \n"),
    ];
    let all = texts
        .iter()
        .flat_map(|text| encodings.map(|encoding| encoding.encode(text)));
    all.collect()
}

#[test]
fn whatever_is_saved_of_them_arrives_everywhere() {
    let mut tried = 0;
    for (text, ..) in OTHERS {
        for bytes in stored(text) {
            let file = opened(&bytes, "x");
            let Some(sheet) = file.kind.sheet(None) else {
                panic!("{:?} has no rows", String::from_utf8_lossy(&bytes));
            };
            let census = census(&file);
            for software in &BOOK.software {
                for thing in &sheet.things {
                    let mended = mended(&file, &census, software, thing, &[]);
                    if let Some((written, importer)) = mended {
                        arrives(
                            &written,
                            &importer,
                            &format!("{text:?} as {thing} for {}", software.key),
                        );
                        tried += 1;
                    }
                }
            }
        }
    }
    assert!(tried > 10_000, "{tried} were tried");
}
