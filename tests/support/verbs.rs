//! What a reader does and sees.

use serde_json::{Value, json};
use thirtyfour::{By, Key, TypingData, WebElement};

use super::Page;

pub(crate) const OLD: &str = "Old account";
pub(crate) const NEW: &str = "New account";

/// Everything that changes with what is typed.
const PLACES: &str = "[data-show], [data-if], a.go, button.copy, .route .side-value, \
                      #accounts .notice, #old-error, #new-error";

impl Page {
    /// The field with this label.
    pub(crate) async fn field(&self, label: &str) -> WebElement {
        let script = "return [...document.querySelectorAll('input, textarea')].find((input) =>
            [...input.labels].some((label) => label.textContent.trim() === arguments[0]))";
        let found = self.session().execute(script, vec![json!(label)]).await;
        let found = found.expect("the page answers").element();
        found.unwrap_or_else(|_| panic!("there is no field labelled {label}"))
    }

    /// Types into a field, key by key.
    pub(crate) async fn type_into(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.send_keys(text).await.expect("the field takes keys");
    }

    /// Puts text into a field at once, as pasting does; also for what no driver can type: long
    /// texts, and characters beyond the basic plane.
    pub(crate) async fn insert_into(&self, label: &str, text: &str) {
        self.field(label)
            .await
            .focus()
            .await
            .expect("the field takes the focus");
        let script = "document.execCommand('insertText', false, arguments[0])";
        self.ask::<Value>(script, vec![json!(text)]).await;
    }

    /// Gives a field or a choice another value at once, and says that it has changed; also for what no driver
    /// can type: days.
    pub(crate) async fn set(&self, id: &str, value: &str) {
        let script = "const field = document.getElementById(arguments[0]);
            field.value = arguments[1];
            field.dispatchEvent(new Event('change', { bubbles: true }))";
        self.ask::<Value>(script, vec![json!(id), json!(value)])
            .await;
    }

    /// Empties a field as a reader does: all of it marked, then deleted.
    pub(crate) async fn clear(&self, label: &str) {
        self.field(label)
            .await
            .focus()
            .await
            .expect("the field takes the focus");
        self.chord(Key::Control, 'a').await;
        self.press(Key::Delete).await;
    }

    /// Opens the page that looks at both accounts, touches its panel, and waits until it answers.
    pub(crate) async fn open_look(&self) {
        self.open("check/").await;
        self.wake().await;
    }

    /// Types two handles there, without looking yet.
    pub(crate) async fn prepare_look(&self) {
        self.open_look().await;
        self.insert_into(OLD, "@mina@old.example").await;
        self.insert_into(NEW, "@mina@new.example").await;
    }

    /// Presses the button, and waits for the end of the look.
    pub(crate) async fn look(&self) {
        // What an earlier look has said must not pass for the end of this one.
        let forget = "document.getElementById('look-status').textContent = ''";
        self.ask::<Value>(forget, vec![]).await;
        self.click("#look .look-go").await;
        self.has_looked().await;
    }

    pub(crate) async fn has_looked(&self) {
        let said = "document.getElementById('look-status').textContent.startsWith('Looked')";
        self.wait_for("the look to end", said, vec![]).await;
    }

    /// What stands in a field.
    pub(crate) async fn typed(&self, label: &str) -> String {
        let script = "return arguments[0].value";
        let field = self.field(label).await.to_json().expect("an element");
        self.ask(script, vec![field]).await
    }

    pub(crate) async fn click(&self, css: &str) {
        let element = self.session().find(By::Css(css)).await;
        let element = element.unwrap_or_else(|_| panic!("there is no {css}"));
        element
            .scroll_into_view()
            .await
            .expect("an element to scroll to");
        element
            .click()
            .await
            .unwrap_or_else(|error| panic!("cannot click {css}: {error}"));
    }

    /// Presses one key wherever the focus is.
    pub(crate) async fn press(&self, key: impl Into<TypingData>) {
        let keys = self.session().action_chain().send_keys(key);
        keys.perform().await.expect("the browser takes keys");
    }

    /// Presses a key while another is held.
    pub(crate) async fn chord(&self, held: Key, key: char) {
        let keys = self
            .session()
            .action_chain()
            .key_down(held.clone())
            .key_down(key)
            .key_up(key);
        keys.key_up(held)
            .perform()
            .await
            .expect("the browser takes keys");
    }

    /// The text that is shown of the first match, with its white space evened out.
    pub(crate) async fn text_of(&self, css: &str) -> String {
        let script = "const found = document.querySelector(arguments[0]);
            return found && found.innerText.replace(/\\s+/g, ' ').trim()";
        let text: Option<String> = self.ask(script, vec![json!(css)]).await;
        text.unwrap_or_else(|| panic!("there is no {css}"))
    }

    /// The text of every match, shown or not.
    pub(crate) async fn texts_of(&self, css: &str) -> Vec<String> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .map((element) => element.textContent.replace(/\\s+/g, ' ').trim())";
        self.ask(script, vec![json!(css)]).await
    }

    /// An attribute of every match.
    pub(crate) async fn attributes(&self, css: &str, name: &str) -> Vec<Option<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])]
            .map((element) => element.getAttribute(arguments[1]))";
        self.ask(script, vec![json!(css), json!(name)]).await
    }

    /// Whether any match can be seen.
    pub(crate) async fn sees(&self, css: &str) -> bool {
        self.ask(&format!("return {SEEN}"), vec![json!(css)]).await
    }

    pub(crate) async fn wait_to_see(&self, css: &str) {
        self.wait_for(&format!("{css} to be seen"), SEEN, vec![json!(css)])
            .await;
    }

    pub(crate) async fn wait_not_to_see(&self, css: &str) {
        self.wait_for(
            &format!("{css} to be gone"),
            &format!("!{SEEN}"),
            vec![json!(css)],
        )
        .await;
    }

    /// Waits until every match has exactly this text, and there is one.
    pub(crate) async fn wait_for_text(&self, css: &str, text: &str) {
        let all = "(all => all.length && all.every((element) =>
            element.textContent.trim() === arguments[1]))
            ([...document.querySelectorAll(arguments[0])])";
        self.wait_for(
            &format!("{css} to read “{text}”"),
            all,
            vec![json!(css), json!(text)],
        )
        .await;
    }

    /// Keeps a copy of every place that can become personal, until the page is left.
    pub(crate) async fn remember_places(&self) {
        let keep = "window.places = [...document.querySelectorAll(arguments[0])]
            .map((place) => place.cloneNode(true))";
        self.ask::<Value>(keep, vec![json!(PLACES)]).await;
    }

    /// The places that are not as they were; the order of attributes does not matter.
    pub(crate) async fn changed_places(&self) -> Vec<String> {
        let script = format!("return {CHANGED}.map((place) => place.outerHTML)");
        self.ask(&script, vec![json!(PLACES)]).await
    }

    /// Waits until every place is as it was.
    ///
    /// Panics with the places that are not.
    pub(crate) async fn wait_for_same_places(&self) {
        let same = format!("{CHANGED}.length === 0");
        if !self.comes_true(&same, &[json!(PLACES)]).await {
            let changed = self.changed_places().await;
            panic!("places that are not as before: {changed:#?}");
        }
    }
}

const CHANGED: &str = "[...document.querySelectorAll(arguments[0])]
    .filter((place, index) => !place.isEqualNode(window.places[index]))";

/// Whether any match of the first argument can be seen.
const SEEN: &str = "[...document.querySelectorAll(arguments[0])].some((element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0)";
