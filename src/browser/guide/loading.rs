//! Brings the guide's typed data, and each side's texts whenever they are to be others. Late answers to
//! what is no longer wanted are kept, and not shown.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::loaded::{Progress, Software, Texts};
use super::page::Guide;
use super::scope::Scope;
use super::steady::steady;
use super::ticks;
use crate::browser::fetch::{Abort, Failure, data, data_of_page};
use crate::browser::host::to_ascii_host;
use crate::browser::{dom, fragment};
use crate::journey::Side;
use crate::payload::{GuidePayload, Html, Renamed, SoftwarePayload};
use crate::signal::{effect, follow};

/// Loads the guide's data, and what each side is to show whenever that is something else.
pub(super) fn begin(guide: &Guide) {
    let own = guide.clone();
    effect(move || {
        own.loaded.again.track();
        if !own.loaded.is_whole.get_untracked() {
            spawn_local(load_whole(own.clone()));
        }
    });
    for side in Side::BOTH {
        let (asked, guide) = (guide.clone(), guide.clone());
        let ask = move || (asked.loaded.again.get(), asked.state.software(side));
        follow(ask, move |(_, wanted)| want(&guide, side, wanted));
    }
    let again = guide.loaded.clone();
    dom::listen(&dom::window(), "online", move |_| again.try_again());
    if let Some(button) = dom::by_id("program-again") {
        let again = guide.loaded.clone();
        dom::listen(&button, "click", move |_| again.try_again());
    }
}

async fn load_whole(guide: Guide) {
    let loaded = load_guide(&guide).await;
    dom::set(&dom::root(), "data-partial", loaded.is_err().then_some(""));
    if loaded == Err(Failure::Gone) {
        fragment::offer_newer();
    }
}

/// Loads the guide's data, and what that names.
async fn load_guide(guide: &Guide) -> Result<(), Failure> {
    let payload: GuidePayload = data_of_page().await?;
    let abort = Abort::default();
    let (later, renamed) = (payload.later.clone(), payload.renamed.clone());
    take(guide, payload);
    let later = data::<Html>(&later, &abort).await?;
    if !guide.loaded.is_whole.get_untracked() {
        fill(guide, &later);
        guide.loaded.is_whole.set(true);
    }
    if ticks::are_former() {
        ticks::carry_over(guide, &data::<Vec<Renamed>>(&renamed, &abort).await?);
    }
    Ok(())
}

fn take(guide: &Guide, payload: GuidePayload) {
    if guide.loaded.usual.get_untracked().is_some() {
        return;
    }
    let GuidePayload {
        directory,
        usual,
        stages,
        words,
        ..
    } = payload;
    guide.loaded.usual.set(Some(Rc::new(usual)));
    guide.loaded.stages.set(Rc::new(stages));
    guide.state.words.set(Rc::new(words));
    guide.state.directory.set(Rc::new(directory));
    guide
        .state
        .change(|reader, list| reader.informed(list, to_ascii_host));
}

/// Puts in what the page leaves out because it concerns only readers of other software.
fn fill(guide: &Guide, later: &Html) {
    let mut filled = dom::all(&dom::root(), "[data-later]");
    filled.retain(|element| {
        let piece = later.piece(&dom::attribute(element, "data-later"));
        if let Some(piece) = piece {
            element.set_inner_html(piece);
        }
        piece.is_some()
    });
    guide.add(Scope::of(&filled, &later.conditions));
}

/// Lets a side show the texts of a software, once they are there.
fn want(guide: &Guide, side: Side, key: &str) {
    let texts = guide.loaded.texts(side);
    texts.abort.borrow().stop();
    let list = guide.state.directory.get_untracked();
    let listed = list.get(key).filter(|_| key != list.usual);
    let address = listed.map(|software| software.data.clone());
    let known = guide.loaded.known(key);
    match (address, known) {
        // The usual one, or nothing is known yet of any.
        (None, _) => show(texts, None),
        (Some(_), Some(software)) => show(texts, Some(software)),
        (Some(address), None) => {
            texts.progress.set(Progress::Loading(key.to_owned()));
            let abort = Abort::default();
            texts.abort.replace(abort.clone());
            spawn_local(load(guide.clone(), side, key.to_owned(), address, abort));
        }
    }
}

fn show(texts: &Texts, software: Option<Software>) {
    let key = |software: &Option<Software>| software.as_ref().map(|one| one.facts.key.clone());
    let is_other = key(&texts.shown.get_untracked()) != key(&software);
    // When the page begins, nothing changes, and nobody has to wait for its layout.
    if !is_other && texts.progress.get_untracked() == Progress::Shown {
        return;
    }
    steady(|| {
        if is_other {
            texts.shown.set(software);
        }
        texts.progress.set(Progress::Shown);
    });
}

async fn load(guide: Guide, side: Side, key: String, address: String, abort: Abort) {
    let loaded = data::<SoftwarePayload>(&address, &abort).await;
    let texts = guide.loaded.texts(side);
    // Something else may be wanted by now.
    let is_wanted = texts.progress.get_untracked() == Progress::Loading(key.clone());
    if let Ok(SoftwarePayload { facts, parts }) = loaded {
        let software = Software {
            facts: Rc::new(facts),
            parts: Rc::new(parts),
        };
        guide.loaded.known.borrow_mut().push(software.clone());
        if is_wanted {
            show(texts, Some(software));
        }
        return;
    }
    if is_wanted {
        texts.progress.set(Progress::Missing(key));
        if matches!(loaded, Err(Failure::Gone)) {
            fragment::offer_newer();
        }
    }
}
