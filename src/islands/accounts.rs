//! The two fields: what they accept, what they refuse and why, and what is said about it.

use std::time::Duration;

use leptos::attr::custom::custom_attribute;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::browser::{say, session};
use crate::handle::{Handle, Refusal};
use crate::journey::{Likeness, Part, Side};

use super::words;

/// How long a reader may pause within a handle before anything is said about it.
const PAUSE: Duration = Duration::from_millis(1200);
/// Says what has changed. Its sentences stand as attributes on [`SENTENCES`], outside the island,
/// because hydration would overwrite them with the empty words it has.
const STATUS: &str = "accounts-status";
const SENTENCES: &str = "accounts";

/// Returns the two fields with their errors and notices.
///
/// At build time both are empty. In the browser, `browser::begin` takes over what was typed before
/// this code had loaded.
#[island]
pub fn Accounts() -> impl IntoView {
    view! {
        <div class="fields">
            {Field::of(Side::Old).view()}
            {Field::of(Side::New).view()}
        </div>
        {Likeness::ALL.map(|kind| {
            let session = session();
            view! { <p class="notice" hidden=move || session.likeness() != Some(kind)>{words(kind.key())}</p> }
        })}
        <p class="visually-hidden" role="status" id=STATUS></p>
    }
}

#[derive(Clone)]
struct Field {
    side: Side,
    /// What is shown as wrong. It lags behind the session: nobody is told off while typing.
    error: ArcRwSignal<Option<Refusal>>,
    pause: ArcStoredValue<Option<TimeoutHandle>>,
    said: ArcStoredValue<Option<Handle>>,
}

impl Field {
    fn of(side: Side) -> Self {
        Self {
            side,
            error: ArcRwSignal::default(),
            pause: ArcStoredValue::new(None),
            said: ArcStoredValue::new(None),
        }
    }

    fn view(self) -> impl IntoView {
        let names = Names::of(self.side);
        let (error, shown) = (self.error.clone(), self.error.clone());
        let errors = Refusal::ALL.map(|refusal| {
            let error = self.error.clone();
            let message = words(&["refusals.", refusal.key()].concat());
            view! { <span hidden=move || error.get() != Some(refusal)>{message}</span> }
        });
        let left = self.clone();
        view! {
            <div class=names.class>
                <label for=names.id>{words(names.label)}</label>
                <p class="field-hint" id=names.hint>{words(names.hint)}</p>
                <div class="field-row">
                    <input
                        id=names.id
                        type="text"
                        dir="auto"
                        inputmode="email"
                        autocapitalize="none"
                        {..custom_attribute("autocorrect", "off")}
                        spellcheck="false"
                        aria-describedby=names.described_by
                        aria-invalid=move || error.get().map(|_| "true")
                        on:input=move |event| self.typed(&event_target_value(&event))
                        on:blur=move |_| left.settle()
                    />
                </div>
                <p class="field-error" id=names.error hidden=move || shown.get().is_none()>{errors}</p>
                <p class="field-accepted" data-if=names.id hidden>
                    {words("accounts.accepted")}" "<bdi data-show=names.host></bdi>
                </p>
                <div class="field-server">
                    <label for=names.software>{words("choice.software")}</label>
                    <select id=names.software autocomplete="off">
                        <option value="">{words("software.name")}</option>
                    </select>
                    <label for=names.version>{words("choice.version")}</label>
                    <input
                        id=names.version
                        type="text"
                        autocomplete="off"
                        placeholder=words("choice.unknown")
                        aria-describedby=names.version_error
                    />
                </div>
                <p class="field-error" id=names.version_error hidden>{words("choice.version-wrong")}</p>
            </div>
        }
    }

    fn typed(&self, text: &str) {
        let session = session();
        let entry = session.entry(self.side);
        entry.read(text);
        if entry.refusal.get_untracked().is_none() {
            self.error.set(None);
        }
        self.forget_pause();
        let paused = self.clone();
        self.pause
            .set_value(set_timeout_with_handle(move || paused.settle(), PAUSE).ok());
    }

    fn forget_pause(&self) {
        if let Some(pause) = self.pause.get_value() {
            pause.clear();
        }
    }

    /// Says what is wrong with the text, or what has become of it.
    fn settle(&self) {
        self.forget_pause();
        let session = session();
        let entry = session.entry(self.side);
        self.error.set(entry.refusal.get_untracked());
        self.announce(entry.handle.get_untracked());
    }

    fn announce(&self, handle: Option<Handle>) {
        if self.said.with_value(|said| *said == handle) {
            return;
        }
        let names = Names::of(self.side);
        match &handle {
            Some(handle) => say(
                STATUS,
                SENTENCES,
                names.status,
                &Part::Handle.of(handle),
                handle.host(),
            ),
            None => say(STATUS, SENTENCES, names.cleared, "", ""),
        }
        self.said.set_value(handle);
    }
}

struct Names {
    id: &'static str,
    class: &'static str,
    label: &'static str,
    hint: &'static str,
    error: &'static str,
    described_by: &'static str,
    host: &'static str,
    software: &'static str,
    version: &'static str,
    version_error: &'static str,
    status: &'static str,
    cleared: &'static str,
}

impl Names {
    /// Returns the ids and keys of a side's field; literals, because joining them would cost more
    /// bytes than they have.
    fn of(side: Side) -> Self {
        match side {
            Side::Old => Self {
                id: "old",
                class: "field field-old",
                label: "old-label",
                hint: "old-hint",
                error: "old-error",
                described_by: "old-hint old-error",
                host: "old.host",
                software: "old-software",
                version: "old-version",
                version_error: "old-version-error",
                status: "data-said-old",
                cleared: "data-cleared-old",
            },
            Side::New => Self {
                id: "new",
                class: "field field-new",
                label: "new-label",
                hint: "new-hint",
                error: "new-error",
                described_by: "new-hint new-error",
                host: "new.host",
                software: "new-software",
                version: "new-version",
                version_error: "new-version-error",
                status: "data-said-new",
                cleared: "data-cleared-new",
            },
        }
    }
}
