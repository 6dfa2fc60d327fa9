//! A world of servers that answer, and a look that is driven through it to its end.

use std::collections::BTreeMap;

use rehome::check::{Ask, Before, Finding, Look, Outcome, Reply, Verdict};
use rehome::handle::Handle;
use rehome::journey::Side;
use serde_json::Value;

use super::person::Person;
use super::{facts, harmony};

/// The answers there are, by address. What is not among them cannot be reached.
#[derive(Clone, Default)]
pub(crate) struct World {
    replies: BTreeMap<String, Reply>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    pub(crate) fn reply(mut self, url: &str, reply: Reply) -> Self {
        self.replies.insert(url.to_owned(), reply);
        self
    }

    pub(crate) fn json(self, url: &str, media_type: &str, json: &Value) -> Self {
        self.reply(url, answered(url, 200, media_type, &json.to_string()))
    }

    pub(crate) fn status(self, url: &str, status: u16) -> Self {
        self.reply(url, answered(url, status, "application/json", "{}"))
    }

    pub(crate) fn outcome(self, url: &str, outcome: Outcome) -> Self {
        self.reply(url, Reply::without(outcome))
    }

    /// Changes an answer that is there.
    pub(crate) fn change(mut self, url: &str, change: impl Fn(&mut Reply)) -> Self {
        change(self.replies.get_mut(url).expect("the answer is there"));
        self
    }

    /// Changes the JSON of an answer that is there.
    pub(crate) fn edit(self, url: &str, edit: impl Fn(&mut Value)) -> Self {
        self.change(url, |reply| {
            let mut json = serde_json::from_str(&reply.body).expect("the answer is JSON");
            edit(&mut json);
            reply.body = json.to_string();
        })
    }

    pub(crate) fn and(mut self, other: Self) -> Self {
        self.replies.extend(other.replies);
        self
    }

    pub(crate) fn answer(&self, ask: &Ask) -> Reply {
        let unreachable = || Reply::without(Outcome::Unreachable);
        self.replies
            .get(&ask.url)
            .cloned()
            .unwrap_or_else(unreachable)
    }
}

pub(crate) fn answered(url: &str, status: u16, media_type: &str, body: &str) -> Reply {
    Reply {
        outcome: Outcome::Answered,
        status,
        url: url.to_owned(),
        media_type: media_type.to_owned(),
        body: body.to_owned(),
    }
}

pub(crate) fn handle(text: &str) -> Handle {
    Handle::parse(text, |host| Some(host.to_ascii_lowercase())).expect("is a handle")
}

/// A look that has come to its end.
pub(crate) struct Seen {
    pub(crate) look: Look,
    pub(crate) asks: Vec<Ask>,
}

impl Seen {
    pub(crate) fn finding(&self, row: &str, side: Option<Side>) -> Finding {
        let is_it = |one: &Finding| one.row == row && (side.is_none() || one.side == side);
        self.look
            .findings()
            .into_iter()
            .find(is_it)
            .expect("the row is there")
    }

    /// Returns what stands in the words of a finding.
    pub(crate) fn value(&self, row: &str, side: Option<Side>, name: &str) -> String {
        let values = self.finding(row, side).values;
        values
            .get(name)
            .map(ToString::to_string)
            .unwrap_or_default()
    }

    pub(crate) fn case(&self, row: &str) -> &'static str {
        self.finding(row, None).case
    }

    pub(crate) fn reason(&self, row: &str) -> String {
        let finding = self.finding(row, None);
        assert_eq!(
            (finding.case, finding.verdict),
            ("unreadable", Verdict::Unknown),
            "{row}"
        );
        finding.values["reason"].to_string()
    }
}

/// Returns what is seen of two people in a world.
pub(crate) fn see(old: &Person, new: &Person, world: &World, before: Option<Before>) -> Seen {
    see_handles(
        &old.handle(),
        &new.handle(),
        &|ask| world.answer(ask),
        before,
    )
}

/// Drives a look to its end, and checks what holds for every look.
pub(crate) fn see_handles(
    old: &str,
    new: &str,
    answer: &dyn Fn(&Ask) -> Reply,
    before: Option<Before>,
) -> Seen {
    let mut look = Look::new(handle(old), handle(new), facts::all(), before);
    let mut all: Vec<Ask> = Vec::new();
    for _round in 0..10 {
        let asks = look.asks();
        assert!(
            asks.iter()
                .all(|ask| all.iter().all(|past| past.number != ask.number))
        );
        for ask in &asks {
            look.hear(ask.number, &answer(ask));
        }
        all.extend(asks);
    }
    assert!(look.is_finished(), "{all:#?}");
    let findings = look.findings();
    assert!(findings.iter().all(|finding| finding.case != "waiting"));
    harmony::check(&findings);
    for side in Side::BOTH {
        assert!(
            all.iter().filter(|ask| ask.side == side).count() <= 8,
            "{all:#?}"
        );
    }
    Seen { look, asks: all }
}

/// One thing that a look should find.
pub(crate) struct Scene {
    pub(crate) name: &'static str,
    pub(crate) seen: Seen,
    pub(crate) row: &'static str,
    pub(crate) side: Option<Side>,
    pub(crate) case: &'static str,
}

impl Scene {
    pub(crate) fn new(
        name: &'static str,
        seen: Seen,
        row: &'static str,
        case: &'static str,
    ) -> Self {
        Self {
            name,
            seen,
            row,
            side: None,
            case,
        }
    }

    pub(crate) fn of(mut self, side: Side) -> Self {
        self.side = Some(side);
        self
    }

    pub(crate) fn check(&self) {
        let finding = self.seen.finding(self.row, self.side);
        assert_eq!(finding.case, self.case, "{}: {finding:?}", self.name);
    }
}
