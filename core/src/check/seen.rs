//! What a look has come to, for what a reader does with it afterwards. The program that does that is
//! another one, and gets nothing but this.

use serde::{Deserialize, Serialize};

use super::arrivals::Arrivals;
use super::before::Before;
use super::crowd::List;
use super::{Look, rows};
use crate::handle::Handle;
use crate::journey::Side;
use crate::json::Json;

/// What a look has come to by now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The name under which its numbers are kept: both accounts, the old one first.
    pub pair: String,
    /// Both accounts as other servers call them, the old one first.
    pub called: [String; 2],
    /// The old account's host, as a reader writes it.
    pub old_host: String,
    /// Whether all answers are there.
    pub is_finished: bool,
    /// Whether the old account redirects to the new one, if that can be told.
    pub has_moved: Option<bool>,
    /// How many follow each of them, the old one first, if that can be read.
    pub followers: [Option<u64>; 2],
    /// The day after the move from which waiting no longer helps, if that is known.
    pub patience: Option<u64>,
    /// Where the lists of followers are, the old account's first, if they can be asked for.
    pub lists: [Option<List>; 2],
    /// Every request: where it went, and the key of what came of it, as [`Look::asked`] has it.
    pub asked: Vec<(String, String)>,
}

impl Look {
    /// Returns what this look has come to by now.
    pub fn seen(&self) -> Seen {
        let asked = self.asked();
        let asked = asked.map(|(_, url, result)| (url.to_owned(), result.to_owned()));
        Seen {
            pair: pair(&self.old.handle, &self.new.handle),
            called: self.cards().map(|card| card.called().to_owned()),
            old_host: self.old.handle.host().to_owned(),
            is_finished: self.is_finished(),
            has_moved: rows::has_moved(&self.old, &self.new).ok(),
            followers: [&self.old, &self.new].map(|desk| desk.followers().ok()),
            patience: rows::patience(&self.old),
            lists: Side::BOTH.map(|side| self.list(side)),
            asked: asked.collect(),
        }
    }
}

impl Seen {
    /// Returns what a look on a later day is compared with: the newest numbers from before the move, if there
    /// are any. `before` is what an earlier look saw, and `today` is `YYYY-MM-DD`.
    pub fn kept(&self, before: Option<&Before>, today: &str) -> Before {
        let known = before.and_then(|before| before.redirect_seen.clone());
        let is_published = self.has_moved == Some(true);
        let redirect_seen = known.or_else(|| is_published.then(|| today.to_owned()));
        let is_free = redirect_seen.is_none() && self.has_moved == Some(false);
        match before {
            Some(before) if before.is_from_before && !is_free => Before {
                redirect_seen,
                ..before.clone()
            },
            _ => Before {
                date: today.to_owned(),
                today: today.to_owned(),
                old: self.followers[0],
                new: self.followers[1],
                redirect_seen,
                is_from_before: is_free,
            },
        }
    }

    /// Returns how many followers have arrived on which day, as far as this look and `counts` say: the
    /// followers of the new account by day. `before` is what an earlier look saw.
    ///
    /// # Errors
    /// `None` unless there are numbers from before the move and from a day after it.
    pub fn arrivals(&self, before: &Before, counts: &Json) -> Option<Arrivals> {
        let counts = self.counted(counts.clone(), &before.today);
        Arrivals::of(before, &counts, self.patience)
    }

    /// Returns the followers of the new account by day, with those of this look as those of `today`.
    pub fn counted(&self, mut counts: Json, today: &str) -> Json {
        if let [_, Some(followers)] = self.followers {
            counts.set(today, Json::number(Some(followers)));
        }
        counts
    }
}

/// Returns the name under which the numbers of two accounts are kept.
pub fn pair(old: &Handle, new: &Handle) -> String {
    let parts = [
        old.name(),
        "@",
        old.ascii_host(),
        " ",
        new.name(),
        "@",
        new.ascii_host(),
    ];
    parts.concat().to_ascii_lowercase()
}
