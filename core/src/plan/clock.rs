//! What is due when. Every number comes from the facts of the two servers' software; where nobody has
//! established one, there is no clock.

use super::given::Given;
use super::known::{STALE_HOURS, Server};
use super::what::{UPLOADED, What};
use crate::day::{self, DAY, Time};
use crate::journey::r#move::{Route, Situation};
use crate::journey::pair::Moves;

/// What a clock is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clock {
    /// An upload has to be confirmed before this.
    Confirm,
    /// Large files are taken in until then.
    Large,
    /// From then on the old server surely looks at the new profile as it is now.
    Seen,
    /// Then the old account unfollows everybody.
    Unfollows,
    /// The archive can be asked for again.
    Archive,
    /// Until then, the old server tries servers again that do not answer.
    Retries,
    /// Until then, servers ignore another move of the same account.
    Receiving,
    /// From then on the old account can move again.
    Cooldown,
    /// The last day on which a move leaves time for retries.
    MoveBy,
    /// The old server closes.
    Closing,
    /// It announces that, and takes in nobody new.
    Announce,
    /// The last day on which somebody who asks for an archive can ask once more before that.
    ArchiveBy,
}

/// A moment, or a day where only that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// In seconds since 1970.
    At(u64),
    /// In days since 1970, wherever the reader is.
    On(i32),
}

/// A clock that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// What it is about.
    pub clock: Clock,
    /// When it is due.
    pub when: When,
    /// The number from the facts that it goes by, if there is one.
    pub number: Option<u32>,
}

/// A waiting time that begins when something is done.
struct Wait {
    clock: Clock,
    /// The id of the task with which it begins.
    from: &'static str,
    /// The seconds of its unit.
    unit: u64,
    /// What different kinds of software call the number.
    names: &'static [&'static str],
    is_of_new: bool,
}

const MINUTE: u64 = 60;
const HOUR: u64 = 3_600;

/// What different kinds of software call the days until an archive can be asked for again.
pub(super) const ARCHIVE_AGAIN: &[&str] = &["archive_days", "backup_wait_days"];
/// What they call the days for which it can be fetched.
pub(super) const ARCHIVE_KEPT: &[&str] = &["archive_kept_days", "backup_kept_days"];
/// How the days are called in which the old server tries again.
pub const RETRIES: &[&str] = &["delivery_days"];
/// How the days are called in which the old account cannot move again.
pub(super) const COOLDOWN: &[&str] = &["move_wait_days"];

const WAITS: [Wait; 8] = [
    wait(
        Clock::Confirm,
        UPLOADED,
        MINUTE,
        &["import_confirm_minutes"],
        true,
    ),
    wait(Clock::Large, MOVED, HOUR, &["import_window_hours"], true),
    wait(Clock::Seen, "done.alias", HOUR, &[STALE_HOURS], false),
    wait(Clock::Unfollows, MOVED, HOUR, &["unfollow_hours"], false),
    wait(Clock::Archive, "task.archive", DAY, ARCHIVE_AGAIN, false),
    wait(Clock::Retries, MOVED, DAY, RETRIES, false),
    wait(Clock::Receiving, MOVED, DAY, &["move_receive_days"], false),
    wait(Clock::Cooldown, MOVED, DAY, COOLDOWN, false),
];
const MOVED: &str = "done.move";

const fn wait(
    clock: Clock,
    from: &'static str,
    unit: u64,
    names: &'static [&'static str],
    is_of_new: bool,
) -> Wait {
    Wait {
        clock,
        from,
        unit,
        names,
        is_of_new,
    }
}

impl Clock {
    /// All that run in a plan.
    pub const ALL: [Self; 10] = [
        Self::Confirm,
        Self::Large,
        Self::Seen,
        Self::Unfollows,
        Self::Archive,
        Self::Retries,
        Self::Receiving,
        Self::Cooldown,
        Self::MoveBy,
        Self::Closing,
    ];

    /// Returns the key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::Large => "large",
            Self::Seen => "seen",
            Self::Unfollows => "unfollows",
            Self::Archive => "archive",
            Self::Retries => "retries",
            Self::Receiving => "receiving",
            Self::Cooldown => "cooldown",
            Self::MoveBy => "move-by",
            Self::Closing => "closing",
            Self::Announce => "announce",
            Self::ArchiveBy => "archive-by",
        }
    }
}

impl When {
    /// Returns the second with which it begins, where the clocks are so many minutes ahead.
    pub fn begins(self, ahead: i32) -> i64 {
        match self {
            Self::At(seconds) => i64::try_from(seconds).unwrap_or(i64::MAX),
            Self::On(day) => i64::from(day) * 86_400 - i64::from(ahead) * 60,
        }
    }
}

impl Due {
    /// Returns whether it is still to be due; a day is until it is over.
    pub fn is_ahead(&self, now: Time) -> bool {
        match self.when {
            When::At(seconds) => seconds > now.seconds,
            When::On(day) => day >= day::of(now.seconds, now.ahead),
        }
    }
}

/// Returns all clocks that run, the first to be due first.
pub(super) fn clocks(given: &Given) -> Vec<Due> {
    let waits = WAITS.iter().filter_map(|wait| since(wait, given));
    let mut all: Vec<Due> = waits.chain(closing(given)).collect();
    // Nobody can do something by a day that is over.
    all.retain(|due| due.is_ahead(given.now));
    in_order(all, given.now.ahead)
}

/// Returns what is due first first, where the clocks are so many minutes ahead.
pub(super) fn in_order(dues: Vec<Due>, ahead: i32) -> Vec<Due> {
    let key = |due: &Due| (due.when.begins(ahead), due.clock);
    let mut all: Vec<Due> = Vec::new();
    // A sort would cost kilobytes for these few.
    for due in dues {
        let place = all.partition_point(|other| key(other) <= key(&due));
        all.insert(place, due);
    }
    all
}

/// Returns a clock of one kind, if it runs.
pub(super) fn running(clock: Clock, given: &Given) -> Option<Due> {
    let wait = WAITS.iter().find(|wait| wait.clock == clock)?;
    let due = since(wait, given)?;
    (due.when.begins(0) > When::At(given.now.seconds).begins(0)).then_some(due)
}

fn since(wait: &Wait, given: &Given) -> Option<Due> {
    // A redirect alone starts none of the clocks of a move.
    let is_moved = given.route == Route::Followers && !given.followers_stay();
    if wait.from == MOVED && !is_moved {
        return None;
    }
    let server = if wait.is_of_new { given.new } else { given.old };
    let number = server.number_of(wait.names).filter(|number| *number > 0)?;
    let begun = given.done_at(wait.from)?;
    let ends = begun.saturating_add(wait.unit * u64::from(number));
    Some(Due {
        clock: wait.clock,
        when: When::At(ends),
        number: Some(number),
    })
}

/// Returns the closing day, and the last day for a move that leaves time for retries.
fn closing(given: &Given) -> Vec<Due> {
    let Situation::Closing(Some(day)) = given.situation else {
        return Vec::new();
    };
    let closes = Due {
        clock: Clock::Closing,
        when: When::On(day),
        number: None,
    };
    let moves =
        given.route == Route::Followers && matches!(given.moves, Moves::Yes | Moves::Unknown);
    let by = (moves && !given.is_done(What::Move))
        .then(|| before(day, given.old, Clock::MoveBy, RETRIES))
        .flatten();
    by.into_iter().chain([closes]).collect()
}

/// Returns whether a server that closes on this day has no time left to try again: the last day for a move is
/// over or, where nobody has established a number, the server closes today.
pub(super) fn is_short(day: i32, given: &Given) -> bool {
    let by = before(day, given.old, Clock::MoveBy, RETRIES);
    let today = day::of(given.now.seconds, given.now.ahead);
    by.map_or(day <= today, |by| !by.is_ahead(given.now))
}

/// Returns the last day on which so many days, a number from the facts, are left before a day.
pub(super) fn before(day: i32, server: Server, clock: Clock, names: &[&str]) -> Option<Due> {
    let days = server.number_of(names)?;
    Some(Due {
        clock,
        // The whole of the last day may be gone.
        when: When::On(day.checked_sub_unsigned(days.saturating_add(1))?),
        number: Some(days),
    })
}
