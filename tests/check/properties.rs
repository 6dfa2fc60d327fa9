//! What holds whatever servers answer.

use proptest::prelude::*;
use rehome::check::{Ask, Before, Reply, Verdict};
use rehome::journey::Side;
use rehome::json::Json;
use serde_json::{Value, json};

use super::person::pair;
use super::world::{Seen, answered, see_handles};

fn host_of(url: &str) -> &str {
    let rest = url.strip_prefix("https://").expect("only https is asked");
    rest.split(['/', '?']).next().unwrap_or_default()
}

/// A document out of the words that the look pays attention to, so that many get far.
fn document() -> impl Strategy<Value = Value> {
    let (old, new) = pair();
    let texts = vec![
        old.id.clone(),
        new.id.clone(),
        "mina".into(),
        "acct:mina@old.example".into(),
        "acct:mina@new.example".into(),
        "acct:nina@new.example".into(),
        "Person".into(),
        "self".into(),
        "application/activity+json".into(),
        "mastodon".into(),
        "akkoma".into(),
        "4.6.5".into(),
        "https://10.0.0.1/x".into(),
        "https://else.example/x".into(),
        "http://nodeinfo.diaspora.software/ns/schema/2.0".into(),
        "suspend".into(),
        "https://new.example/nodeinfo/2.0".into(),
        "\u{202E}é*".into(),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(texts).prop_map(Value::from),
    ];
    let keys = vec![
        "subject",
        "links",
        "rel",
        "href",
        "type",
        "id",
        "alsoKnownAs",
        "movedTo",
        "moved",
        "uri",
        "acct",
        "username",
        "pleroma",
        "also_known_as",
        "software",
        "name",
        "version",
        "host",
        "preferredUsername",
        "followers",
        "outbox",
        "featured",
        "domain",
        "digest",
        "severity",
    ];
    leaf.prop_recursive(4, 60, 6, move |inner| {
        let entries =
            prop::collection::btree_map(prop::sample::select(keys.clone()), inner.clone(), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            entries.prop_map(|entries| json!(entries)),
        ]
    })
}

/// Returns the documents as they are served honestly, each perhaps with one field exchanged.
fn honest(ask: &Ask, exchange: &[(usize, &'static str, Value)]) -> Option<Value> {
    let (old, new) = pair();
    let person = if ask.side == Side::Old { old } else { new };
    let mut document = match ask.what.key() {
        "webfinger" => person.webfinger(),
        "actor" => person.actor(),
        "account" => person.account(),
        "nodeinfo" => json!({ "software": { "name": "mastodon", "version": "4.6.5" } }),
        "nodeinfo-links" => json!({ "links": [{ "href": person.url("/nodeinfo/2.0"),
            "rel": "http://nodeinfo.diaspora.software/ns/schema/2.0" }] }),
        _ => return None,
    };
    for (_, key, value) in exchange.iter().filter(|(number, ..)| *number == ask.number) {
        document[*key] = value.clone();
    }
    Some(document)
}

fn see_all(answer: &dyn Fn(&Ask) -> Reply) -> Seen {
    let before = Before {
        date: "2024-02-27".into(),
        today: "2024-02-28".into(),
        old: Some(10),
        new: Some(0),
        redirect_seen: None,
        is_from_before: true,
    };
    see_handles(
        "@mina@old.example",
        "@mina@new.example",
        answer,
        Some(before),
    )
}

fn json_reply(ask: &Ask, body: &str) -> Reply {
    answered(&ask.url, 200, "application/activity+json", body)
}

/// Checks every "yes" against the documents that were given out.
fn check_proofs(seen: &Seen, given: &dyn Fn(&Ask) -> Value) {
    let documents = |side, what: &'static str| {
        let asks = seen
            .asks
            .iter()
            .filter(move |ask| ask.side == side && ask.what.key() == what);
        asks.map(given)
    };
    let is_yes = |row, side| seen.finding(row, side).verdict == Verdict::Yes;
    let says = |document: &Value, text: &str| document.to_string().contains(text);
    if is_yes("alias", None) {
        let [old, _] = seen.look.cards();
        let id = old.id.expect("an alias is compared with a known id");
        let own = documents(Side::New, "actor").chain(documents(Side::New, "account"));
        assert!(own.into_iter().any(|document| says(&document, &id)));
    }
    if is_yes("after-redirect", None) {
        let own = documents(Side::Old, "actor").chain(documents(Side::Old, "account"));
        let is_told = |document: &Value| says(document, "new.example") || says(document, "mina");
        assert!(own.into_iter().any(|document| {
            ["movedTo", "migratedTo", "moved"]
                .iter()
                .any(|key| is_told(&document[*key]))
        }));
    }
    for side in Side::BOTH {
        let name = format!("acct:mina@{}.example", side.key());
        let is_found = is_yes("account", Some(side));
        let fingers = documents(side, "webfinger").collect::<Vec<_>>();
        let profiles = documents(side, "actor").chain(documents(side, "account"));
        let is_named = fingers.iter().any(|finger| says(finger, "acct:"))
            || profiles.into_iter().any(|document| says(&document, "mina"));
        assert!(!is_found || is_named, "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_documents_are_borne_and_prove_nothing_they_do_not_say(
        documents in prop::collection::vec(document(), 18),
    ) {
        let given = |ask: &Ask| documents[ask.number % documents.len()].clone();
        let seen = see_all(&|ask| json_reply(ask, &given(ask).to_string()));
        check_proofs(&seen, &given);
        check_report(&seen);
    }

    #[test]
    fn an_exchanged_field_proves_nothing_it_does_not_say(
        exchange in prop::collection::vec(
            (0_usize..18,
             prop::sample::select(vec!["id", "type", "subject", "links", "alsoKnownAs", "movedTo",
                "moved", "acct", "uri", "username", "software", "followers"]),
             document()),
            1..5,
        ),
    ) {
        let given = |ask: &Ask| honest(ask, &exchange).unwrap_or_default();
        let seen = see_all(&|ask| json_reply(ask, &given(ask).to_string()));
        check_proofs(&seen, &given);
        check_report(&seen);
    }

    #[test]
    fn any_text_is_borne_and_proves_nothing(
        answers in prop::collection::vec(
            (".{0,60}", prop::sample::select(vec![200_u16, 204, 302, 404, 600]), any::<bool>(), ".{0,30}"),
            18,
        ),
    ) {
        let seen = see_all(&|ask| {
            let (text, status, is_plain, other) = &answers[ask.number % answers.len()];
            let url = if *is_plain { &ask.url } else { other };
            answered(url, *status, "application/activity+json", text)
        });
        prop_assert!(seen.look.findings().iter().all(|one| one.verdict != Verdict::Yes));
    }

    #[test]
    fn any_record_is_borne(value in document()) {
        let kept = Json::read(&value.to_string()).unwrap_or_default();
        let _ = Before::of_json(&kept, "2024-02-29");
    }
}

/// Checks what holds for every request and report.
fn check_report(seen: &Seen) {
    let hosts = ["old.example", "new.example", "else.example"];
    for ask in &seen.asks {
        assert!(hosts.contains(&host_of(&ask.url)), "{}", ask.url);
    }
    assert!(seen.look.is_finished());
    assert_eq!(seen.look.asked().count(), seen.asks.len());
}

#[test]
fn a_document_of_endless_depth_is_borne() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let seen = see_all(&|ask| json_reply(ask, &deep));
    assert_eq!(seen.reason("alias"), "broken");
}
