//! What a move knows of its servers.

use rehome_core::journey::Side;
use rehome_core::journey::r#move::{Move, VersionSaid};

use crate::{ascii, directory};

#[test]
fn two_servers_of_unknown_software_do_not_run_the_same() {
    let list = directory();
    let mut reader = Move::default();
    assert!(
        reader.is_same(&list),
        "both are assumed to run the usual software"
    );
    for side in Side::BOTH {
        reader.chosen(side, "other");
    }
    assert!(!reader.is_same(&list));
    for side in Side::BOTH {
        reader.chosen(side, "sharkey");
    }
    assert!(reader.is_same(&list));
}

#[test]
fn a_version_that_is_none_is_kept_as_it_was_typed() {
    let list = directory();
    let mut reader = Move::default();
    reader.version_typed(Side::New, "the newest", &list);
    assert_eq!(reader.version(Side::New, &list), VersionSaid::Unreadable);
    assert_eq!(reader.version_text(Side::New, &list), "the newest");
}

#[test]
fn a_server_is_known_before_there_is_an_account_on_it() {
    let list = directory();
    let mut reader = Move::default();
    reader.typed(Side::New, "known.example", &list, ascii);
    assert_eq!(reader.host(Side::New), Some("known.example"));
    assert_eq!(reader.running(Side::New, &list).software, "misskey");
    assert_eq!(reader.handle(Side::New), None);
    reader.typed(Side::New, "mina", &list, ascii);
    assert_eq!(reader.host(Side::New), None);
}

#[test]
fn a_server_of_which_nobody_said_what_it_runs_is_named_as_it_was_typed() {
    let list = directory();
    let mut reader = Move::default();
    assert_eq!(reader.assumed(&list), None);
    reader.typed(Side::Old, "@mina@known.example", &list, ascii);
    reader.typed(Side::New, "@mina@bücher.example", &list, ascii);
    assert_eq!(reader.assumed(&list), Some("bücher.example"));
    reader.typed(Side::New, "new.example", &list, ascii);
    assert_eq!(reader.assumed(&list), Some("new.example"));
    reader.chosen(Side::New, "sharkey");
    assert_eq!(reader.assumed(&list), None);
}

#[test]
fn servers_can_be_asked_as_long_as_nobody_knows_one_of_them() {
    let list = directory();
    let mut reader = Move::default();
    let asked = |reader: &Move| {
        (
            reader.named_servers().join(" "),
            reader.has_unknown_server(&list),
        )
    };
    assert_eq!(asked(&reader), (String::new(), false));
    // What a server runs can be asked before there is an account on it.
    reader.typed(Side::New, "https://New.example/", &list, ascii);
    assert_eq!(asked(&reader), ("new.example".to_owned(), true));
    let alone = reader.handle_or_server(Side::New).expect("it is named");
    assert!(alone.is_server() && alone.ascii_host() == "new.example");
    reader.typed(Side::New, "known.example", &list, ascii);
    assert_eq!(asked(&reader), ("known.example".to_owned(), false));
    reader.typed(Side::New, "new", &list, ascii);
    assert_eq!(asked(&reader), (String::new(), false));
    assert_eq!(reader.handle_or_server(Side::New), None);
    reader.typed(Side::New, "@mina@new.example", &list, ascii);
    assert_eq!(asked(&reader), ("new.example".to_owned(), true));
    reader.typed(Side::Old, "@mina@known.example", &list, ascii);
    assert_eq!(
        asked(&reader),
        ("known.example new.example".to_owned(), true)
    );
    reader.found("new.example", "sharkey", "");
    assert_eq!(
        asked(&reader),
        ("known.example new.example".to_owned(), false)
    );
    reader.typed(Side::Old, "@nova@old.example", &list, ascii);
    assert!(reader.has_unknown_server(&list));
    reader.chosen(Side::Old, "misskey");
    assert!(!reader.has_unknown_server(&list));
    reader.typed(Side::Old, "@nova@new.example", &list, ascii);
    assert_eq!(asked(&reader), ("new.example".to_owned(), false));
}

#[test]
fn what_a_server_lets_in_counts_for_it_and_for_what_it_was_found_to_run() {
    let list = directory();
    let mut reader = Move::default();
    reader.lets_in("new.example", "follows");
    reader.typed(Side::New, "@mina@new.example", &list, ascii);
    assert!(
        !reader.is_let_in("follows", &list),
        "nothing was found of it"
    );
    reader.found("new.example", "misskey", "2025.4.1");
    reader.lets_in("new.example", "follows");
    assert!(reader.is_let_in("follows", &list) && !reader.is_let_in("blocks", &list));
    reader.chosen(Side::New, "sharkey");
    assert!(
        !reader.is_let_in("follows", &list),
        "the reader says that it runs something else"
    );
    reader.typed(Side::New, "@mina@old.example", &list, ascii);
    assert!(
        !reader.is_let_in("follows", &list),
        "it was said of another server"
    );
    reader.found("new.example", "misskey", "2025.4.1");
    reader.typed(Side::New, "@nova@new.example", &list, ascii);
    assert!(
        !reader.is_let_in("follows", &list),
        "a later look said nothing of it"
    );
}
