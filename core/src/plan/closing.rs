//! What a server that closes does for its people, on days that are counted back from the one on which it
//! closes.

use super::clock::{ARCHIVE_AGAIN, Clock, Due, RETRIES, When, before, in_order};
use super::known::Server;
use crate::day;
use crate::journey::pair::Answer;

/// What there can be a day for.
pub const ALL: [Clock; 4] = [
    Clock::Announce,
    Clock::ArchiveBy,
    Clock::MoveBy,
    Clock::Closing,
];

/// Months of warning that are usual, and asked for by directories of servers: fedi.tips, “Closing your
/// Mastodon server gracefully”, and the Mastodon Server Covenant (both read 2026-11-26).
const WARNING: i64 = 3;

/// Returns the days, the first first. `server` is what closes, if somebody said what it runs: where nobody has
/// established a number, there is no day.
pub fn schedule(closes: i32, server: Option<Server>) -> Vec<Due> {
    let on = |clock, day| Due {
        clock,
        when: When::On(day),
        number: None,
    };
    let mut all = vec![on(Clock::Closing, closes)];
    let announced = day::months_before(closes, WARNING);
    all.extend(announced.map(|day| on(Clock::Announce, day)));
    if let Some(server) = server {
        all.extend(before(closes, server, Clock::ArchiveBy, ARCHIVE_AGAIN));
        if server.can("send_move") == Answer::Yes {
            all.extend(before(closes, server, Clock::MoveBy, RETRIES));
        }
    }
    in_order(all, 0)
}
