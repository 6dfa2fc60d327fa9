//! What can be seen of a move from outside: two accounts, looked at from the reader's browser.
//!
//! Documents in, verdicts out. A [`Look`] says what to ask the two servers, takes the answers, and
//! finds out of them whether something is so, is not so, or cannot be told. It never guesses: a
//! "yes" rests on a document of the server concerned that says so of the very account. This room is
//! pure; whoever uses it makes the requests.
//!
//! What differs between kinds of software comes in from outside as [`Manners`], and every sentence
//! a reader sees is written elsewhere: a [`Finding`] holds keys and values only.

mod address;
mod apart;
mod arrivals;
mod ask;
mod before;
mod blocks;
mod card;
mod crowd;
mod date;
mod desk;
mod finding;
mod gap;
mod imports;
mod manners;
mod overall;
mod profile;
mod rows;
mod seen;
mod server;
mod text;
mod value;
mod webfinger;

pub use arrivals::{Arrivals, Day, bar};
pub use ask::{Ask, Outcome, Reply, What};
pub use before::Before;
pub use card::Card;
pub use crowd::{Crowd, CrowdAsk, End, List, missing};
pub use finding::{Finding, ROWS, VALUES, Verdict};
pub use gap::reasons;
pub use imports::Imports;
pub use manners::{
    Certainty, Closed, Constant, Fault, Layout, Lookup, Manners, Only, Place, Within,
};
pub use overall::{Overall, Question};
pub use seen::{Seen, pair};
pub use value::{Value, Values};

use std::rc::Rc;

use crate::handle::Handle;
use crate::journey::Side;
use desk::Desk;

/// A look at the two accounts of a move.
///
/// # Example
/// ```
/// use rehome_core::check::{Look, Outcome, Reply};
/// use rehome_core::handle::Handle;
///
/// let handle = |text| Handle::parse(text, |host| Some(host.to_owned())).expect("is a handle");
/// let mut look = Look::new(handle("mina@old.example"), handle("mina@new.example"), vec![], None);
/// loop {
///     let asks = look.asks();
///     if asks.is_empty() {
///         break;
///     }
///     for ask in asks {
///         look.hear(ask.number, &Reply::without(Outcome::Unreachable));
///     }
/// }
/// assert!(look.is_finished());
/// assert!(look.findings().iter().all(|finding| finding.verdict.key() == "unknown"));
/// ```
pub struct Look {
    old: Desk,
    new: Desk,
    before: Option<Before>,
    /// Whether nothing but what the servers run is to be found out.
    is_of_servers: bool,
    next: usize,
    time: String,
}

/// Which two accounts a look is about, and when it was taken. Whatever is typed later, its findings
/// are of these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// The handle of the old account, as it was typed.
    pub old: String,
    /// The handle of the new account, as it was typed.
    pub new: String,
    /// When the look began, as whoever began it writes that; empty if nobody said.
    pub time: String,
}

impl Look {
    /// Returns a look at two accounts. `manners` says what is known of each software, the first
    /// that fits counts; `before` is what an earlier look saw.
    pub fn new(old: Handle, new: Handle, manners: Vec<Manners>, before: Option<Before>) -> Self {
        Self::sharing(old, new, manners.into_iter().map(Rc::new).collect(), before)
    }

    /// Returns a look at two accounts, like [`Self::new`], with what other looks know, too.
    pub fn sharing(
        old: Handle,
        new: Handle,
        manners: Rc<[Rc<Manners>]>,
        before: Option<Before>,
    ) -> Self {
        Self {
            old: Desk::new(Side::Old, old, manners.clone(), &What::ALL),
            new: Desk::new(Side::New, new, manners, &What::ALL),
            before,
            is_of_servers: false,
            next: 0,
            time: String::new(),
        }
    }

    /// Returns a look at nothing but what the servers of these accounts run, the old one first. It has
    /// findings of the accounts that are named only. Of a server that is named alone, no account is asked for.
    ///
    /// # Errors
    /// `None` if none is.
    pub fn at_servers(accounts: [Option<&Handle>; 2], manners: &Rc<[Rc<Manners>]>) -> Option<Self> {
        let any = accounts.into_iter().flatten().next()?;
        let [old, new] = [Side::Old, Side::New].map(|side| {
            let account = accounts[side as usize];
            // Nothing is asked for the side that nobody named, whatever account stands there.
            let whats = match account {
                Some(account) if account.is_server() => What::OF_SERVER_ALONE,
                Some(_) => What::OF_SERVER,
                None => &[],
            };
            Desk::new(
                side,
                account.unwrap_or(any).clone(),
                Rc::clone(manners),
                whats,
            )
        });
        Some(Self {
            old,
            new,
            before: None,
            is_of_servers: true,
            next: 0,
            time: String::new(),
        })
    }

    /// Returns the look with the time at which it begins.
    #[must_use]
    pub fn at(self, time: &str) -> Self {
        let time = time.to_owned();
        Self { time, ..self }
    }

    /// Returns what this look is about.
    pub fn about(&self) -> About {
        About {
            old: self.old.handle.to_string(),
            new: self.new.handle.to_string(),
            time: self.time.clone(),
        }
    }

    /// Returns whether this look is about these two accounts.
    pub fn is_about(&self, old: &Handle, new: &Handle) -> bool {
        self.old.handle.same_account(old) && self.new.handle.same_account(new)
    }

    /// Returns what all findings come to.
    pub fn overall(&self) -> Overall {
        Overall::of(&self.findings())
    }

    /// Returns which lists people may import on a side's server, if it publishes that.
    pub fn imports(&self, side: Side) -> Option<Imports> {
        let desk = match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        };
        Imports::read(desk.meta().ok()?)
    }

    /// Returns what to ask next, each request once. If there is nothing, answers are outstanding or
    /// the look is finished.
    pub fn asks(&mut self) -> Vec<Ask> {
        let mut asks = self.old.asks(&mut self.next);
        asks.extend(self.new.asks(&mut self.next));
        asks
    }

    /// Takes the answer to a request. A number that was not given out or is answered already
    /// changes nothing.
    pub fn hear(&mut self, number: usize, reply: &Reply) {
        self.old.hear(number, reply);
        self.new.hear(number, reply);
    }

    /// Returns every row of the report; those that rest on outstanding answers are `waiting`.
    pub fn findings(&self) -> Vec<Finding> {
        if self.is_of_servers {
            return rows::of_servers(&self.old, &self.new);
        }
        rows::all(&self.old, &self.new, self.before.as_ref())
    }

    /// Returns handles under which the account of a side may be read, where the domain of the one that was
    /// typed does not lead a browser to its server. `names` are those that servers often have in
    /// front of such a domain. Nothing of it is known: each is another server, to be asked only
    /// if the reader says so.
    pub fn apart(&self, side: Side, names: &[String]) -> Vec<String> {
        match side {
            Side::Old => apart::handles(&self.old, names),
            Side::New => apart::handles(&self.new, names),
        }
    }

    /// Returns both accounts, the old one first, as far as they are known by now.
    pub fn cards(&self) -> [Card; 2] {
        [Card::of(&self.old), Card::of(&self.new)]
    }

    /// Returns every request by its number: where it went, and the key of what came of it, `read`,
    /// `waiting` or one of the [`reasons`].
    pub fn asked(&self) -> impl Iterator<Item = (usize, &str, &'static str)> {
        let desks = [&self.old, &self.new].into_iter();
        let all = desks.flat_map(Desk::record);
        all.map(|(number, _, url, result)| (number, url, result))
    }

    /// Returns whether there is nothing to ask and nothing to wait for.
    pub fn is_finished(&self) -> bool {
        self.old.is_finished() && self.new.is_finished()
    }
}
