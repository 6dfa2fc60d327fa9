//! One side of a look: what was asked of its server, and what the answers say.
//!
//! Nothing but the answers is kept. Everything else is read from them whenever it is needed, by the
//! same functions that decide what to ask next, so the two cannot disagree.

mod account;
mod plan;
mod said;
mod server;

use std::rc::Rc;

use super::address;
use super::ask::{Ask, Page, Reply, What};
use super::gap::Gap;
use super::manners::Manners;
use crate::handle::Handle;
use crate::journey::Side;

pub(super) use plan::Request;

/// One side of a look.
pub(super) struct Desk {
    pub(super) side: Side,
    pub(super) handle: Handle,
    manners: Rc<[Rc<Manners>]>,
    /// What may be asked at all.
    whats: &'static [What],
    log: Vec<Entry>,
}

/// A request that was made.
struct Entry {
    number: usize,
    what: What,
    url: String,
    page: Option<Result<Page, Gap>>,
}

impl Desk {
    pub(super) fn new(
        side: Side,
        handle: Handle,
        manners: Rc<[Rc<Manners>]>,
        whats: &'static [What],
    ) -> Self {
        Self {
            side,
            handle,
            manners,
            whats,
            log: Vec::new(),
        }
    }

    /// Returns the requests that are due, and notes that they have been made.
    pub(super) fn asks(&mut self, next: &mut usize) -> Vec<Ask> {
        let due = self.whats.iter().filter(|what| self.is_new(**what));
        let due = due.filter_map(|what| Some((*what, self.want(*what).ok()?)));
        let due: Vec<_> = due.collect();
        due.into_iter()
            .map(|(what, request)| self.note(what, request, next))
            .collect()
    }

    fn note(&mut self, what: What, request: Request, next: &mut usize) -> Ask {
        let number = *next;
        *next += 1;
        self.log.push(Entry {
            number,
            what,
            url: request.url.clone(),
            page: None,
        });
        Ask {
            number,
            side: self.side,
            what,
            url: request.url,
            body: request.body,
            may_redirect: what.may_be_handed_on(),
        }
    }

    /// Takes the answer to a request; one that was not made or is answered already changes nothing.
    pub(super) fn hear(&mut self, number: usize, reply: &Reply) {
        let entry = self.log.iter_mut().find(|entry| entry.number == number);
        if let Some(entry) = entry.filter(|entry| entry.page.is_none()) {
            entry.page = Some(Page::read(entry.what, &entry.url, reply));
        }
    }

    /// Returns whether nothing is due and nothing outstanding.
    pub(super) fn is_finished(&self) -> bool {
        let is_settled = |what: &What| !matches!(self.page(*what), Err(Gap::Waiting));
        self.whats.iter().all(is_settled)
    }

    /// Adds the numbers of the requests for these, in their order.
    pub(super) fn add_numbers(&self, whats: &[What], numbers: &mut Vec<usize>) {
        let is_among = |entry: &&Entry| whats.contains(&entry.what);
        for entry in self.log.iter().filter(is_among) {
            let place = numbers.partition_point(|number| *number < entry.number);
            numbers.insert(place, entry.number);
        }
    }

    /// Returns each request made, with what came of it.
    pub(super) fn record(&self) -> impl Iterator<Item = (usize, What, &str, &'static str)> {
        self.log.iter().map(|entry| {
            let result = match &entry.page {
                None => Gap::Waiting.key(),
                Some(Ok(_)) => "read",
                Some(Err(gap)) => gap.key(),
            };
            (entry.number, entry.what, entry.url.as_str(), result)
        })
    }

    /// Returns the host in the handle, if it may be asked.
    fn host(&self) -> Result<&str, Gap> {
        let host = self.handle.ascii_host();
        address::is_public(host).then_some(host).ok_or(Gap::Local)
    }

    fn is_new(&self, what: What) -> bool {
        !self.log.iter().any(|entry| entry.what == what)
    }

    /// Returns whether anything is asked of this side.
    pub(super) fn is_asked(&self) -> bool {
        !self.whats.is_empty()
    }

    /// Returns the document that was asked for, or why there is none.
    pub(super) fn page(&self, what: What) -> Result<&Page, Gap> {
        if !self.whats.contains(&what) {
            return Err(Gap::Unasked);
        }
        let entry = self.log.iter().find(|entry| entry.what == what);
        let Some(entry) = entry else {
            // It is still to be asked, unless there is a reason that it never will be.
            return Err(self.want(what).err().unwrap_or(Gap::Waiting));
        };
        match entry.page.as_ref().ok_or(Gap::Waiting)? {
            Err(Gap::Unreachable) if self.has_answered(&entry.url) => Err(Gap::Guarded),
            page => page.as_ref().map_err(|gap| *gap),
        }
    }

    /// Returns whether the host of an address gave an answer to anything.
    fn has_answered(&self, url: &str) -> bool {
        let host = address::host(url);
        let is_answer = |page: &Result<Page, Gap>| match page {
            Ok(_) => true,
            Err(gap) => gap.is_answer(),
        };
        let of_host = self.log.iter().filter(|it| address::host(&it.url) == host);
        of_host.filter_map(|it| it.page.as_ref()).any(is_answer)
    }
}
