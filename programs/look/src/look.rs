//! One look, from its button to its end. It is about two accounts at one time, whatever is typed
//! meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::Date;
use rehome::browser::dom::{self, filled};
use rehome::check::{Ask, Look, Verdict};
use rehome::handle::Handle;
use rehome::journey::Side;
use wasm_bindgen_futures::spawn_local;

use crate::ask::{Asker, Question};
use crate::page::Page;
use crate::{record, show, terms, within};

/// A look at two accounts.
pub(crate) struct Run {
    pub(crate) look: RefCell<Look>,
    pub(crate) asker: Asker,
    /// The old account, and the new one.
    pub(crate) handles: [Handle; 2],
    is_stopped: Cell<bool>,
    is_ended: Cell<bool>,
}

impl Run {
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

    /// Returns the name under which its numbers are kept.
    pub(crate) fn pair(&self) -> String {
        pair(&self.handles)
    }

    /// Returns whether all answers are there, and no other look has taken its place.
    pub(crate) fn is_over(&self) -> bool {
        self.is_ended.get() && !self.is_stopped.get()
    }
}

fn pair(handles: &[Handle; 2]) -> String {
    let [old, new] = handles.each_ref().map(Handle::address);
    [&old, " ", &new].concat().to_lowercase()
}

/// Begins a look at the two accounts that are typed, in place of the one before.
pub(crate) fn go(page: &Rc<Page>) {
    let typed = Side::BOTH.map(|side| page.state.now(|reader, _| reader.handle(side).cloned()));
    let handles = match typed {
        [Some(old), Some(new)] => [old, new],
        [None, _] => return page.refuse(Side::Old),
        [_, None] => return page.refuse(Side::New),
    };
    if let Some(before) = page.run.borrow().as_ref() {
        before.is_stopped.set(true);
    }
    let run = Rc::new(begin(page, handles));
    page.run.replace(Some(Rc::clone(&run)));
    page.say(page.data.term("looking"));
    page.follow(&run.handles.clone().map(Some));
    next(page, &run);
}

fn begin(page: &Page, handles: [Handle; 2]) -> Run {
    let [old, new] = handles.clone();
    let before = record::before(&pair(&handles), &terms::today());
    let look = Look::new(old, new, page.data.manners.clone(), before).at(&terms::now());
    Run {
        look: RefCell::new(look),
        asker: Asker::of(&page.rests),
        handles,
        is_stopped: Cell::new(false),
        is_ended: Cell::new(false),
    }
}

/// Asks what is to be asked now, and shows what is known by now.
fn next(page: &Rc<Page>, run: &Rc<Run>) {
    let asks = run.look.borrow_mut().asks();
    for ask in asks {
        spawn_local(hear(Rc::clone(page), Rc::clone(run), ask));
    }
    let is_finished = run.look.borrow().is_finished();
    let has_ended = is_finished && !run.is_ended.replace(true);
    show::all(page, run);
    if has_ended {
        end(page, run);
    }
}

async fn hear(page: Rc<Page>, run: Rc<Run>, ask: Ask) {
    let answer = run.asker.ask(&Question::of_look(&ask)).await;
    if !run.is_stopped.get() {
        run.look.borrow_mut().hear(ask.number, &answer.reply);
        next(&page, &run);
    }
}

fn end(page: &Page, run: &Run) {
    for id in ["look-tools", "crowd"] {
        if let Some(element) = dom::by_id(id) {
            dom::show(&element, true);
        }
    }
    let findings = run.look.borrow().findings();
    let count = |verdict| findings.iter().filter(|it| it.verdict == verdict).count();
    let said = filled(
        page.data.term("looked"),
        "no",
        &count(Verdict::No).to_string(),
    );
    let unknown = count(Verdict::Unknown).to_string();
    page.say(&filled(&said, "unknown", &unknown));
    // What is typed by now may be something else.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is after 1970"
    )]
    let now = (Date::now() / 1_000.0) as u64;
    let typed = Side::BOTH.map(|side| page.state.now(|reader, _| reader.handle(side).cloned()));
    if run.is_about(&typed) {
        page.state.change(|reader, _| reader.looked(now));
    }
    within::tell(run, &findings);
}
