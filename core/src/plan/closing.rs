//! What a server that closes does for its people, on days that are counted back from the one on which it
//! closes.

use super::clock::{ARCHIVE_AGAIN, RETRIES};
use super::known::Server;
use crate::day;
use crate::journey::pair::Answer;

/// What is done on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// It is announced, and nobody new is taken in.
    Announce,
    /// Whoever asks for an archive by then can ask once more before the end.
    Archive,
    /// The last followers are moved: then servers that do not answer are tried again long enough.
    Move,
    /// The server closes.
    Close,
}

/// A day of the schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// What is done on it.
    pub duty: Duty,
    /// In days since 1970.
    pub day: i32,
    /// The number from the facts that it goes by, if there is one.
    pub number: Option<u32>,
}

/// Months of warning that are usual, and asked for by directories of servers: fedi.tips, “Closing your
/// Mastodon server gracefully”, and the Mastodon Server Covenant (both read 2026-11-26).
const WARNING: i64 = 3;

impl Duty {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Announce, Self::Archive, Self::Move, Self::Close];

    /// Returns the key of its words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Announce => "announce",
            Self::Archive => "archive",
            Self::Move => "move",
            Self::Close => "close",
        }
    }
}

impl Dated {
    /// Returns its key among the words: another once its day is over.
    pub fn key(self, today: i32) -> &'static str {
        match self.duty {
            Duty::Announce if self.day < today => "announce-late",
            Duty::Archive | Duty::Move if self.day < today => "over",
            duty => duty.key(),
        }
    }
}

/// Returns the days, the first first. `server` is what closes, if somebody said what it runs: where nobody has
/// established a number, there is no day.
pub fn schedule(closes: i32, server: Option<Server>) -> Vec<Dated> {
    let announce = day::months_before(closes, WARNING).map(|day| Dated {
        duty: Duty::Announce,
        day,
        number: None,
    });
    let before = |duty, names: &[&str]| {
        let days = server?.number_of(names).filter(|days| *days > 0)?;
        Some(Dated {
            duty,
            // The whole of the last day may be gone.
            day: closes.checked_sub_unsigned(days.saturating_add(1))?,
            number: Some(days),
        })
    };
    let moves = server.filter(|server| server.can("send_move") == Answer::Yes);
    let last_moves = moves.and_then(|_| before(Duty::Move, RETRIES));
    let close = Dated {
        duty: Duty::Close,
        day: closes,
        number: None,
    };
    let mut all: Vec<Dated> = Vec::new();
    // A sort would cost kilobytes for these few.
    for one in [
        announce,
        before(Duty::Archive, ARCHIVE_AGAIN),
        last_moves,
        Some(close),
    ]
    .into_iter()
    .flatten()
    {
        let place = all.partition_point(|other| (other.day, other.duty) <= (one.day, one.duty));
        all.insert(place, one);
    }
    all
}
