//! What was true of servers that were really run, and what a look has to say of them.

use rehome::check::{Before, Outcome, Verdict};
use rehome::journey::Side;
use serde_json::json;

use super::kinds::{self, actor_url, lookup_url, mastodon};
use super::person::{Person, pair};
use super::real_kinds::{gotosocial, gotosocial_gone, hollo, misskey, mitra, page, snac, takahe};
use super::world::{Scene, Seen, World, see};

type Kind = fn(&Person) -> World;

fn seen(old: &Person, from: Kind, new: &Person, to: Kind) -> Seen {
    see(old, new, &from(old).and(to(new)), None)
}

fn neighbours() -> (Person, Person) {
    (
        Person::at("mina", "old.example"),
        Person::at("nina", "old.example"),
    )
}

fn before(is_from_before: bool) -> Before {
    Before {
        date: "2026-11-20".to_owned(),
        today: "2026-11-23".to_owned(),
        old: Some(200),
        new: Some(195),
        redirect_seen: Some("2026-11-20".to_owned()),
        is_from_before,
    }
}

/// Every kind of server as old and as new, ready to move.
pub(crate) fn worlds() -> Vec<(Person, Person, World)> {
    let kinds: [Kind; 6] = [mastodon, snac, takahe, mitra, hollo, gotosocial];
    let (old, new) = pair();
    let new = new.naming(&old.id);
    let pairs = kinds.iter().flat_map(|from| kinds.map(|to| (*from, to)));
    pairs
        .map(|(from, to)| (old.clone(), new.clone(), from(&old).and(to(&new))))
        .collect()
}

pub(crate) fn scenes() -> Vec<Scene> {
    let mut all = of_alias();
    all.extend(of_accounts());
    all.extend(of_pairs());
    all.extend(of_redirects());
    all
}

fn of_alias() -> Vec<Scene> {
    let (old, new) = pair();
    let one = new.clone().naming(&old.id);
    let two = one.clone().naming("https://else.example/users/b");
    let back = old.clone().naming(&new.id);
    let other = new.clone().naming("https://else.example/users/b");
    let cherrypick: Kind = |person| misskey(person, false);
    let scene = |name, old: &Person, from, new: &Person, to, case| {
        Scene::new(name, seen(old, from, new, to), "alias", case)
    };
    vec![
        scene(
            "snac wants a list, Takahē sends a text",
            &old,
            snac,
            &one,
            takahe,
            "single",
        ),
        scene("two are a list", &old, snac, &two, takahe, "set"),
        scene(
            "Misskey before 2026.5 wants a list",
            &old,
            cherrypick,
            &one,
            takahe,
            "single",
        ),
        scene("Mastodon takes both", &old, mastodon, &one, takahe, "set"),
        scene(
            "Mitra goes by an older copy",
            &old,
            mitra,
            &one,
            mastodon,
            "later",
        ),
        scene(
            "snac wants it both ways",
            &back,
            snac,
            &new,
            mastodon,
            "none",
        ),
        scene("others do not", &back, mastodon, &new, mastodon, "reversed"),
        scene("snac has one", &old, mastodon, &other, snac, "replace"),
        scene(
            "Hollo shows none to pages",
            &old,
            mastodon,
            &one,
            hollo,
            "unreadable",
        ),
    ]
}

fn of_accounts() -> Vec<Scene> {
    let (old, new) = pair();
    let mut blank = new.clone();
    (blank.note, blank.posts, blank.followers) = ("", 0, 0);
    let mut locked = new.clone();
    locked.is_locked = true;
    let mut mute = new.clone();
    mute.note = "<br>";
    let scene = |name, new: &Person, to, row, case| {
        Scene::new(name, seen(&old, mastodon, new, to), row, case)
    };
    let account =
        |name, new: &Person, to, case| scene(name, new, to, "account", case).of(Side::New);
    vec![
        account("GoToSocial, in use", &new, gotosocial, "found"),
        account("GoToSocial, waits perhaps", &blank, gotosocial, "taken"),
        account("GoToSocial, deleted", &new, gotosocial_gone, "gone"),
        scene("snac, locked", &locked, snac, "ready-lock", "locked"),
        scene("snac, open", &new, snac, "ready-lock", "open"),
        scene(
            "snac, posts and no text",
            &mute,
            snac,
            "ready-profile",
            "unreadable",
        ),
        scene(
            "GoToSocial, blank",
            &blank,
            gotosocial,
            "ready-profile",
            "empty",
        ),
        scene(
            "GoToSocial, filled",
            &new,
            gotosocial,
            "ready-profile",
            "filled",
        ),
        scene(
            "GoToSocial, lock not shown",
            &new,
            gotosocial,
            "ready-lock",
            "unreadable",
        ),
        scene("Hollo, open", &new, hollo, "ready-lock", "open"),
    ]
}

fn of_pairs() -> Vec<Scene> {
    let (old, new) = pair();
    let (one, other) = neighbours();
    let lemmy: Kind = |person| kinds::plain(person, "lemmy", "0.19.11");
    let heron: Kind = |person| kinds::plain(person, "heron", "1.0");
    let snail: Kind = |person| kinds::plain(person, "wordpress", "6.8");
    let blocking: Kind = |person| {
        let list = json!([{ "domain": "old.example", "severity": "suspend" }]);
        gotosocial(person).blocks(person, &list)
    };
    let same = |kind: Kind| see(&one, &other, &kind(&one).and(kind(&other)), None);
    let scene = |name, seen, case| Scene::new(name, seen, "ready-pair", case);
    vec![
        scene("GoToSocial at home", same(gotosocial), "same-server"),
        scene("Mitra at home", same(mitra), "same-server-never"),
        scene("snac at home", same(snac), "unreadable"),
        scene(
            "no aliases",
            seen(&old, mastodon, &new, lemmy),
            "unable-new",
        ),
        scene(
            "nobody knows it",
            seen(&old, heron, &new, mastodon),
            "unreadable",
        ),
        scene(
            "or its aliases",
            seen(&old, mastodon, &new, heron),
            "unreadable",
        ),
        scene(
            "a plugin's version",
            seen(&old, snail, &new, mastodon),
            "unreadable",
        ),
        scene("blocked", seen(&old, mastodon, &new, blocking), "blocked"),
        scene(
            "gone",
            seen(&old, mastodon, &new, gotosocial_gone),
            "unreadable",
        ),
    ]
}

fn of_redirects() -> Vec<Scene> {
    let (old, new) = pair();
    let scene = |name, old: &Person, from, row, case| {
        Scene::new(name, seen(old, from, &new, mastodon), row, case)
    };
    let page = "https://new.example/@mina";
    let (shown, addressed) = (old.clone().moved_to(page), old.clone().moved_to(page));
    let moved = old.clone().moved_to(&new.id);
    let counted = |before| {
        see(
            &moved,
            &new,
            &mastodon(&moved).and(mastodon(&new)),
            Some(before),
        )
    };
    let progress = |name, seen, case| Scene::new(name, seen, "after-progress", case);
    let of_new =
        |name, kind: Kind| Scene::new(name, seen(&old, mastodon, &new, kind), "ready-new", "never");
    let nobody = Before {
        old: Some(0),
        ..before(true)
    };
    vec![
        scene("snac has none", &old, snac, "ready-old", "never"),
        scene("and shows none", &old, snac, "after-redirect", "never"),
        scene("nor what follows", &old, mitra, "after-progress", "never"),
        of_new("nor does the new one", takahe),
        scene(
            "GoToSocial's page",
            &shown,
            gotosocial,
            "after-redirect",
            "published",
        ),
        scene("before", &old, gotosocial, "ready-old", "free"),
        scene("Hollo's API", &shown, hollo, "after-redirect", "published"),
        scene("before", &old, hollo, "ready-old", "free"),
        scene(
            "a web address",
            &addressed,
            mastodon,
            "after-redirect",
            "by-address",
        ),
        scene(
            "is no other account",
            &addressed,
            mastodon,
            "ready-old",
            "moved-here",
        ),
        progress(
            "numbers from after the move",
            counted(before(false)),
            "no-baseline",
        ),
        progress("from before", counted(before(true)), "over"),
        progress("nobody to bring", counted(nobody), "nobody"),
    ]
}

#[test]
fn real_servers_are_told_as_they_are() {
    scenes().iter().for_each(Scene::check);
}

#[test]
fn faults_concern_the_moves_that_they_are_known_for() {
    let (old, new) = pair();
    let family: Kind = |person| misskey(person, true);
    let case = |seen: Seen, side| seen.finding("faults", Some(side)).case;
    assert_eq!(
        case(seen(&old, mastodon, &new, family), Side::New),
        "certain"
    );
    let (one, other) = neighbours();
    let home = see(&one, &other, &family(&one).and(family(&other)), None);
    assert_eq!(case(home, Side::New), "none");
    let named = new.naming(&old.id);
    for (to, expected) in [
        (takahe as Kind, "known"),
        (mastodon, "none"),
        (hollo, "known"),
        (gotosocial, "likely"),
    ] {
        assert_eq!(case(seen(&old, family, &named, to), Side::Old), expected);
    }
}

#[test]
fn what_admins_allow_is_read_where_it_is_published() {
    let (old, new) = pair();
    for (allowed, key) in [(true, "imports-all"), (false, "imports-none")] {
        let world = mastodon(&old).and(misskey(&new, allowed));
        let seen = see(&old, &new, &world, None);
        assert_eq!(seen.value("server", Some(Side::New), "imports"), key);
        assert_eq!(seen.value("server", Some(Side::New), "signup"), "closed");
        let imports = seen.look.imports(Side::New).expect("they are published");
        assert_eq!(seen.value("server", Some(Side::New), "room"), "100");
        assert_eq!(seen.value("server", Some(Side::New), "file"), "30");
        let each: Vec<_> = imports.each().collect();
        assert_eq!(each, [("follows", allowed), ("blocks", allowed)]);
        assert_eq!(seen.look.imports(Side::Old), None);
    }
}

#[test]
fn a_page_that_looks_different_says_nothing() {
    let (old, new) = pair();
    let html = page(&new);
    let changed = [
        html.replace("accountstats", "stats"),
        html.replace("Followed by", "Followers"),
        html.replace(">100<", ">1.2K<"),
        html.replace("@mina@new.example", "@nina@new.example"),
        html.replace("profile-header", "header"),
        html.replace(
            "<dt class=\"postsdt",
            "<dt>Posts</dt><dd>9</dd><dt class=\"postsdt",
        ),
        html.replace("<dl class=\"namerole\">", "It has permanently moved away"),
        format!("{html}{html}"),
        String::new(),
    ];
    for html in changed {
        let world = mastodon(&old).and(gotosocial(&new)).html(&new, 200, &html);
        let seen = see(&old, &new, &world, None);
        assert_eq!(seen.case("ready-profile"), "unreadable", "{html}");
        assert_eq!(seen.case("ready-new"), "unreadable", "{html}");
        assert_eq!(seen.look.cards()[1].followers, None, "{html}");
    }
    let hidden = html.replace(">100<", "><i>hidden</i><");
    let world = mastodon(&old)
        .and(gotosocial(&new))
        .html(&new, 200, &hidden);
    let seen = see(&old, &new, &world, None);
    assert_eq!(
        (seen.case("ready-new"), seen.case("after-followers")),
        ("free", "hidden")
    );
}

#[test]
fn a_server_that_answers_is_not_called_down() {
    let (old, new) = pair();
    let world = mastodon(&old).and(kinds::plain(&new, "heron", "1.0"));
    let world = world.outcome(&new.id, Outcome::Unreachable);
    assert_eq!(see(&old, &new, &world, None).reason("alias"), "guarded");
}

#[test]
fn a_redirect_is_told_from_a_new_account_that_is_not_there() {
    let (old, new) = pair();
    let case = |target: &str| {
        let old = old.clone().moved_to(target);
        let world = mastodon(&old).and(mastodon(&new));
        let world = world.status(&new.webfinger_url(), 404);
        see(&old, &new, &world, None).case("after-redirect")
    };
    assert_eq!(case("https://else.example/users/bea"), "elsewhere");
    assert_eq!(
        case(&new.id),
        "elsewhere",
        "its number says nothing of the name"
    );
    assert_eq!(case("https://new.example/users/mina"), "unreadable");
}

#[test]
fn a_lock_in_either_document_is_one() {
    let (old, new) = pair();
    let mut locked = new.clone();
    locked.is_locked = true;
    let world = mastodon(&old).and(mastodon(&new));
    let by_actor = world.clone().actor(&actor_url(&new), &locked.actor());
    let by_account = world.json(&lookup_url(&new), "application/json", &locked.account());
    for world in [by_actor, by_account] {
        let seen = see(&old, &new, &world, None);
        assert_eq!(seen.finding("ready-lock", None).verdict, Verdict::No);
        assert_eq!(seen.look.cards()[1].locked, Some(true));
    }
}
