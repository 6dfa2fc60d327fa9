//! How far the move has come.

use rehome::check::{Before, Verdict};
use serde_json::json;

use super::kinds::{self, lookup_url, mastodon};
use super::person::{Person, pair};
use super::world::{Scene, Seen, World, see};

const ELSE: &str = "https://else.example/users/mina";

fn seen(old: &Person, new: &Person, before: Option<Before>) -> Seen {
    see(old, new, &mastodon(old).and(mastodon(new)), before)
}

fn before(today: &str, redirect_seen: Option<&str>) -> Before {
    Before {
        date: "2024-02-27".to_owned(),
        today: today.to_owned(),
        old: Some(200),
        new: Some(10),
        redirect_seen: redirect_seen.map(str::to_owned),
        is_from_before: true,
    }
}

/// Returns what is seen on a day after a move, with this many followers at the new account.
fn progress(followers: u64, today: &str) -> Seen {
    let (old, mut new) = pair();
    new.followers = followers;
    let old = old.moved_to(&new.id);
    seen(&old, &new, Some(before(today, Some("2024-02-27"))))
}

/// Returns what is seen after a move from software of which nobody knows when it gives up.
fn from_misskey() -> Seen {
    let (old, mut new) = pair();
    new.followers = 20;
    let old = old.moved_to(&new.id);
    let world = kinds::misskey(&old).and(mastodon(&new));
    see(
        &old,
        &new,
        &world,
        Some(before("2024-03-09", Some("2024-02-27"))),
    )
}

pub(crate) fn scenes() -> Vec<Scene> {
    let (old, new) = pair();
    let moved = |id: &str| seen(&old.clone().moved_to(id), &new, None);
    let unreadable = || see(&old, &new, &World::new(), Some(before("2024-02-28", None)));
    let of = Scene::new;
    vec![
        of(
            "to the new one",
            moved(&new.id),
            "after-redirect",
            "published",
        ),
        of("to another", moved(ELSE), "after-redirect", "elsewhere"),
        of("none", seen(&old, &new, None), "after-redirect", "none"),
        of("unreadable", unreadable(), "after-redirect", "unreadable"),
        of(
            "both known",
            seen(&old, &new, None),
            "after-followers",
            "counted",
        ),
        of("none known", unreadable(), "after-followers", "hidden"),
        of("first look", moved(&new.id), "after-progress", "no-earlier"),
        of(
            "some",
            progress(20, "2024-02-29"),
            "after-progress",
            "moving",
        ),
        of(
            "95 percent",
            progress(200, "2024-02-29"),
            "after-progress",
            "complete",
        ),
        of(
            "94.5 percent",
            progress(199, "2024-02-29"),
            "after-progress",
            "moving",
        ),
        of(
            "nobody",
            progress(10, "2024-02-29"),
            "after-progress",
            "still",
        ),
        of(
            "fewer",
            progress(9, "2024-02-29"),
            "after-progress",
            "still",
        ),
        of(
            "three days",
            progress(20, "2024-03-01"),
            "after-progress",
            "over",
        ),
        of("not known when", from_misskey(), "after-progress", "slow"),
        of(
            "all after weeks",
            progress(300, "2024-04-01"),
            "after-progress",
            "complete",
        ),
        of("unreadable", unreadable(), "after-progress", "unreadable"),
    ]
}

#[test]
fn progress_is_told_as_it_is() {
    scenes().iter().for_each(Scene::check);
}

#[test]
fn waiting_is_given_an_end_only_where_it_is_known_when_servers_give_up() {
    let finding = from_misskey().finding("after-progress", None);
    assert_eq!((finding.case, finding.verdict), ("slow", Verdict::Unknown));
    assert_eq!(finding.values["left"].to_string(), "");
}

#[test]
fn progress_is_counted_from_the_earlier_look() {
    let finding = progress(110, "2024-02-29").finding("after-progress", None);
    let value = |name: &str| finding.values[name].to_string();
    assert_eq!([value("arrived"), value("total")], ["100", "200"]);
    assert_eq!([value("percent"), value("days")], ["50", "2"]);
    assert_eq!(value("left"), "1", "after three days waiting is pointless");
}

#[test]
fn days_are_those_of_the_calendar() {
    for (today, days) in [
        ("2024-02-27", "0"),
        ("2024-03-01", "3"),
        ("2024-03-27", "29"),
        ("2025-02-27", "366"),
        ("2026-02-27", "731"),
        ("2023-01-01", "0"),
    ] {
        let finding = progress(20, today).finding("after-progress", None);
        assert_eq!(finding.values["days"].to_string(), days, "{today}");
    }
    for no_day in [
        "2024-02-30",
        "2024-13-01",
        "2024-00-10",
        "24-02-27",
        "2024-02-2é",
        "",
    ] {
        assert_eq!(
            progress(20, no_day).reason("after-progress"),
            "no-redirect",
            "{no_day}"
        );
    }
}

#[test]
fn without_a_redirect_new_followers_prove_no_move() {
    let (old, mut new) = pair();
    new.followers = 500;
    for seen in [
        seen(&old, &new, Some(before("2024-02-28", None))),
        seen(&old, &new, Some(before("2024-02-28", Some("2024-02-27")))),
        seen(
            &old.clone().moved_to(ELSE),
            &new,
            Some(before("2024-02-28", None)),
        ),
    ] {
        assert_eq!(seen.reason("after-progress"), "no-redirect");
    }
}

#[test]
fn counts_that_are_not_known_are_not_made_up() {
    let (old, new) = pair();
    let moved = old.clone().moved_to(&new.id);
    for (total, start, case) in [
        (None, Some(1), "no-baseline"),
        (Some(0), Some(1), "nobody"),
        (Some(9), None, "no-baseline"),
    ] {
        let before = Before {
            old: total,
            new: start,
            ..before("2024-02-28", None)
        };
        assert_eq!(
            seen(&moved, &new, Some(before)).case("after-progress"),
            case
        );
    }
    let mut none = old.clone();
    none.followers = 0;
    assert_eq!(
        seen(&none, &new, None)
            .finding("after-followers", None)
            .values["old"]
            .to_string(),
        "0"
    );
    let akkoma = kinds::pleroma(&none, "akkoma", "3.18.1").and(mastodon(&new));
    let finding = see(&none, &new, &akkoma, None).finding("after-followers", None);
    assert_eq!(
        (finding.verdict, finding.values["old"].to_string().as_str()),
        (Verdict::Unknown, "")
    );
    assert_eq!(finding.values["new"].to_string(), "100");
}

#[test]
fn mastodon_before_4_2_names_the_new_account_by_its_handle_or_page() {
    let (old, new) = pair();
    let case = |moved: serde_json::Value| {
        let world = kinds::mastodon_secure(&old).and(mastodon(&new));
        let world = world.edit(&lookup_url(&old), |account| {
            account["moved"] = moved.clone();
        });
        see(&old, &new, &world, None).case("after-redirect")
    };
    assert_eq!(case(json!({ "acct": "Mina@new.example" })), "published");
    assert_eq!(
        case(json!({ "acct": "m", "url": "https://new.example/@mina" })),
        "published"
    );
    assert_eq!(case(json!({ "acct": "mina@else.example" })), "elsewhere");
    assert_eq!(
        case(json!({ "acct": "mina" })),
        "elsewhere",
        "this is an account of the old server"
    );
    let other_id = json!({ "acct": "mina@new.example", "uri": ELSE });
    assert_eq!(
        case(other_id),
        "elsewhere",
        "the id counts more than the handle"
    );
    assert_eq!(case(json!({})), "unreadable");
}

#[test]
fn a_redirect_to_an_id_is_not_matched_by_handle() {
    let (old, new) = pair();
    let moved = json!({ "acct": "mina@new.example", "uri": ELSE });
    let world = kinds::mastodon_secure(&old);
    let world = world.edit(&lookup_url(&old), |account| {
        account["moved"] = moved.clone();
    });
    assert_eq!(
        see(&old, &new, &world, None).reason("after-redirect"),
        "unreachable"
    );
}

#[test]
fn what_is_kept_is_the_state_before_the_move() {
    let (old, new) = pair();
    let first = seen(&old, &new, None).look.seen().kept(None, "2024-02-27");
    assert_eq!(
        (first.old, first.new),
        (Some(old.followers), Some(new.followers))
    );
    assert_eq!(first.redirect_seen, None);

    let moved = old.clone().moved_to(&new.id);
    let later = Before {
        today: "2024-02-28".to_owned(),
        ..before("", None)
    };
    let second = seen(&moved, &new, Some(later.clone()))
        .look
        .seen()
        .kept(Some(&later), "2024-02-28");
    assert_eq!(
        (second.old, second.new),
        (later.old, later.new),
        "the move has begun"
    );
    assert_eq!(second.redirect_seen.as_deref(), Some("2024-02-28"));

    let third = seen(&moved, &new, Some(second.clone()))
        .look
        .seen()
        .kept(Some(&second), "2024-02-29");
    assert_eq!(
        third.redirect_seen.as_deref(),
        Some("2024-02-28"),
        "the first day counts"
    );

    let unmoved = seen(&old, &new, Some(later.clone()))
        .look
        .seen()
        .kept(Some(&later), "2024-02-28");
    assert_eq!(unmoved.old, Some(old.followers), "nothing has begun");
}

#[test]
fn numbers_are_kept_only_where_they_can_be_compared_one_day() {
    let (old, mut new) = pair();
    for old in [old.clone(), old.clone().moved_to(&new.id)] {
        assert_eq!(seen(&old, &new, None).case("after-progress"), "no-earlier");
    }
    // Where a redirect or a number can never be read, a later look could not count either.
    let closed = kinds::closed(&old, "pixelfed", "0.12.6").and(mastodon(&new));
    assert_eq!(
        see(&old, &new, &closed, None).reason("after-progress"),
        "no-cors"
    );
    new.followers = 0;
    let zero = mastodon(&old).and(kinds::misskey(&new));
    assert_eq!(
        see(&old, &new, &zero, None).reason("after-progress"),
        "hidden"
    );
}

#[test]
fn a_redirect_in_another_form_leads_to_no_other_account() {
    let (old, new) = pair();
    for form in [
        "http://new.example/ap/users/2",
        "https://NEW.example/ap/users/2",
        "https://new.example/ap/users/2/",
    ] {
        let seen = seen(&old.clone().moved_to(form), &new, None);
        assert_eq!(seen.case("after-redirect"), "by-address", "{form}");
        assert_eq!(seen.case("ready-old"), "moved-here", "{form}");
    }
}
