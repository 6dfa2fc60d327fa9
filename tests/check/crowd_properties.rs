//! Lists of followers: what holds whatever servers answer.

use std::collections::BTreeSet;

use proptest::prelude::*;
use rehome::check::{Crowd, CrowdAsk, missing};
use rehome::handle::Handle;
use rehome::json::Json;
use serde_json::{Value, json};

use super::crowd::{LIST, MISSKEY, crowd, strangers, turn};
use super::world::answered;

/// A page out of the words that a list is read by, so that many are read to their end.
fn page() -> impl Strategy<Value = Value> {
    let words = [
        "ann",
        "Bo@b.example",
        "a b",
        "@",
        "b.example",
        "é@ü.example",
        "9",
        "a/b",
        "FORBIDDEN",
    ];
    let keys = [
        "acct", "id", "follower", "username", "host", "error", "code",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        prop::sample::select(words.to_vec()).prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
    ];
    let any = leaf.prop_recursive(3, 40, 6, move |inner| {
        let entries =
            prop::collection::btree_map(prop::sample::select(keys.to_vec()), inner.clone(), 0..5);
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::from),
            entries.prop_map(|entries| json!(entries)),
        ]
    });
    let honest = (0_usize..40, 0_usize..90).prop_map(|(number, size)| strangers(number, size));
    prop_oneof![any, honest]
}

/// A `Link` header out of its parts, mostly wrong.
fn header() -> impl Strategy<Value = String> {
    let parts = vec![
        "<",
        ">",
        ";",
        ",",
        " ",
        "rel=\"next\"",
        "rel=next",
        "rel=\"prev\"",
        LIST,
        "?",
        "&",
        "max_id=",
        "7",
        "a-Z_",
        "limit=80",
        "#",
        "..",
        "/",
        "https://else.example/",
        "@",
        "é",
        "%2f",
    ];
    let parts = prop::collection::vec(prop::sample::select(parts), 0..12);
    let any = parts.prop_map(|parts| parts.concat());
    let honest = "[0-9A-Za-z_-]{0,70}".prop_map(|mark| format!("<{LIST}?max_id={mark}>; rel=next"));
    prop_oneof![any, honest, ".{0,60}"]
}

fn is_mark(text: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    (1..=64).contains(&text.len()) && text.chars().all(is_plain)
}

fn check_ask(ask: &CrowdAsk) {
    if let Some(body) = &ask.body {
        assert_eq!(ask.url, MISSKEY);
        let body = Json::read(body).expect("is JSON");
        let mark = body.get("untilId");
        assert!(mark.is_none_or(|id| id.as_str().is_some_and(is_mark)));
        return;
    }
    let query = ask.url.strip_prefix(LIST).expect("is the list");
    let mark = query.strip_prefix("?limit=80").expect("is a page of it");
    assert!(
        mark.is_empty() || mark.strip_prefix("&max_id=").is_some_and(is_mark),
        "{mark}"
    );
}

fn check_people(crowd: &Crowd) {
    let each: BTreeSet<_> = crowd.people().iter().collect();
    assert_eq!(each.len(), crowd.people().len());
    for person in each {
        let handle = Handle::parse(person, |host| Some(host.to_owned())).expect("is a handle");
        assert_eq!(handle.address(), *person);
        assert_eq!(person.to_ascii_lowercase(), *person);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_pages_are_borne_and_lead_nowhere_else(
        is_misskey in any::<bool>(),
        pages in prop::collection::vec(
            (page(), header(), prop::sample::select(vec![200_u16, 200, 200, 200, 400, 403, 500])),
            40,
        ),
    ) {
        let mut crowd = crowd(if is_misskey { "misskey" } else { "mastodon" });
        let mut asked = 0;
        for (page, link, status) in &pages {
            let Some(ask) = crowd.ask() else { break };
            check_ask(&ask);
            prop_assert_eq!(ask.number, asked);
            asked += 1;
            crowd.hear(&answered(&ask.url, *status, "application/json", &page.to_string()), link);
        }
        prop_assert!(asked <= 30 && crowd.end().is_some());
        check_people(&crowd);
    }

    #[test]
    fn any_text_is_nobody(text in ".{0,60}", url in ".{0,30}", link in ".{0,60}") {
        let mut crowd = crowd("mastodon");
        crowd.ask();
        crowd.hear(&answered(&url, 200, "application/json", &text), &link);
        prop_assert!(crowd.people().is_empty() && crowd.end().is_some());
    }

    #[test]
    fn a_host_in_its_own_script_is_read_as_browsers_write_it(
        label in "[a-z]{0,4}[à-öα-ρа-я一-龠ぁ-ん]{1,12}[a-z]{0,4}",
    ) {
        let mut crowd = crowd("mastodon");
        turn(&mut crowd, 200, &json!([{ "acct": format!("ann@{label}.example") }]), "");
        let host = crowd.people()[0].strip_prefix("ann@").expect("is ann").to_owned();
        prop_assert!(host.is_ascii() && host.starts_with("xn--"), "{host}");
    }

    #[test]
    fn who_is_missing_was_there_and_is_there_no_more(
        before in prop::collection::vec("[a-c]@[a-d]\\.example", 0..20),
        now in prop::collection::vec("[a-c]@[a-d]\\.example", 0..20),
    ) {
        let missing = missing(&before, &now);
        let people = |(host, names): &(String, Vec<String>)| {
            names.iter().map(|name| format!("{name}@{host}")).collect::<Vec<_>>()
        };
        let people: Vec<_> = missing.iter().flat_map(people).collect();
        let expected: BTreeSet<_> = before.iter().filter(|one| !now.contains(one)).cloned().collect();
        prop_assert_eq!(people.len(), expected.len());
        prop_assert_eq!(people.into_iter().collect::<BTreeSet<_>>(), expected);
        let order: Vec<_> =
            missing.iter().map(|(host, names)| (usize::MAX - names.len(), host)).collect();
        prop_assert!(order.is_sorted());
    }
}
