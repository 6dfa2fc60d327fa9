use super::known::{read, read_as};
use super::parse;
use proptest::prelude::*;
use rehome::handle::{Reading, is_blank};

/// Pieces that mean something to some parser, to be put together at random.
const PIECES: &[&str] = &[
    "@",
    "@",
    "@",
    "＠",
    "mina",
    "Mina_7",
    "mina.b-c",
    "old.example",
    "Old.Example",
    "bücher.example",
    "BÜCHER",
    "ẞ",
    "İ",
    "ﬁ",
    "例え",
    "テスト",
    "مثال",
    "xn--bcher-kva",
    "xn--",
    "gmail.com",
    "localhost",
    "127.0.0.1",
    "0x7f",
    "[::1]",
    ".",
    ".",
    "。",
    "．",
    "․",
    "-",
    "_",
    "/",
    "/",
    "//",
    "\\",
    ":",
    "::",
    ":8080",
    "?",
    "#",
    "%40",
    "%",
    "https://",
    "HTTP://",
    "acct:",
    "mailto:",
    "javascript:",
    "data:",
    "users",
    "web",
    "deck",
    "media",
    "tagged",
    "u",
    "user",
    "profile",
    "elk.zone",
    "#/",
    "(",
    "](",
    "%2F",
    "мina",
    "statuses",
    "notes",
    "1234",
    "about",
    ".json",
    " ",
    "\t",
    "\n",
    "\u{A0}",
    "\u{200B}",
    "\u{200D}",
    "\u{202E}",
    "\u{2066}",
    "\u{AD}",
    "\u{FEFF}",
    "\u{FE0F}",
    "\u{E0100}",
    "\0",
    "\u{1B}",
    "\u{301}",
    "<",
    ">",
    "\"",
    "'",
    "“",
    "’",
    "&",
    "<script>",
    "😀",
    "❤",
    "∕",
    "⁄",
    "：",
    "／",
    ",",
    ";",
    "!",
    "a",
    "7",
    "ü",
];

fn nasty() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PIECES), 0..12).prop_map(|pieces| pieces.concat())
}

/// Text that is read as an account more often than not.
fn near_handles() -> impl Strategy<Value = String> {
    let host = "[a-z0-9üßẞ]([a-zA-Z0-9üßẞéİ例あ.．-]{0,9}[a-z例])?(\\.[a-zé]{2,4})?";
    let name = "[a-zA-Z0-9_]([a-zA-Z0-9_.-]{0,4}[a-zA-Z0-9_])?";
    prop_oneof![
        (name, host).prop_map(|(name, host)| format!("@{name}@{host}")),
        (name, host).prop_map(|(name, host)| format!("https://{host}/@{name}/media")),
        (name, "\\PC{1,8}").prop_map(|(name, host)| format!("{name}@{host}.example")),
    ]
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![nasty(), near_handles(), any::<String>()]
}

/// What may come along with a copied text: it is not seen, or stands between words.
fn padding() -> impl Strategy<Value = String> {
    const PADDING: &[char] = &[
        ' ', '\t', '\n', '\r', '\u{A0}', '\u{3000}', '\u{2003}', '\u{200B}', '\u{200E}',
        '\u{202A}', '\u{2069}', '\u{FEFF}', '\u{AD}', '\u{FE0F}',
    ];
    prop::collection::vec(prop::sample::select(PADDING), 0..6).prop_map(String::from_iter)
}

fn may_stand_in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_.-".contains(c)
}

fn may_stand_in_shown_host(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_lowercase() || c.is_ascii_digit() || ".-".contains(c)
    } else {
        !c.is_whitespace() && !c.is_control()
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_text_makes_it_panic(text in texts()) {
        let parsed = parse(&text);
        prop_assert!(!is_blank(&text) || parsed.is_err());
    }

    #[test]
    fn links_lead_to_the_host_and_nowhere_else(text in texts(), path in "/[a-z0-9_/-]{0,20}") {
        if let Ok(handle) = parse(&text) {
            let link = url::Url::parse(&handle.link(&path)).expect("is a URL");
            prop_assert_eq!(link.scheme(), "https");
            prop_assert_eq!(link.domain(), Some(handle.ascii_host()));
            prop_assert_eq!(link.port(), None);
            prop_assert_eq!((link.username(), link.password()), ("", None));
            prop_assert_eq!(link.path(), path);
            prop_assert_eq!((link.query(), link.fragment()), (None, None));
        }
    }

    #[test]
    fn shown_handles_are_plain(text in texts()) {
        if let Ok(handle) = parse(&text) {
            let (name, host) = (handle.name(), handle.host());
            prop_assert_eq!(handle.to_string(), format!("@{name}@{host}"));
            prop_assert_eq!(handle.address(), format!("{name}@{host}"));
            prop_assert!(!name.is_empty() && name.chars().all(may_stand_in_name));
            prop_assert!(host.chars().all(may_stand_in_shown_host));
        }
    }

    #[test]
    fn what_is_shown_is_read_as_the_same(text in texts()) {
        if let Ok(handle) = parse(&text) {
            prop_assert_eq!(parse(&handle.to_string()), Ok(handle.clone()));
            prop_assert_eq!(parse(&handle.address()), Ok(handle));
        }
    }

    #[test]
    fn what_is_known_of_servers_keeps_to_the_text(text in texts()) {
        if let Reading::One(handle) = read(&text) {
            prop_assert_eq!(read(&handle.to_string()), Reading::One(handle.clone()));
            prop_assert_eq!(handle.link("/"), format!("https://{}/", handle.ascii_host()));
        }
        if let Reading::Several(handles) = read(&text) {
            prop_assert!(!handles.is_empty());
            for handle in handles {
                prop_assert_eq!(read(&handle.to_string()), Reading::One(handle));
            }
        }
    }

    /// A server that was named for sure is never taken for another one because of its software.
    #[test]
    fn software_never_changes_a_host(name in "[a-z]{2,8}", path in 0_usize..6) {
        let path = ["@", "u/", "user/", "", "c/", "users/"][path];
        let text = format!("https://old.example/{path}{name}");
        for software in ["lemmy", "pixelfed", "misskey", "peertube", "unheard"] {
            let handles = match read_as(software, &text) {
                Reading::One(handle) => vec![handle],
                Reading::Several(handles) => handles,
                Reading::Refused { .. } => vec![],
            };
            for handle in handles {
                prop_assert_eq!(handle.address(), format!("{name}@old.example"));
            }
        }
    }

    #[test]
    fn what_cannot_be_seen_changes_nothing(
        text in texts(),
        before in padding(),
        after in padding(),
    ) {
        prop_assert_eq!(parse(&format!("{before}{text}{after}")), parse(&text));
    }
}

#[test]
fn most_near_handles_are_accepted() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let accepted = (0..1_000).filter(|_| {
        let tree = near_handles().new_tree(&mut runner).expect("makes a text");
        parse(&proptest::strategy::ValueTree::current(&tree)).is_ok()
    });
    // Otherwise the properties would be true of nothing.
    let share = accepted.count();
    assert!(share > 300, "only {share} of 1,000");
}
