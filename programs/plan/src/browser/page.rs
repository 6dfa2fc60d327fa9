//! The data, the reader's move, and the plan that follows from it.

use std::cell::{Cell, RefCell};

use rehome::browser::state::State;
use rehome::browser::{dom, start};
use rehome::journey::{Part, Side};
use rehome::payload::PlanPayload;
use rehome::pieces;
use rehome::plan::Plan;
use rehome::plan::known::{Known, Server};
use rehome::plan::text::Voice;

use super::clock;

/// All that the page works with.
pub(crate) struct Page {
    pub(crate) state: State,
    pub(crate) data: PlanPayload,
    /// Whether the plan is remembered on this device.
    pub(crate) is_remembered: Cell<bool>,
    /// Whether what changes now is what another tab has written.
    pub(crate) is_hearing: Cell<bool>,
    /// What was to be remembered the last time, whoever has written it.
    pub(crate) last: RefCell<String>,
}

impl Page {
    pub(crate) fn of(mut data: PlanPayload) -> Self {
        let state = start::state(&mut data.words, &mut data.directory);
        Self {
            state,
            data,
            is_remembered: Cell::new(false),
            is_hearing: Cell::new(false),
            last: RefCell::default(),
        }
    }

    /// Returns the plan as it is now, as a tracked value.
    pub(crate) fn plan(&self) -> Plan {
        self.state.asked(|reader, list| {
            let servers = Side::BOTH.map(|side| self.server(side));
            Plan::of(reader, servers, list, &self.data.proposed, clock::now())
        })
    }

    /// Returns what is known of a software; of one that is not listed, what stands first.
    pub(crate) fn known(&self, key: &str) -> &Known {
        let all = &self.data.known;
        all.iter()
            .find(|known| known.facts.key == key)
            .unwrap_or(&all[0])
    }

    /// Returns what is known of a side’s server.
    pub(crate) fn server(&self, side: Side) -> Server<'_> {
        self.state.now(|reader, list| Server {
            known: self.known(reader.running(side, list).software),
            version: reader.version(side, list).known(),
        })
    }

    /// Returns the path of a page of a side's server.
    pub(crate) fn path(&self, side: Side, page: &str) -> Option<String> {
        self.server(side).path(page).map(str::to_owned)
    }

    /// Returns the address of a path on a side's server, once that is named.
    pub(crate) fn address(&self, side: Side, path: &str) -> Option<String> {
        self.state
            .now(|reader, _| Some(reader.handle(side)?.link(path)))
    }

    /// Returns what fills a gap of a sentence: a part of an account or, before it is known, the words that
    /// stand for it; the name of a software.
    pub(crate) fn value(&self, gap: &str) -> Option<String> {
        let (side, part) = pieces::split_once(gap, ".")?;
        let side = Side::from_key(side)?;
        if part == "software" {
            return Some(self.software(side));
        }
        let part = Part::from_key(part)?;
        let known = self.state.now(|reader, _| {
            let host = || reader.host(side).filter(|_| part == Part::Host);
            let of_account = reader.handle(side).map(|handle| part.of(handle));
            // A link for everybody from a server names only that.
            of_account.or_else(|| host().map(str::to_owned))
        });
        Some(known.unwrap_or_else(|| self.general(gap)))
    }

    fn general(&self, gap: &str) -> String {
        self.data.plan.term(&["general.", gap].concat()).to_owned()
    }

    /// Returns the name of what a side's server runs.
    pub(crate) fn software(&self, side: Side) -> String {
        self.state
            .now(|reader, list| list.name_of(reader.running(side, list).software).to_owned())
    }

    /// Returns the first server of which nobody has said what it runs.
    pub(crate) fn assumed(&self) -> Option<String> {
        self.state
            .now(|reader, list| reader.assumed(list).map(str::to_owned))
    }

    /// Speaks with the words of the page about the two accounts.
    pub(crate) fn speak<T>(&self, say: impl FnOnce(&Voice) -> T) -> T {
        say(&Voice {
            words: &self.data.plan,
            value: &|gap| self.value(gap),
            date: &clock::written,
        })
    }

    /// Says something that has just happened.
    pub(crate) fn tell(&self, key: &str) {
        if let Some(status) = dom::by_id("plan-status") {
            dom::set_text(&status, self.data.plan.term(key));
        }
    }
}
