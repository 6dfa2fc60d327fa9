//! Who follows an account: the list of its followers, page by page, where it is public.
//!
//! A reading stands beside the look. It begins with what the look has found, goes to the server
//! that the account was looked up on and to no other, and its requests do not count among those
//! of the look. That nobody is missing is said of whole lists only, so a list counts as whole only
//! if the server ends it where it can end.

mod ask;
mod end;
mod entry;
mod sorted;
mod source;

use serde::{Deserialize, Serialize};

use super::ask::{Page, Reply, What};
use super::gap::Gap;
use super::{Desk, Look};
use crate::journey::Side;
use crate::json::Json;
use crate::pieces;
pub use ask::CrowdAsk;
use ask::ToAscii;
pub use end::End;
use sorted::Sorted;
use source::Source;

/// Pages that are asked for: 2,400 followers on Mastodon, 3,000 on Misskey.
const MOST_PAGES: usize = 30;

/// Entries of a page that are read. Twice what is asked for; it bounds the work.
const MOST_ENTRIES: usize = 200;

/// The part of the followers, in percent, that a list must have to count as whole: some of those
/// who are counted are always suspended or gone.
const TRUSTED: u64 = 90;

/// Where the list of an account's followers is, and what the server says of how long it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    source: Source,
    /// How many follow, as far as the server says.
    followers: Option<u64>,
}

/// The list of an account's followers, read page by page.
#[derive(Clone, Debug)]
pub struct Crowd {
    list: List,
    to_ascii_host: ToAscii,
    people: Vec<String>,
    /// The same people, to be found quickly.
    known: Sorted,
    pages: usize,
    /// Where the next page begins; the first one needs no such mark.
    mark: Option<String>,
    /// The address whose answer is outstanding.
    asked: Option<String>,
    end: Option<End>,
}

impl Look {
    /// Returns where a side's list of followers is.
    ///
    /// # Errors
    /// `None` as long as answers of the look are outstanding, and if no way is known to ask the
    /// software without a login, or the server has not told of this very account.
    pub fn list(&self, side: Side) -> Option<List> {
        match side {
            Side::Old => List::of(&self.old),
            Side::New => List::of(&self.new),
        }
    }
}

impl List {
    fn of(desk: &Desk) -> Option<Self> {
        if !desk.is_finished() {
            return None;
        }
        Some(Self {
            source: Source::of(desk)?,
            followers: desk.followers().ok(),
        })
    }
}

impl Crowd {
    /// Returns the reading of a list, from its first page. `to_ascii_host` is as in
    /// [`Handle::parse`](crate::handle::Handle::parse).
    pub fn of(list: List, to_ascii_host: ToAscii) -> Self {
        Self {
            list,
            to_ascii_host,
            people: Vec::new(),
            known: Sorted::default(),
            pages: 0,
            mark: None,
            asked: None,
            end: None,
        }
    }

    /// Returns the request for the next page; `None` while an answer is outstanding, and at the
    /// end.
    pub fn ask(&mut self) -> Option<CrowdAsk> {
        if self.asked.is_some() || self.end.is_some() {
            return None;
        }
        let ask = self.list.source.ask(self.pages, self.mark.as_deref());
        self.pages += 1;
        self.asked = Some(ask.url.clone());
        Some(ask)
    }

    /// Takes the answer to the request that is outstanding; any other changes nothing. `link` is
    /// the `Link` header, empty if there is none.
    pub fn hear(&mut self, reply: &Reply, link: &str) {
        let Some(url) = self.asked.take() else {
            return;
        };
        // A list is believed as an account is: as JSON, from the host that was asked.
        self.end = match Page::read(What::Account, &url, reply) {
            Ok(page) => self.read(&page.json, link).map(|end| self.trusted(end)),
            Err(gap) => Some(End::of_failure(gap, reply)),
        };
    }

    /// Returns the followers read so far, as `name@host` in lower case, each once. A host of
    /// another script is in the form that URLs use.
    pub fn people(&self) -> &[String] {
        &self.people
    }

    /// Returns how many followers have been read so far.
    pub fn count(&self) -> usize {
        self.people.len()
    }

    /// Returns why nothing more is asked; `None` as long as there is more to ask.
    pub fn end(&self) -> Option<End> {
        self.end
    }

    /// Takes the people of a page, and returns whether the list ends with it.
    fn read(&mut self, page: &Json, link: &str) -> Option<End> {
        let Some(entries) = page.as_array() else {
            return Some(End::of_gap(Gap::Broken));
        };
        if entries.is_empty() && self.pages == 1 {
            return Some(self.end_of_nobody());
        }
        let is_news = self.add(entries);
        self.mark = match self.list.source.next(entries, link) {
            Err(gap) => return Some(End::of_gap(gap)),
            _ if entries.len() > MOST_ENTRIES => return Some(End::Long),
            Ok(None) => return Some(End::Whole),
            // It would go on, perhaps for ever, with people who have been read.
            Ok(_) if !is_news => return Some(End::of_gap(Gap::Broken)),
            Ok(_) if self.pages == MOST_PAGES => return Some(End::Long),
            Ok(mark) => mark,
        };
        None
    }

    /// Returns what the end of a list is worth. A server can cut a list without a sign of it; then
    /// it has fewer people than the account has followers.
    fn trusted(&self, end: End) -> End {
        let people = self.people.len() as u64;
        let is_cut = |all: u64| people.saturating_mul(100) < all.saturating_mul(TRUSTED);
        match end {
            End::Whole if self.list.followers.is_some_and(is_cut) => End::Hidden,
            end => end,
        }
    }

    /// Returns what an empty list means. That somebody follows, or that the server may hide how
    /// many do, makes it a hidden one.
    fn end_of_nobody(&self) -> End {
        if self.list.followers == Some(0) {
            End::Whole
        } else {
            End::Hidden
        }
    }

    /// Adds the people of a page, and returns whether there is a new one among them.
    fn add(&mut self, entries: &[Json]) -> bool {
        let before = self.people.len();
        for entry in entries.iter().take(MOST_ENTRIES) {
            let person = self.list.source.person(entry, self.to_ascii_host);
            if let Some(person) = person.filter(|it| self.known.add(it)) {
                self.people.push(person);
            }
        }
        self.people.len() > before
    }
}

/// Returns who of `before` is not among `now`, by server: most first, then by name.
///
/// # Example
/// ```
/// use rehome_core::check::missing;
///
/// let before = ["ann@a.example", "bo@b.example", "cy@b.example"].map(str::to_owned);
/// let now = ["cy@b.example".to_owned()];
/// assert_eq!(missing(&before, &now), [
///     ("a.example".to_owned(), vec!["ann".to_owned()]),
///     ("b.example".to_owned(), vec!["bo".to_owned()]),
/// ]);
/// ```
pub fn missing(before: &[String], now: &[String]) -> Vec<(String, Vec<String>)> {
    let mut known = Sorted::default();
    for person in now {
        known.add(person);
    }
    let mut servers = Sorted::default();
    let mut names: Vec<Sorted> = Vec::new();
    for person in before.iter().filter(|person| !known.has(person)) {
        let (name, host) = pieces::rsplit_once(person, "@").unwrap_or((person, ""));
        let place = servers.place(host).unwrap_or_else(|place| {
            servers.0.insert(place, host.to_owned());
            names.insert(place, Sorted::default());
            place
        });
        names[place].add(name);
    }
    most_first(servers.0.into_iter().zip(names))
}

fn most_first(servers: impl Iterator<Item = (String, Sorted)>) -> Vec<(String, Vec<String>)> {
    let mut all: Vec<(String, Vec<String>)> = Vec::new();
    for (host, names) in servers {
        // Behind others with as many, so that these stay in the order of their names.
        let place = all.partition_point(|(_, others)| others.len() >= names.0.len());
        all.insert(place, (host, names.0));
    }
    all
}
