//! What the servers think of each other.

use rehome::check::Verdict;
use rehome::journey::Side;
use serde_json::{Value, json};

use super::kinds::{self, mastodon};
use super::person::{Person, pair};
use super::world::{Scene, Seen, see};

/// SHA-256 of `new.example`, from `printf new.example | sha256sum`.
const DIGEST: &str = "4b088fe5e3fecda60a42ac48cb0aff0b0ad5abf66521207a853a8d9ba2662e60";

fn seen(list: &Value) -> Seen {
    let (old, new) = pair();
    let world = mastodon(&old).blocks(&old, list).and(mastodon(&new));
    see(&old, &new, &world, None)
}

fn entry(domain: &str, digest: &str, severity: &str) -> Value {
    json!({ "domain": domain, "digest": digest, "severity": severity })
}

pub(crate) fn scenes() -> Vec<Scene> {
    let of = |name, list: Value, case| Scene::new(name, seen(&list), "blocks", case).of(Side::Old);
    let other = "0".repeat(64);
    let without_digest = |domain| json!([{ "domain": domain, "severity": "suspend" }]);
    let both = json!([
        entry("new.example", &other, "silence"),
        entry("example", &other, "suspend"),
    ]);
    vec![
        of("an empty list", json!([]), "none"),
        of(
            "another",
            json!([entry("xnew.example", &other, "suspend")]),
            "none",
        ),
        of(
            "a subdomain",
            json!([entry("a.new.example", &other, "suspend")]),
            "none",
        ),
        of(
            "plain",
            json!([entry("new.example", &other, "suspend")]),
            "blocked",
        ),
        of(
            "a domain above",
            json!([entry("example", &other, "suspend")]),
            "blocked",
        ),
        of(
            "by digest",
            json!([entry("n*w.e*****e", DIGEST, "suspend")]),
            "blocked",
        ),
        of(
            "limited",
            json!([entry("NEW.example", &other, "silence")]),
            "limited",
        ),
        of("the worst counts", both, "blocked"),
        of(
            "stars, another digest",
            json!([entry("n*w.example", &other, "suspend")]),
            "none",
        ),
        of(
            "stars, another kind of digest",
            json!([entry("n*w.example", "abc", "suspend")]),
            "obscured",
        ),
        of(
            "stars alone, it may be",
            without_digest("n*w.e*****e"),
            "obscured",
        ),
        of(
            "stars alone, it cannot be",
            without_digest("b*d.e*****e"),
            "none",
        ),
        of(
            "unheard-of severity",
            json!([entry("new.example", &other, "x")]),
            "obscured",
        ),
        of("no domain", json!([{ "severity": "suspend" }]), "obscured"),
        of("no list", json!({ "error": "" }), "unreadable"),
    ]
}

#[test]
fn a_server_is_not_blocked_only_if_the_list_says_so() {
    scenes().iter().for_each(Scene::check);
}

#[test]
fn a_list_that_is_kept_private_says_nothing() {
    let (old, new) = pair();
    let seen = see(&old, &new, &mastodon(&old).and(mastodon(&new)), None);
    let finding = seen.finding("blocks", Some(Side::New));
    assert_eq!(
        (
            finding.verdict,
            finding.values["reason"].to_string().as_str()
        ),
        (Verdict::Unknown, "refused")
    );
}

#[test]
fn a_list_proves_nothing_about_a_server_whose_hosts_are_not_all_known() {
    let (old, new) = pair();
    let world = mastodon(&old).blocks(&old, &json!([]));
    let finding = see(&old, &new, &world, None).finding("blocks", Some(Side::Old));
    assert_eq!(finding.values["reason"].to_string(), "unreachable");
}

#[test]
fn a_server_that_talks_to_no_other_takes_in_nothing() {
    let (old, new) = pair();
    let case = |federation: &str, from: &Person, to: &Person| {
        let meta = json!({ "version": "2025.10.2", "federation": federation });
        let world = mastodon(from).and(mastodon(to)).and(kinds::misskey(to));
        let world = world.json(&to.url("/api/meta"), "application/json", &meta);
        let seen = see(from, to, &world, None);
        let blocks = seen.finding("blocks", Some(Side::New)).case;
        (blocks, seen.case("ready-pair"))
    };
    assert_eq!(case("none", &old, &new), ("blocked", "blocked"));
    assert_eq!(case("all", &old, &new), ("unreadable", "different"));
    // Which ones it has listed is not public.
    assert_eq!(case("specified", &old, &new), ("unreadable", "different"));
    let neighbour = Person::at("nina", "new.example");
    assert_eq!(
        case("none", &neighbour, &new),
        ("unreadable", "same-server")
    );
}
