//! No two answers of a look contradict each other, whatever servers say.

use rehome::check::{Finding, Overall, Verdict};
use rehome::journey::Side;

/// Checks that all findings of a look go together.
pub(crate) fn check(all: &[Finding]) {
    let of = |row: &str, side: Option<Side>| {
        let is_it = |one: &&Finding| one.row == row && one.side == side;
        all.iter().find(is_it).expect("the row is there")
    };
    let case = |row| of(row, None).case;
    let is_yes = |row| of(row, None).verdict == Verdict::Yes;
    let never = |is_so: bool, what: &str| assert!(!is_so, "{what}: {all:#?}");

    for (side, rows) in [
        (Side::Old, &["ready-old"][..]),
        (
            Side::New,
            &["ready-new", "ready-lock", "ready-profile", "alias"],
        ),
    ] {
        let is_gone = ["missing", "gone"].contains(&of("account", Some(side)).case);
        let yes = rows.iter().any(|row| is_yes(row)) || is_yes("ready-pair");
        never(is_gone && yes, "an account that is not there is ready");
        let is_blocked = of("blocks", Some(side)).case == "blocked";
        never(
            is_blocked && is_yes("ready-pair"),
            "blocked, and can be moved",
        );
    }
    let moved = ["published", "by-address", "elsewhere"].contains(&case("after-redirect"));
    never(moved && is_yes("ready-old"), "free, and redirects");
    never(
        case("after-redirect") == "published" && case("ready-old") == "moved-elsewhere",
        "here and elsewhere",
    );
    let is_unable = ["unable-new", "unable-old"].contains(&case("ready-pair"));
    never(is_unable && is_yes("alias"), "an alias, and none can be");
    never(
        case("alias") == "unable" && is_yes("ready-pair"),
        "no aliases, and can be moved",
    );
    let is_faultless = of("faults", Some(Side::Old)).case == "none";
    never(
        case("alias") == "single" && is_faultless,
        "the alias is refused, and nothing is known to refuse it",
    );
    let is_counting = ["moving", "complete", "still", "over"].contains(&case("after-progress"));
    never(
        is_counting && case("after-followers") == "hidden" && is_yes("after-progress"),
        "counted, and not to be counted",
    );
    let is_refused = |one: &Finding| one.needs_reader() && !one.row.starts_with("after-");
    never(
        Overall::of(all) == Overall::Ready && all.iter().any(is_refused),
        "ready, and something first",
    );
}
