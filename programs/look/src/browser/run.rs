//! One look: which two accounts it is about, and what is known by now.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rehome::browser::dom::filled;
use rehome::browser::locale;
use rehome::browser::look::ask::{Asker, Rests};
use rehome::browser::look::record;
use rehome::check::{Look, Manners, pair};
use rehome::handle::Handle;
use rehome::journey::Side;

/// A look at two accounts.
pub(crate) struct Run {
    pub(crate) look: RefCell<Look>,
    pub(crate) asker: Asker,
    /// The old account, and the new one.
    pub(crate) handles: [Handle; 2],
    /// Whether nothing but what the servers run is to be found out.
    pub(crate) is_of_servers: bool,
    /// Whether another look has taken its place.
    pub(crate) is_stopped: Cell<bool>,
    /// Whether all answers are there.
    pub(crate) is_ended: Cell<bool>,
}

impl Run {
    /// Returns a look at two accounts that has asked nothing yet.
    pub(crate) fn of(manners: &Rc<[Rc<Manners>]>, rests: &Rests, handles: [Handle; 2]) -> Self {
        let [old, new] = handles.clone();
        let before = record::before(&pair(&old, &new), &locale::today());
        let look = Look::sharing(old, new, Rc::clone(manners), before).at(&locale::now());
        Self::with(look, rests, handles, false)
    }

    /// Returns a look at what the servers of these accounts run, unless none is named.
    pub(crate) fn of_servers(
        manners: &Rc<[Rc<Manners>]>,
        rests: &Rests,
        typed: &[Option<Handle>; 2],
    ) -> Option<Self> {
        let look = Look::at_servers(typed.each_ref().map(Option::as_ref), manners)?;
        let any = typed.iter().flatten().next()?;
        // Nothing is found about the side that nobody named.
        let handles = typed
            .each_ref()
            .map(|it| it.as_ref().unwrap_or(any).clone());
        Some(Self::with(look, rests, handles, true))
    }

    fn with(look: Look, rests: &Rests, handles: [Handle; 2], is_of_servers: bool) -> Self {
        Self {
            look: RefCell::new(look),
            asker: Asker::of(rests),
            handles,
            is_of_servers,
            is_stopped: Cell::new(false),
            is_ended: Cell::new(false),
        }
    }

    /// Returns whether these are its two accounts.
    pub(crate) fn is_about(&self, typed: &[Option<Handle>; 2]) -> bool {
        match typed {
            [Some(old), Some(new)] => self.look.borrow().is_about(old, new),
            _ => false,
        }
    }

    /// Returns a text with the two accounts and the time of the look in its gaps.
    pub(crate) fn named(&self, text: &str) -> String {
        let about = self.look.borrow().about();
        let text = filled(&filled(text, "old", &about.old), "new", &about.new);
        filled(&text, "time", &about.time)
    }

    /// Returns by which handle other servers know each account, and on which host it is, with a space between them,
    /// where one of these is not what was typed.
    pub(crate) fn known(&self) -> [Option<String>; 2] {
        let cards = self.look.borrow().cards();
        Side::BOTH.map(|side| {
            let typed_host = self.handles[side as usize].ascii_host();
            let known = cards[side as usize].elsewhere(typed_host)?;
            Some(known.join(" "))
        })
    }

    /// Returns whether all answers are there, and no other look has taken its place.
    pub(crate) fn is_over(&self) -> bool {
        self.is_ended.get() && !self.is_stopped.get()
    }
}
