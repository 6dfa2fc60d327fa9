//! Whether both accounts are ready.

use rehome::check::Verdict;
use serde_json::json;

use super::kinds::{self, actor_url, lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Scene, Seen, World, see};

const ELSE: &str = "https://else.example/users/mina";

fn seen(old: &Person, new: &Person) -> Seen {
    see(old, new, &mastodon(old).and(mastodon(new)), None)
}

fn unreadable() -> Seen {
    let (old, new) = pair();
    see(&old, &new, &World::new(), None)
}

pub(crate) fn scenes() -> Vec<Scene> {
    let mut all = of_new();
    all.extend(of_old());
    all.extend(of_pair());
    all
}

fn of_new() -> Vec<Scene> {
    let (old, new) = pair();
    let with = |change: &dyn Fn(&mut Person)| {
        let mut new = new.clone();
        change(&mut new);
        seen(&old, &new)
    };
    let moved = |id: &str| with(&|new| new.moved = Some(id.to_owned()));
    let empty = with(&|new| {
        new.note = "<p></p>";
        new.posts = 0;
    });
    let of = Scene::new;
    vec![
        of("open", with(&|_| ()), "ready-lock", "open"),
        of(
            "locked",
            with(&|new| new.is_locked = true),
            "ready-lock",
            "locked",
        ),
        of("unreadable", unreadable(), "ready-lock", "unreadable"),
        of(
            "a note",
            with(&|new| new.posts = 0),
            "ready-profile",
            "filled",
        ),
        of(
            "posts",
            with(&|new| new.note = ""),
            "ready-profile",
            "filled",
        ),
        of("nothing", empty, "ready-profile", "empty"),
        of("unreadable", unreadable(), "ready-profile", "unreadable"),
        of("stays", with(&|_| ()), "ready-new", "free"),
        of("redirects on", moved(ELSE), "ready-new", "moved"),
        of("redirects back", moved(&old.id), "ready-new", "back"),
        of("unreadable", unreadable(), "ready-new", "unreadable"),
    ]
}

fn of_old() -> Vec<Scene> {
    let (old, new) = pair();
    let moved = |id: &str| seen(&old.clone().moved_to(id), &new);
    let of = |name, seen, case| Scene::new(name, seen, "ready-old", case);
    vec![
        of("stays", seen(&old, &new), "free"),
        of("redirects to the new one", moved(&new.id), "moved-here"),
        of("redirects to another", moved(ELSE), "moved-elsewhere"),
        of("unreadable", unreadable(), "unreadable"),
    ]
}

fn of_pair() -> Vec<Scene> {
    let (old, new) = pair();
    let neighbour = Person::at("nina", "old.example");
    let lemmy = kinds::plain(&old, "lemmy", "0.19.11").and(mastodon(&new));
    let vanity = Person::at("mina", "vanity.example");
    let vanity_world = mastodon(&vanity).edit(&vanity.webfinger_url(), |finger| {
        finger["links"][1]["href"] = json!(old.id);
    });
    let vanity_world = mastodon(&old).and(vanity_world);
    let of = |name, seen, case| Scene::new(name, seen, "ready-pair", case);
    vec![
        of("two servers", seen(&old, &new), "different"),
        of("one server", seen(&old, &neighbour), "same-server-partly"),
        of("typed twice", seen(&old, &old), "same-account"),
        of(
            "one id",
            see(&old, &vanity, &vanity_world, None),
            "same-account",
        ),
        of("no Move", see(&old, &new, &lemmy, None), "unable-old"),
        of("unreadable", unreadable(), "unreadable"),
    ]
}

#[test]
fn accounts_are_ready_only_if_that_is_seen() {
    scenes().iter().for_each(Scene::check);
}

#[test]
fn no_redirect_proves_nothing_where_none_is_shown() {
    let (old, new) = pair();
    for world in [
        kinds::pleroma(&old, "akkoma", "3.18.1"),
        kinds::pleroma(&old, "pleroma", "2.9.1"),
        kinds::plain(&old, "heron", "1.0"),
        kinds::sharkey(&old).actor(&old.id, &old.stub()),
        kinds::closed(&old, "gotosocial", "0.19.1"),
    ] {
        let seen = see(&old, &new, &world.and(mastodon(&new)), None);
        assert_ne!(seen.case("ready-old"), "free");
        let redirect = seen.finding("after-redirect", None);
        assert_eq!(redirect.verdict, Verdict::Unknown, "{redirect:?}");
    }
}

#[test]
fn in_secure_mode_the_api_still_shows_a_redirect() {
    let (old, new) = pair();
    let case = |old: &Person| {
        let world = kinds::mastodon_secure(old).and(mastodon(&new));
        see(old, &new, &world, None).case("ready-old")
    };
    assert_eq!(case(&old), "free");
    assert_eq!(case(&old.clone().moved_to(&new.id)), "moved-here");
    let world = kinds::mastodon_limited(&old).and(mastodon(&new));
    assert_eq!(
        see(&old, &new, &world, None).reason("ready-old"),
        "signature"
    );
}

#[test]
fn an_empty_profile_is_told_only_if_posts_are_known() {
    let (old, mut new) = pair();
    new.note = "";
    let world = mastodon(&old)
        .and(mastodon(&new))
        .status(&lookup_url(&new), 500);
    assert_eq!(
        see(&old, &new, &world, None).reason("ready-profile"),
        "hidden"
    );
    let world = world.edit(&actor_url(&new), |actor| {
        actor["name"] = json!("Mina paints");
    });
    assert_eq!(
        see(&old, &new, &world, None).case("ready-profile"),
        "filled"
    );
}

#[test]
fn what_looks_like_a_redirect_is_not_called_none() {
    let (old, new) = pair();
    for unclear in [json!([]), json!({}), json!("@mina@new.example")] {
        let kind = |person: &Person| {
            let world = kinds::pleroma(person, "akkoma", "3.18.1");
            world.edit(&person.id, |actor| actor["movedTo"] = unclear.clone())
        };
        let as_old = see(&old, &new, &kind(&old).and(mastodon(&new)), None);
        assert_eq!(as_old.reason("ready-old"), "hidden", "{unclear}");
        assert_eq!(as_old.reason("after-redirect"), "hidden", "{unclear}");
        let as_new = see(&old, &new, &kind(&new).and(mastodon(&old)), None);
        assert_eq!(as_new.reason("ready-new"), "hidden", "{unclear}");
    }
}
