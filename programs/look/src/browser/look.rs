//! A look from its button to its end. It is about two accounts at one time, whatever is typed meanwhile.

use std::rc::Rc;

use rehome::browser::dom::{self, filled};
use rehome::browser::element;
use rehome::browser::locale::number;
use rehome::browser::look::FIGURE;
use rehome::browser::look::ask::Question;
use rehome::browser::look::handed::LOOKED;
use rehome::browser::time;
use rehome::check::{Ask, Finding, Verdict};
use rehome::journey::Side;
use rehome::pieces;
use wasm_bindgen_futures::spawn_local;

use super::page::Page;
use super::run::Run;
use super::{apart, show, within};

/// Begins a look at the two accounts that are typed, in place of the one before.
pub(crate) fn go(page: &'static Page) {
    let handles = match page.typed() {
        [Some(old), Some(new)] => [old, new],
        [None, _] => return page.refuse(Side::Old),
        [_, None] => return page.refuse(Side::New),
    };
    if let Some(before) = page.run.borrow().as_ref() {
        before.is_stopped.set(true);
    }
    let run = Rc::new(Run::of(&page.manners, &page.rests, handles));
    page.run.replace(Some(Rc::clone(&run)));
    // The curve of another look.
    element::show(FIGURE, false);
    for side in Side::BOTH {
        apart::show(page, side, &[], go);
    }
    Page::say(page.data.term("looking"));
    page.follow(&run.handles.clone().map(Some));
    next(page, &run);
}

/// Begins to find out what the servers of the typed accounts run, and nothing else.
pub(crate) fn ask_servers(page: &'static Page) {
    let typed = Side::BOTH.map(|side| page.state.now(|reader, _| reader.handle_or_server(side)));
    let run = Run::of_servers(&page.manners, &page.rests, &typed);
    if let Some(run) = run.map(Rc::new) {
        show::only_servers(page, typed.each_ref().map(Option::is_some));
        Page::say(page.data.term("servers.asking"));
        next(page, &run);
    }
}

/// Asks what is to be asked now, and shows what is known by now.
fn next(page: &'static Page, run: &Rc<Run>) {
    let asks = run.look.borrow_mut().asks();
    for ask in asks {
        spawn_local(hear(page, Rc::clone(run), ask));
    }
    let is_finished = run.look.borrow().is_finished();
    let has_ended = is_finished && !run.is_ended.replace(true);
    show::all(page, run);
    if has_ended {
        end(page, run);
    }
}

async fn hear(page: &'static Page, run: Rc<Run>, ask: Ask) {
    let answer = run.asker.ask(&Question::of_look(&ask)).await;
    if !run.is_stopped.get() {
        run.look.borrow_mut().hear(ask.number, &answer.reply);
        next(page, &run);
    }
}

fn end(page: &'static Page, run: &Run) {
    let findings = run.look.borrow().findings();
    within::tell(page, run, &findings);
    if run.is_of_servers {
        return say_of_servers(page, run, &findings);
    }
    for side in Side::BOTH {
        offer_others(page, run, side);
    }
    for id in ["look-tools", "crowd"] {
        element::show(id, true);
    }
    // Whoever came for the part after the move sees no other.
    let is_alone = dom::window()
        .location()
        .hash()
        .is_ok_and(|it| it == "#after");
    let shown = |it: &&Finding| !is_alone || pieces::split_once(it.row, "after-").is_some();
    let count = |verdict| {
        let shown = findings.iter().filter(shown);
        number(shown.filter(|it| it.verdict == verdict).count() as u64)
    };
    let said = filled(page.data.term("looked"), "no", &count(Verdict::No));
    Page::say(&filled(&said, "unknown", &count(Verdict::Unknown)));
    // What is typed by now may be something else.
    let now = time::now() / 1_000;
    if run.is_about(&page.typed()) {
        page.state.change(|reader, _| reader.looked(now));
        Page::note_known(run, true);
    }
    dom::tell(&dom::window(), LOOKED);
}

/// Offers other names of a server that does not lead to the account. A well-known one has no other.
fn offer_others(page: &'static Page, run: &Run, side: Side) {
    let host = run.handles[side as usize].ascii_host();
    let is_known = page.state.now(|_, list| list.software_of(host).is_some());
    if !is_known {
        let others = run.look.borrow().apart(side, &page.data.apart);
        apart::show(page, side, &others, go);
    }
}

fn say_of_servers(page: &Page, run: &Run, findings: &[Finding]) {
    let is_known = findings.iter().all(|it| it.verdict == Verdict::Yes);
    let said = if is_known {
        "servers.known"
    } else {
        "servers.unknown"
    };
    let mut said = vec![page.data.term(said).to_owned()];
    for card in run.look.borrow().cards() {
        if let Some(own) = card.other_form() {
            let form = filled(page.data.term("servers.form"), "typed", &card.handle);
            said.push(filled(&form, "handle", own));
        }
    }
    Page::say(&pieces::joined(&said, " "));
}
