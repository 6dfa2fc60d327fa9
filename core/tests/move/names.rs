//! What an account is called on other servers than its own.

use rehome_core::journey::Side;
use rehome_core::journey::r#move::Move;

use crate::{ascii, directory};

#[test]
fn the_steps_name_an_account_as_other_servers_know_it_and_lead_to_its_server() {
    let list = directory();
    let mut reader = Move::default();
    let steps = |reader: &Move| {
        let handle = reader.handle_in_steps(Side::New).map(ToString::to_string);
        (handle, reader.server(Side::New).map(str::to_owned))
    };
    let seen = |handle: &str, host: &str| (Some(handle.to_owned()), Some(host.to_owned()));
    let (typed, own) = ("@Mina@social.town.example", "@mina@town.example");
    reader.typed(Side::New, typed, &list, ascii);
    assert_eq!(steps(&reader), seen(typed, "social.town.example"));
    reader.known_as(
        "@mina@social.town.example",
        own,
        "social.town.example",
        ascii,
    );
    assert_eq!(steps(&reader), seen(own, "social.town.example"));
    assert_eq!(reader.text(Side::New), typed, "the field is the reader's");
    assert_eq!(
        reader.server_in_steps(Side::New),
        Some("social.town.example")
    );
    // The other way round, nothing of the handle changes, but links lead to where the account is.
    reader.known_as(own, own, "social.town.example", ascii);
    reader.typed(Side::New, own, &list, ascii);
    assert_eq!(steps(&reader), seen(own, "social.town.example"));
    assert_eq!(
        reader.server_in_steps(Side::New),
        Some("social.town.example")
    );
    assert_eq!(reader.host(Side::New), Some("town.example"));
}

#[test]
fn what_an_account_is_called_holds_for_that_account_only() {
    let list = directory();
    let mut reader = Move::default();
    reader.known_as(
        "@mina@old.example",
        "@mina@town.example",
        "old.example",
        ascii,
    );
    for (handle, host) in [
        ("mina", "old.example"),
        ("@mina@town.example", "old example"),
        ("@mina@town.example", "localhost"),
    ] {
        reader.known_as("@nina@old.example", handle, host, ascii);
    }
    for typed in ["@nina@old.example", "@mina@new.example"] {
        reader.typed(Side::Old, typed, &list, ascii);
        let handle = reader.handle_in_steps(Side::Old).map(ToString::to_string);
        assert_eq!(handle.as_deref(), Some(typed));
        assert_eq!(reader.server(Side::Old), reader.host(Side::Old));
        assert_eq!(reader.server_in_steps(Side::Old), reader.host(Side::Old));
    }
    reader.typed(Side::Old, "old.example", &list, ascii);
    assert_eq!(reader.handle_in_steps(Side::Old), None);
    assert_eq!(reader.server(Side::Old), Some("old.example"));
    reader.typed(Side::Old, "@mina@bücher.example", &list, ascii);
    assert_eq!(reader.server_in_steps(Side::Old), Some("bücher.example"));
    // A later look knows better.
    reader.known_as(
        "@mina@old.example",
        "@mina@old.example",
        "old.example",
        ascii,
    );
    reader.typed(Side::Old, "@mina@old.example", &list, ascii);
    let handle = reader.handle_in_steps(Side::Old).map(ToString::to_string);
    assert_eq!(handle.as_deref(), Some("@mina@old.example"));
}

#[test]
fn a_link_that_says_how_an_account_is_called_is_believed_within_its_domain_only() {
    let list = directory();
    let (web, own) = ("@mina@social.town.example", "@mina@town.example");
    for (typed, known, handle, host) in [
        (
            web,
            "@mina@town.example social.town.example",
            own,
            "social.town.example",
        ),
        (
            web,
            "@Mina@town.example social.town.example",
            "@Mina@town.example",
            "social.town.example",
        ),
        (
            own,
            "@mina@town.example social.town.example",
            own,
            "social.town.example",
        ),
        // Somebody else, somewhere else, or no such thing.
        (
            web,
            "@nina@town.example social.town.example",
            web,
            "social.town.example",
        ),
        (
            web,
            "@mina@evil.example social.town.example",
            web,
            "social.town.example",
        ),
        (
            web,
            "@mina@town.example evil.example",
            web,
            "social.town.example",
        ),
        (
            own,
            "@mina@town.example eviltown.example",
            own,
            "town.example",
        ),
        (web, "@mina@town.example", web, "social.town.example"),
        (web, "", web, "social.town.example"),
    ] {
        let mut reader = Move::default();
        reader.typed(Side::New, typed, &list, ascii);
        reader.handed_known(Side::New, known, ascii);
        let named = reader.handle_in_steps(Side::New).map(ToString::to_string);
        assert_eq!(named.as_deref(), Some(handle), "{typed} {known}");
        assert_eq!(reader.server(Side::New), Some(host), "{typed} {known}");
    }
    // Without an account there is nothing to be called anything.
    let mut reader = Move::default();
    reader.handed_known(Side::Old, "@mina@town.example social.town.example", ascii);
    assert_eq!(reader, Move::default());
}
