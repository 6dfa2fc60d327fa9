//! Typed data of this build: the guide's own, and one file for each software that a side is to show.
//! Each side has a state of its own, which the reader sees, and can be tried again.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use reactive_graph::prelude::*;
use reactive_graph::signal::ArcRwSignal;
use wasm_bindgen_futures::spawn_local;

use super::scope::Scope;
use super::{Guide, progress, ticks};
use crate::browser::fetch::{Abort, Failure, data};
use crate::browser::{dom, fragment};
use crate::browser::host::to_ascii_host;
use crate::browser::state::{effect, follow};
use crate::directory::Directory;
use crate::facts::Facts;
use crate::journey::Side;
use crate::payload::{GuidePayload, Html, SoftwarePayload, Stage};

/// What has been loaded, and what each side shows.
#[derive(Clone)]
pub(super) struct Loaded {
    names: ArcRwSignal<Arc<Directory>>,
    usual: ArcRwSignal<Option<Arc<Facts>>>,
    /// The stages of the guide; none until they have come.
    pub(super) stages: ArcRwSignal<Arc<Vec<Stage>>>,
    sides: [Texts; 2],
    /// Counts how often the reader, or a network that is back, asked to try again.
    again: ArcRwSignal<usize>,
    /// The software that has come, whichever side wanted it.
    known: Rc<RefCell<Vec<Software>>>,
}

/// What the guide shows of a software that is not the usual one.
#[derive(Clone)]
pub(super) struct Software {
    pub(super) facts: Arc<Facts>,
    pub(super) parts: Arc<Html>,
}

/// The texts of one side.
#[derive(Clone, Default)]
struct Texts {
    /// What is shown in place of the usual software's texts.
    shown: ArcRwSignal<Option<Software>>,
    progress: ArcRwSignal<Progress>,
    abort: Rc<RefCell<Abort>>,
}

/// How far a side's texts are; of which software, by its key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Progress {
    /// They are shown.
    #[default]
    Shown,
    /// They are on their way.
    Loading(String),
    /// They could not be had.
    Missing(String),
}

impl Loaded {
    /// Returns nothing loaded, with the list that is to hold the names of all software.
    pub(super) fn none(names: &ArcRwSignal<Arc<Directory>>) -> Self {
        Self {
            names: names.clone(),
            usual: ArcRwSignal::default(),
            stages: ArcRwSignal::default(),
            sides: Default::default(),
            again: ArcRwSignal::default(),
            known: Rc::default(),
        }
    }

    fn known(&self, key: &str) -> Option<Software> {
        let known = self.known.borrow();
        known
            .iter()
            .find(|software| software.facts.key == key)
            .cloned()
    }

    fn texts(&self, side: Side) -> &Texts {
        &self.sides[side as usize]
    }

    /// Returns the facts of the software that a side shows, as a tracked value; none until they have
    /// come.
    pub(super) fn facts(&self, side: Side) -> Option<Arc<Facts>> {
        self.shown(side)
            .map(|software| software.facts)
            .or_else(|| self.usual.get())
    }

    /// Returns what a side shows in place of the usual software's texts, as a tracked value.
    pub(super) fn shown(&self, side: Side) -> Option<Software> {
        self.texts(side).shown.get()
    }

    /// Returns whether a side shows the usual software, as a tracked value.
    pub(super) fn is_usual(&self, side: Side) -> bool {
        self.texts(side).shown.with(Option::is_none)
    }

    /// Returns the name of the software that a side shows in place of the usual one, as a tracked value.
    pub(super) fn name(&self, side: Side) -> Option<String> {
        let key = self.shown(side)?.facts.key.clone();
        Some(self.names.get().name_of(&key).to_owned())
    }

    /// Returns the name of the software that a side shows, as a tracked value.
    pub(super) fn name_or_usual(&self, side: Side) -> String {
        let list = self.names.get();
        self.name(side)
            .unwrap_or_else(|| list.name_of(&list.usual).to_owned())
    }

    /// Returns how far a side's texts are, as a tracked value.
    pub(super) fn progress(&self, side: Side) -> Progress {
        self.texts(side).progress.get()
    }

    /// Asks again for what is missing.
    pub(super) fn try_again(&self) {
        self.again.update(|count| *count += 1);
    }
}

/// Loads the guide's data, and what each side is to show whenever that is something else.
pub(super) fn begin(guide: &Guide) {
    let own = guide.clone();
    effect(move || {
        own.loaded.again.track();
        if own.loaded.usual.with_untracked(Option::is_none) {
            spawn_local(load_guide(own.clone()));
        }
    });
    for side in Side::BOTH {
        progress::begin(guide, side);
        let (asked, guide) = (guide.clone(), guide.clone());
        let ask = move || (asked.loaded.again.get(), asked.state.software(side));
        follow(ask, move |(_, wanted)| want(&guide, side, wanted));
    }
    let again = guide.loaded.clone();
    dom::listen(&dom::window(), "online", move |_| again.try_again());
}

async fn load_guide(guide: Guide) {
    let script = dom::one(&dom::root(), "script[data-guide]");
    let address = script.map(|script| dom::attribute(&script, "data-guide"));
    let loaded = data::<GuidePayload>(&address.unwrap_or_default(), &Abort::default()).await;
    dom::set(&dom::root(), "data-partial", loaded.is_err().then_some(""));
    match loaded {
        Ok(payload) => take(&guide, payload),
        Err(Failure::Gone) => fragment::offer_newer(),
        Err(Failure::Unreachable) => {}
    }
}

fn take(guide: &Guide, payload: GuidePayload) {
    if guide.loaded.usual.with_untracked(Option::is_some) {
        return;
    }
    let GuidePayload {
        directory,
        usual,
        stages,
        later,
        words,
        renamed,
    } = payload;
    fill(guide, &later);
    ticks::carry_over(guide, &renamed);
    guide.loaded.usual.set(Some(Arc::new(usual)));
    guide.loaded.stages.set(Arc::new(stages));
    guide.state.words.set(Arc::new(words));
    guide.state.directory.set(Arc::new(directory));
    guide
        .state
        .change(|reader, list| reader.informed(list, to_ascii_host));
}

/// Puts in what the page leaves out because it concerns only readers of other software.
fn fill(guide: &Guide, later: &Html) {
    for element in dom::all(&dom::root(), "[data-later]") {
        if let Some(piece) = later.piece(&dom::attribute(&element, "data-later")) {
            element.set_inner_html(piece);
            guide.add(Scope::of(&element, &later.conditions));
        }
    }
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
    if texts
        .shown
        .with_untracked(|shown| key(shown) != key(&software))
    {
        texts.shown.set(software);
    }
    texts.progress.set(Progress::Shown);
}

async fn load(guide: Guide, side: Side, key: String, address: String, abort: Abort) {
    let loaded = data::<SoftwarePayload>(&address, &abort).await;
    let texts = guide.loaded.texts(side);
    // Something else may be wanted by now.
    let is_wanted = texts
        .progress
        .with_untracked(|progress| *progress == Progress::Loading(key.clone()));
    if let Ok(SoftwarePayload { facts, parts }) = loaded {
        let software = Software {
            facts: Arc::new(facts),
            parts: Arc::new(parts),
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
