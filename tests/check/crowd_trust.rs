//! Lists of followers: what is believed of a server, and what is not.

use rehome::check::{End, Look, Outcome, Reply};
use serde_json::json;

use super::crowd::{
    LIST, crowd, crowd_with, end, link, manners, mastodon_page, reading, strangers, turn,
};
use super::world::{answered, handle};

#[test]
fn what_is_no_answer_of_the_server_breaks_the_list_off() {
    let list = |url: &str, kind: &str| answered(url, 200, kind, "[]");
    for (reply, reason) in [
        (Reply::without(Outcome::Unreachable), "unreachable"),
        (Reply::without(Outcome::Late), "late"),
        (Reply::without(Outcome::Large), "large"),
        (
            list("https://else.example/x", "application/json"),
            "elsewhere",
        ),
        (list(LIST, "text/html"), "broken"),
    ] {
        let mut crowd = crowd("mastodon");
        crowd.hear(&list(LIST, "application/json"), "");
        assert_eq!(crowd.end(), None, "nothing has been asked");
        crowd.ask();
        crowd.hear(&reply, "");
        assert_eq!(crowd.end(), Some(End::Broken(reason)));
    }
}

#[test]
fn a_link_is_followed_only_within_the_list() {
    let next = |url: &str| format!("<{url}>; rel=\"next\"");
    for (link, expected) in [
        (link("a_B-9"), None),
        (
            format!("<{LIST}?a=1>; rel=prev,<{LIST}?max_id=3&limit=2>; x; rel=next"),
            None,
        ),
        (
            next("https://else.example/api/v1/accounts/109/followers?max_id=1"),
            Some("elsewhere"),
        ),
        (
            next("http://old.example/api/v1/accounts/109/followers?max_id=1"),
            Some("elsewhere"),
        ),
        (
            next("https://old.example/api/v1/accounts/110/followers?max_id=1"),
            Some("elsewhere"),
        ),
        (next(&format!("{LIST}/x?max_id=1")), Some("elsewhere")),
        (
            next(&format!("{LIST}.evil.example?max_id=1")),
            Some("elsewhere"),
        ),
        (next("?max_id=1"), Some("elsewhere")),
        (next(LIST), Some("elsewhere")),
        (next(&format!("{LIST}?limit=80")), Some("broken")),
        (next(&format!("{LIST}?max_id=")), Some("broken")),
        (next(&format!("{LIST}?max_id=1/../2")), Some("broken")),
        (next(&format!("{LIST}?max_id=1#x")), Some("broken")),
        (
            next(&format!("{LIST}?max_id={}", "1".repeat(65))),
            Some("broken"),
        ),
        (format!("<{LIST}?max_id=1>; rel=\"prev\""), Some("whole")),
        ("rel=\"next\"".to_owned(), Some("whole")),
        ("><;,\"".to_owned(), Some("whole")),
    ] {
        let found = end(crowd("mastodon"), 200, &mastodon_page(&["ann"]), &link);
        assert_eq!(found.map(End::key), expected, "{link}");
    }
}

#[test]
fn what_does_not_look_like_a_handle_is_nobody() {
    let long = format!("{}@a.example", "a".repeat(300));
    let junk = [
        "",
        "@",
        "a@",
        "@a.example",
        "a b",
        "a@b c.example",
        "a@localhost",
        "a@10.0.0.1",
        "a@b.example:80",
        "a@b@c.example",
        "acct:a",
        "https://a.example/@a",
        "(a)@a.example",
        "a@router.lan",
        "<b>@a.example",
        "ä@a.example",
        &long,
    ];
    let mut page = mastodon_page(&junk);
    let more = [
        json!(null),
        json!(7),
        json!([]),
        json!({}),
        json!({ "acct": 1 }),
    ];
    let list = page.as_array_mut().expect("is a list");
    list.extend(more);
    list.push(json!({ "acct": "Ann@Bücher.例え.example" }));
    let mut crowd = crowd("mastodon");
    turn(&mut crowd, 200, &page, "");
    assert_eq!(crowd.people(), ["ann@xn--bcher-kva.xn--r8jz45g.example"]);
}

#[test]
fn only_a_list_that_the_look_leads_to_is_asked_for() {
    for id in [
        json!("1/2"),
        json!("1?a"),
        json!(""),
        json!("é"),
        json!("1".repeat(65)),
        json!(109),
    ] {
        assert!(crowd_with("mastodon", "id", &id).is_none(), "{id}");
    }
    assert!(crowd_with("mastodon", "uri", &json!("https://else.example/1")).is_none());
    assert!(crowd_with("mastodon", "acct", &json!("nina")).is_none());
    assert!(crowd_with("misskey", "username", &json!("nina")).is_none());
    assert!(
        crowd_with("firefish", "id", &json!("9")).is_none(),
        "an id of another API"
    );
    assert!(
        crowd_with("pleroma", "id", &json!("9")).is_none(),
        "no way is known"
    );
    let (old, new) = (handle("@mina@old.example"), handle("@mina@new.example"));
    assert!(reading(&Look::new(old, new, manners(), None)).is_none());
}

#[test]
fn a_list_that_does_not_end_is_given_up() {
    for (software, link) in [("mastodon", link("1")), ("misskey", String::new())] {
        let mut same = crowd(software);
        turn(&mut same, 200, &strangers(0, 3), &link);
        turn(&mut same, 200, &strangers(0, 3), &link);
        assert_eq!(
            same.end(),
            Some(End::Broken("broken")),
            "{software} turns round"
        );
        let mut endless = crowd(software);
        for number in 0..30 {
            turn(&mut endless, 200, &strangers(number, 100), &link);
        }
        assert_eq!(
            (endless.end(), endless.people().len()),
            (Some(End::Long), 3_000)
        );
        let mut huge = crowd(software);
        turn(&mut huge, 200, &strangers(0, 201), &link);
        assert_eq!((huge.end(), huge.people().len()), (Some(End::Long), 200));
    }
    let full = end(crowd("mastodon"), 200, &strangers(0, 80), "");
    assert_eq!(
        full,
        Some(End::Broken("broken")),
        "it goes on, but nobody says where"
    );
    let last = end(crowd("mastodon"), 200, &strangers(0, 79), "");
    assert_eq!(last, Some(End::Whole));
}
