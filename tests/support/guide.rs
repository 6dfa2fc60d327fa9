//! What a reader does in the guide, whose program comes when its panel is touched.

use serde_json::{Value, json};
use thirtyfour::Key;

use super::Page;

impl Page {
    /// Opens the guide, touches its panel, and waits until the fields answer.
    pub(crate) async fn open_guide(&self) {
        self.open("").await;
        self.wake().await;
    }

    /// Touches the panel as a pointer does, and waits until the fields answer.
    pub(crate) async fn wake(&self) {
        self.touch().await;
        self.ready().await;
    }

    /// Touches the panel. By script, because not every driver can move a pointer.
    pub(crate) async fn touch(&self) {
        let touch =
            "document.getElementById('accounts').dispatchEvent(new PointerEvent('pointerenter'))";
        self.ask::<Value>(touch, vec![]).await;
    }

    /// Waits until the program has taken the page over.
    pub(crate) async fn ready(&self) {
        let ready = "'ready' in document.documentElement.dataset";
        self.wait_for("the guide to be ready", ready, vec![]).await;
    }

    pub(crate) async fn is_ready(&self) -> bool {
        let ready = "return 'ready' in document.documentElement.dataset";
        self.ask(ready, vec![]).await
    }

    /// Waits until the guide says that its program could not be loaded.
    pub(crate) async fn stays_general(&self) {
        let general = "'general' in document.documentElement.dataset";
        self.wait_for("the general guide", general, vec![]).await;
    }

    /// Touches the panel, and waits until all software is known.
    pub(crate) async fn lists_are_filled(&self) {
        self.touch().await;
        let filled = "[...document.querySelectorAll('[data-later]')].some((later) => later.childElementCount)";
        self.wait_for("the guide's data", filled, vec![]).await;
    }

    /// Writes a part of a software's name into the field of a side, in place of what stands there.
    pub(crate) async fn seek(&self, side: &str, name: &str) {
        self.replace(&format!("{side}-software"), name).await;
    }

    /// The names that are offered for a side; none while the list is closed.
    pub(crate) async fn offered(&self, side: &str) -> Vec<String> {
        let css = format!("#{side}-software-list:not([hidden]) [data-key]");
        self.texts_of(&css).await
    }

    /// Chooses the software of a side by its name, and waits until the guide speaks of it.
    pub(crate) async fn choose(&self, side: &str, name: &str) {
        self.lists_are_filled().await;
        self.seek(side, name).await;
        let active = format!("#{side}-software-list [aria-selected=true]");
        self.wait_for_text(&active, name).await;
        self.press(Key::Enter).await;
        self.wait_for_text(&format!("[data-show='{side}.software']"), name)
            .await;
        self.wait_not_to_see(&format!("#{side}-state")).await;
    }

    /// Writes a version for a side in place of the one before.
    pub(crate) async fn state_version(&self, side: &str, version: &str) {
        self.replace(&format!("{side}-version"), version).await;
    }

    /// What stands in the field with this id.
    pub(crate) async fn value(&self, id: &str) -> String {
        let script = "return document.getElementById(arguments[0]).value";
        self.ask(script, vec![json!(id)]).await
    }

    /// What screen readers were told last.
    pub(crate) async fn said(&self) -> String {
        let script = "return document.getElementById('accounts-status').textContent.trim()";
        self.ask(script, vec![]).await
    }

    /// Waits until screen readers were told something with these words.
    pub(crate) async fn wait_to_hear(&self, words: &str) {
        let heard = "document.getElementById('accounts-status').textContent.includes(arguments[0])";
        self.wait_for(&format!("“{words}” to be said"), heard, vec![json!(words)])
            .await;
    }

    async fn replace(&self, id: &str, text: &str) {
        // What a server runs is one line, once it is recognised.
        let script = "const field = document.getElementById(arguments[0]);
            const line = field.closest('details:not([open])')?.querySelector('summary');
            line?.click();
            field.focus(); field.select();
            if (arguments[1]) document.execCommand('insertText', false, arguments[1]);
            else document.execCommand('delete');";
        self.ask::<Value>(script, vec![json!(id), json!(text)])
            .await;
    }
}
