//! Lists of followers, page by page.

use rehome::check::{Ask, Crowd, CrowdAsk, End, Look, Manners, Seen, missing};
use rehome::journey::Side;
use rehome::payload;
use serde_json::{Value, json};

use super::person::pair;
use super::world::{answered, handle, to_ascii_host};
use super::{facts, given};

pub(crate) const LIST: &str = "https://old.example/api/v1/accounts/109/followers";
pub(crate) const MISSKEY: &str = "https://old.example/api/users/followers";

pub(crate) fn manners() -> Vec<Manners> {
    let with_list = |mut value: Value| {
        match value["key"].as_str() {
            Some(key @ ("mastodon" | "misskey")) => value["followers"] = json!(key),
            Some("akkoma" | "firefish") => value["followers"] = json!("mastodon"),
            _ => {}
        }
        given::manners(&value)
    };
    facts::values().into_iter().map(with_list).collect()
}

/// Returns what a server with this software says, before a test changes it.
fn document(ask: &Ask, software: &str) -> Value {
    let (old, new) = pair();
    let mut person = if ask.side == Side::Old { old } else { new };
    // So few that no list is too short to be trusted.
    person.followers = 1;
    match ask.what.key() {
        "webfinger" => person.webfinger(),
        "actor" => person.actor(),
        "account" if ask.body.is_some() => person.user(),
        "account" => person.account(),
        "nodeinfo" => json!({ "software": { "name": software, "version": "4.6.5" } }),
        _ => json!({ "links": [{ "href": person.url("/nodeinfo/2.0"),
            "rel": "http://nodeinfo.diaspora.software/ns/schema/2.0" }] }),
    }
}

/// Returns a look that has come to its end, with the documents changed.
pub(crate) fn look(software: &str, edit: &dyn Fn(&str, &mut Value)) -> Look {
    let (old, new) = (handle("@mina@old.example"), handle("@mina@new.example"));
    let mut look = Look::new(old, new, manners(), None);
    while !look.is_finished() {
        for ask in look.asks() {
            let mut body = document(&ask, software);
            edit(ask.what.key(), &mut body);
            let kind = "application/activity+json";
            look.hear(
                ask.number,
                &answered(&ask.url, 200, kind, &body.to_string()),
            );
        }
    }
    look
}

/// Returns the reading of the old account's followers, as another program begins it: with what the look hands over.
pub(crate) fn reading(look: &Look) -> Option<Crowd> {
    let written = payload::write(&look.seen()).expect("is written");
    let seen: Seen = payload::read(&written).expect("is read");
    assert_eq!(seen, look.seen());
    let [old, _] = seen.lists;
    Some(Crowd::of(old?, to_ascii_host))
}

pub(crate) fn crowd_with(software: &str, field: &'static str, value: &Value) -> Option<Crowd> {
    let edit = |what: &str, json: &mut Value| {
        if what == "account" {
            json[field] = value.clone();
        }
    };
    reading(&look(software, &edit))
}

pub(crate) fn crowd(software: &str) -> Crowd {
    let crowd = reading(&look(software, &|_, _| {}));
    crowd.expect("the list can be asked for")
}

/// Returns what is sent with a request.
fn sent(ask: &CrowdAsk) -> Value {
    let body = ask.body.as_deref().expect("is a POST");
    serde_json::from_str(body).expect("is JSON")
}

/// Asks for a page and gives it out.
pub(crate) fn turn(crowd: &mut Crowd, status: u16, body: &Value, link: &str) -> CrowdAsk {
    let ask = crowd.ask().expect("there is more to ask");
    assert_eq!(crowd.ask(), None, "an answer is outstanding");
    let reply = answered(&ask.url, status, "application/json", &body.to_string());
    crowd.hear(&reply, link);
    ask
}

/// Returns what a first page is taken for.
pub(crate) fn end(mut crowd: Crowd, status: u16, body: &Value, link: &str) -> Option<End> {
    turn(&mut crowd, status, body, link);
    assert_eq!(crowd.ask().is_none(), crowd.end().is_some());
    crowd.end()
}

pub(crate) fn mastodon_page(accounts: &[&str]) -> Value {
    accounts
        .iter()
        .map(|acct| json!({ "acct": acct }))
        .collect()
}

/// Returns a page of people whom nobody has seen before.
pub(crate) fn strangers(number: usize, size: usize) -> Value {
    let entry = |one| {
        json!({ "id": format!("{number}-{one}"), "acct": format!("a{number}_{one}"),
        "follower": { "username": format!("a{number}_{one}"), "host": null } })
    };
    (0..size).map(entry).collect()
}

pub(crate) fn link(mark: &str) -> String {
    format!("<{LIST}?limit=80&max_id={mark}>; rel=\"next\", <{LIST}?since_id=9>; rel=\"prev\"")
}

#[test]
fn mastodon_is_read_along_its_links() {
    let mut crowd = crowd("mastodon");
    let first = turn(
        &mut crowd,
        200,
        &mastodon_page(&["Ann", "bo@B.example"]),
        &link("7"),
    );
    let second = turn(
        &mut crowd,
        200,
        &mastodon_page(&["ann", "cy@c.example"]),
        &link("5"),
    );
    let third = turn(&mut crowd, 200, &mastodon_page(&["dee_1@d.example"]), "");
    assert_eq!(first.url, format!("{LIST}?limit=80"));
    assert_eq!(second.url, format!("{LIST}?limit=80&max_id=7"));
    assert_eq!(third.url, format!("{LIST}?limit=80&max_id=5"));
    assert_eq!((third.number, third.body), (2, None));
    let all = [
        "ann@old.example",
        "bo@b.example",
        "cy@c.example",
        "dee_1@d.example",
    ];
    assert_eq!(
        (crowd.people(), crowd.end()),
        (&all.map(str::to_owned)[..], Some(End::Whole))
    );
    assert_eq!(crowd.ask(), None);
}

#[test]
fn misskey_is_read_until_a_page_is_empty() {
    let mut crowd = crowd("misskey");
    let follower = |host: Value| json!({ "username": "Ann", "host": host });
    let page = json!([{ "id": "9a", "follower": follower(Value::Null) },
        { "id": "9b", "follower": follower(json!("xn--bcher-kva.example")) }]);
    let first = turn(&mut crowd, 200, &page, "");
    let second = turn(&mut crowd, 200, &json!([]), "");
    let body = json!({ "username": "mina", "host": null, "limit": 100 });
    assert_eq!((first.url.as_str(), sent(&first)), (MISSKEY, body));
    assert_eq!(sent(&second)["untilId"], "9b");
    assert_eq!(
        crowd.people(),
        ["ann@old.example", "ann@xn--bcher-kva.example"]
    );
    assert_eq!(crowd.end(), Some(End::Whole));
}

#[test]
fn a_first_page_tells_whether_the_list_is_shown() {
    let forbidden = json!({ "error": { "code": "FORBIDDEN" } });
    let other = json!({ "error": { "code": "INVALID_PARAM" } });
    for (software, status, body, expected) in [
        ("mastodon", 200, json!([]), End::Hidden),
        ("mastodon", 401, json!({}), End::Hidden),
        ("mastodon", 403, json!({}), End::Hidden),
        ("mastodon", 404, json!({}), End::Hidden),
        ("mastodon", 410, json!({}), End::Broken("gone")),
        ("mastodon", 429, json!({}), End::Broken("busy")),
        ("mastodon", 503, json!({}), End::Broken("fault")),
        (
            "mastodon",
            200,
            json!({ "acct": "ann" }),
            End::Broken("broken"),
        ),
        ("mastodon", 200, mastodon_page(&["ann"]), End::Whole),
        ("misskey", 200, json!([]), End::Hidden),
        ("misskey", 400, forbidden, End::Hidden),
        ("misskey", 400, other, End::Broken("broken")),
        (
            "misskey",
            200,
            json!([{ "id": "a/b" }]),
            End::Broken("broken"),
        ),
        (
            "misskey",
            200,
            json!([{ "follower": {} }]),
            End::Broken("broken"),
        ),
    ] {
        let found = end(crowd(software), status, &body, "");
        assert_eq!(found, Some(expected), "{software} {status} {body}");
    }
}

#[test]
fn an_empty_list_is_whole_only_if_the_count_is_a_true_zero() {
    for (software, count, expected) in [
        ("mastodon", json!(0), End::Whole),
        ("mastodon", json!(-1), End::Hidden),
        ("akkoma", json!(0), End::Hidden),
    ] {
        let crowd = crowd_with(software, "followers_count", &count).expect("can be asked");
        assert_eq!(
            end(crowd, 200, &json!([]), ""),
            Some(expected),
            "{software} {count}"
        );
    }
}

#[test]
fn people_of_the_server_have_the_host_of_its_handles() {
    let edit = |what: &str, json: &mut Value| {
        if what == "webfinger" {
            json["subject"] = json!("acct:mina@town.example");
        }
    };
    let look = look("mastodon", &edit);
    let before = (look.findings(), look.asked().count());
    let mut crowd = reading(&look).expect("can be asked");
    let ask = turn(&mut crowd, 200, &mastodon_page(&["ann"]), "");
    assert!(ask.url.starts_with(LIST));
    assert_eq!(crowd.people(), ["ann@town.example"]);
    assert_eq!(
        (look.findings(), look.asked().count()),
        before,
        "a look does not count these requests"
    );
}

#[test]
fn a_request_says_all_that_the_page_needs() {
    let mut crowd = crowd("misskey");
    assert!(crowd.people().is_empty() && crowd.end().is_none());
    let ask = turn(&mut crowd, 403, &json!({}), "");
    assert_eq!(
        (ask.number, ask.side, ask.url.as_str()),
        (0, Side::Old, MISSKEY)
    );
    assert!(!ask.may_redirect);
    let body: Option<Value> = ask.body.and_then(|body| serde_json::from_str(&body).ok());
    let expected = json!({ "username": "mina", "host": null, "limit": 100 });
    assert_eq!(body, Some(expected));
    assert_eq!(crowd.end().map(End::key), Some("hidden"));
}

#[test]
fn those_who_are_missing_stand_by_server_most_first() {
    let all = ["b@b.example", "a@c.example", "c@b.example", "d@a.example"].map(str::to_owned);
    let names = |names: &[&str]| {
        names
            .iter()
            .map(|&name| name.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        missing(&all, &[]),
        [
            ("b.example".to_owned(), names(&["b", "c"])),
            ("a.example".to_owned(), names(&["d"])),
            ("c.example".to_owned(), names(&["a"])),
        ]
    );
}
