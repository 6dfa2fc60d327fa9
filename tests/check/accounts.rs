//! What runs on a server, whether the account is there, and how it is shown.

use rehome::check::Outcome;
use rehome::journey::Side;
use serde_json::json;

use super::kinds::{self, actor_url, mastodon};
use super::person::{Person, pair};
use super::world::{Scene, Seen, World, see};

fn seen(world: World) -> Seen {
    let (old, new) = pair();
    see(
        &old,
        &new,
        &mastodon(&old).and(mastodon(&new)).and(world),
        None,
    )
}

/// Nothing but WebFinger answers, so that nobody knows which software could have kept its answer.
fn silent_but_webfinger(old: &Person) -> World {
    let unreachable = |world: World, url: String| world.outcome(&url, Outcome::Unreachable);
    let urls = [
        actor_url(old),
        old.url("/.well-known/nodeinfo"),
        old.id.clone(),
    ];
    urls.into_iter().fold(World::new(), unreachable)
}

pub(crate) fn scenes() -> Vec<Scene> {
    let (old, _) = pair();
    let finger = old.webfinger_url();
    let lying = mastodon(&old).edit(&finger, |it| it["subject"] = json!("acct:nina@old.example"));
    let silent = World::new().outcome(&finger, Outcome::Unreachable);
    let by_actor = World::new().outcome(&finger, Outcome::Late);
    let silent = silent
        .status(&actor_url(&old), 500)
        .status(&kinds::lookup_url(&old), 500);
    let alone = silent_but_webfinger(&old);
    let stranger = World::new().nodeinfo(&old, "heron", "1.0");
    let named = |name| World::new().nodeinfo(&old, name, "1.0");
    let roomy = super::real_kinds::misskey(&old, true);
    let mute = World::new().outcome(&old.url("/.well-known/nodeinfo"), Outcome::Unreachable);
    let account = |name, world, case| Scene::new(name, seen(world), "account", case).of(Side::Old);
    let server = |name, world, case| Scene::new(name, seen(world), "server", case).of(Side::Old);
    let akkoma = |version| World::new().nodeinfo(&old, "akkoma", version);
    let faults = |name, world, case| Scene::new(name, seen(world), "faults", case).of(Side::Old);
    vec![
        account("as usual", World::new(), "found"),
        account("404", World::new().status(&finger, 404), "missing"),
        account("410", World::new().status(&finger, 410), "gone"),
        account("another account", lying, "liar"),
        account("WebFinger of nobody knows whom", alone, "taken"),
        account("no WebFinger", by_actor, "found"),
        account("no document at all", silent, "unreadable"),
        server("as usual", World::new(), "known"),
        server("says how much room it gives", roomy, "roomy"),
        server("not among our facts", stranger.clone(), "other"),
        server("a relative", named("Fedibird"), "relative"),
        server(
            "a name with additions",
            named("mastodon; compatible: heron"),
            "known",
        ),
        server(
            "a name in an addition",
            named("heron; compatible: mastodon"),
            "other",
        ),
        server("no NodeInfo", mute.clone(), "unreadable"),
        faults("a version with one", akkoma("3.17.2"), "certain"),
        faults("which only some say", akkoma("3.15.1"), "likely"),
        faults("to be mended first", akkoma("3.14.0"), "known"),
        faults("a later version", akkoma("3.18"), "none"),
        faults("which nobody knows", stranger, "unreadable"),
        faults("no version", mute, "unreadable"),
    ]
}

#[test]
fn servers_and_accounts_are_told_as_they_are() {
    scenes().iter().for_each(Scene::check);
}

#[test]
fn a_server_tells_its_software_version_and_sign_up() {
    let finding = seen(World::new()).finding("server", Some(Side::New));
    let value = |name| finding.values[name].to_string();
    assert_eq!(value("software"), "Mastodon");
    assert_eq!(value("version"), "4.6.5");
    assert_eq!(value("key"), "mastodon");
    assert_eq!(value("signup"), "closed");
}

#[test]
fn a_relative_keeps_its_own_name_and_no_fact_holds_for_it() {
    let (old, new) = pair();
    let relative = World::new().nodeinfo(&old, "fedibird", "2.9");
    let seen = seen(relative.clone());
    let finding = seen.finding("server", Some(Side::Old));
    let value = |name: &str| finding.values[name].to_string();
    assert_eq!(
        ["software", "relative", "key"].map(value),
        ["fedibird", "Mastodon", "mastodon"].map(str::to_owned)
    );
    // Mastodon 2.9 could not move, and its 0 followers are a true number.
    assert_ne!(seen.case("ready-pair"), "unable-old");
    let world = mastodon(&old).and(mastodon(&new)).and(relative);
    let world = world.edit(&kinds::lookup_url(&old), |it| {
        it["followers_count"] = json!(0);
    });
    let [card, _] = see(&old, &new, &world, None).look.cards();
    assert_eq!(card.followers, None);
}

#[test]
fn without_nodeinfo_mastodons_api_tells_the_software() {
    let (old, new) = pair();
    let told = |version: &str, follow: &str| {
        let world = kinds::mastodon_4_2(&old).instance(&old, version);
        let template = old.url(follow);
        let world = world.edit(&old.webfinger_url(), |it| {
            it["links"][2]["template"] = json!(template);
        });
        let finding = see(&old, &new, &world, None).finding("server", Some(Side::Old));
        (
            finding.case,
            finding
                .values
                .get("key")
                .map(ToString::to_string)
                .unwrap_or_default(),
        )
    };
    let mastodon = "/authorize_interaction?uri={uri}";
    for (version, follow, case, key) in [
        ("4.2.1", mastodon, "known", "mastodon"),
        ("4.2.1+glitch", mastodon, "known", "mastodon"),
        ("2.7.2 (compatible; Akkoma 3.10.4)", "/x", "known", "akkoma"),
        (
            "4.2.1 (compatible; Iceshrimp.NET/2024.1)",
            "/x",
            "known",
            "iceshrimp-net",
        ),
        ("4.2.1 (compatible; Heron 1.0)", "/x", "other", ""),
        ("4.2.1", "/x", "unreadable", ""),
        ("0.17.0+git-abc", mastodon, "unreadable", ""),
        (
            "4.0.0 (not true; really snac/2.82)",
            mastodon,
            "unreadable",
            "",
        ),
    ] {
        assert_eq!(told(version, follow), (case, key.to_owned()), "{version}");
    }
}

#[test]
fn a_card_shows_the_account_without_what_could_disturb_the_page() {
    let (old, new) = pair();
    let world = mastodon(&old).edit(&kinds::lookup_url(&old), |it| {
        it["display_name"] = json!(format!("Mi\u{202E}na\n{}", "a".repeat(300)));
        it["avatar"] = json!("https://192.168.0.1/a.png");
        it["followers_count"] = json!(-1);
    });
    let [card, unknown] = see(&old, &new, &world, None).look.cards();
    assert_eq!(card.name, Some(format!("Mina{}", "a".repeat(196))));
    assert_eq!((card.picture, card.followers), (None, None));
    assert_eq!(card.canonical.as_deref(), Some("@mina@old.example"));
    assert_eq!(card.id.as_deref(), Some("https://old.example/ap/users/1"));
    assert_eq!(
        (card.posts, card.created.as_deref()),
        (Some(3), Some("2024-02-29"))
    );
    assert_eq!(
        (card.locked, card.empty, card.moved),
        (Some(false), Some(false), None)
    );
    assert_eq!(
        (unknown.handle.as_str(), unknown.id),
        ("@mina@new.example", None)
    );
}

#[test]
fn a_misskey_relative_that_does_not_say_which_is_not_guessed() {
    let (old, new) = pair();
    let meta = json!({ "version": "13.14.2", "disableRegistration": false });
    let world = kinds::misskey(&old).and(
        World::new()
            .outcome(&old.url("/nodeinfo/2.0"), Outcome::Unreachable)
            .json(&old.url("/api/meta"), "application/json", &meta),
    );
    let seen = see(&old, &new, &world, None);
    assert_eq!(
        seen.finding("server", Some(Side::Old)).values["reason"].to_string(),
        "guarded"
    );
    let [card, _] = seen.look.cards();
    assert_eq!((card.followers, card.posts), (Some(100), Some(3)));
}

#[test]
fn faults_concern_the_side_they_are_known_of() {
    let (old, new) = pair();
    let world = |version| {
        mastodon(&old)
            .and(mastodon(&new))
            .nodeinfo(&old, "akkoma", version)
            .nodeinfo(&new, "akkoma", version)
    };
    let finding = |side| see(&old, &new, &world("3.17.0"), None).finding("faults", Some(side));
    assert_eq!(
        finding(Side::Old).values["faults"].to_string(),
        "akkoma.updates"
    );
    assert_eq!(finding(Side::New).case, "none");
}

#[test]
fn a_picture_is_shown_from_the_account_s_own_server_only() {
    let (old, new) = pair();
    for (url, is_shown) in [
        ("https://old.example/a.png", true),
        ("https://files.old.example/a.png", true),
        ("https://cold.example/a.png", false),
        ("https://else.example/old.example/a.png", false),
    ] {
        let world = mastodon(&old).edit(&kinds::lookup_url(&old), |it| it["avatar"] = json!(url));
        let [card, _] = see(&old, &new, &world, None).look.cards();
        assert_eq!(card.picture.is_some(), is_shown, "{url}");
    }
}
