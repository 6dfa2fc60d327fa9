//! What can be done with the plan: keeping it, taking it along, and going on elsewhere.

use leptos::prelude::*;

use crate::guide::view::View;

/// What can become of keeping the site on a device.
const OFFLINE: [&str; 5] = ["loading", "kept", "off", "failed", "impossible"];

impl View<'_> {
    /// Returns what can be done with the plan.
    pub(in crate::guide::view) fn plan_keeping(self) -> AnyView {
        let word = |key: &str| self.words(&format!("plan.keep.{key}"));
        let takes = [
            ("markdown", "md"),
            ("text", "txt"),
            ("calendar", "ics"),
            ("file", "json"),
        ];
        let takes = takes.map(|(key, ending)| {
            view! { <li><a id=format!("take-{key}") download=format!("rehome-plan.{ending}")>{word(key)}</a></li> }
        });
        view! {
            <div class="plan-keeping needs-script" id="plan-keeping">
                <p><label><input type="checkbox" role="switch" id="plan-remember"/>" "{word("remember")}</label></p>
                <p class="plan-about">{word("remembering")}</p>
                <p role="status" id="plan-kept"></p>
                {self.offline()}
                <p><button type="button" id="plan-forget">{word("forget")}</button></p>
                <h3 id="go-on-elsewhere">{word("link")}</h3>
                <p class="plan-about">{word("link-about")}</p>
                <p class="copyable"><code id="plan-link"></code>{self.copy_button(&word("link-copy"), None)}</p>
                <details class="box" id="plan-qr"><summary><span id="plan-qr-label">{word("qr")}</span></summary><div class="box-body"></div></details>
                <p>{word("bare")}</p>
                <p class="copyable"><code id="plan-bare"></code>{self.copy_button(&word("bare-copy"), None)}</p>
                <h3 id="take-along">{word("take")}</h3>
                <ul class="plan-takes">
                    {takes}
                    <li><label>{word("load")}" "<input type="file" id="plan-load" accept=".json"/></label></li>
                    <li><button type="button" id="plan-print">{word("print")}</button></li>
                </ul>
            </div>
        }
        .into_any()
    }

    /// Returns the switch that keeps the site for when there is no network, and what is said of it.
    fn offline(self) -> AnyView {
        let word = |key: &str| self.words(&format!("offline.{key}"));
        let said =
            OFFLINE.map(|state| view! { <span data-offline=state hidden>{word(state)}</span> });
        view! {
            <p><label><input type="checkbox" role="switch" id="keep-offline"/>" "{word("switch")}</label></p>
            <p class="plan-about">{word("about")}</p>
            <p role="status">{said}</p>
            <p data-offline="newer" hidden>{word("newer")}" "<button type="button" id="offline-newer">{word("load")}</button></p>
        }
        .into_any()
    }
}
