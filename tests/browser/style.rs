//! Every rule of the style is for something: its selector finds an element on some page, in some
//! state. One engine is enough, because the style is the same for all.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::support::personality::Account;
use crate::support::personality::mastodon::mastodon;
use crate::support::reply::Reply;
use crate::support::stand_in::StandIn;
use crate::support::verbs::{NEW, OLD};
use crate::support::{Engine, Line, Page, Piece, Setup, files, run};

/// All selectors, without what only holds while something is pointed at, pressed or played.
const SELECTORS: &str = r"const found = new Set();
    const visit = (rules) => { for (const rule of rules) {
        if (rule.selectorText) found.add(rule.selectorText);
        if (rule.cssRules) visit(rule.cssRules);
    } };
    [...document.styleSheets].forEach((sheet) => visit(sheet.cssRules));
    return [...found]";

/// Which of the selectors find nothing on this page, and which of those cannot be asked for.
const IDLE: &str = r"const bare = (selector) => selector
        .replace(/::?(before|after|marker|placeholder|selection|backdrop|details-content|file-selector-button|-webkit-file-upload-button|-webkit-details-marker)/g, '')
        .replace(/:(hover|focus-visible|focus-within|focus|active|popover-open|empty|target)/g, '')
        .replace(/([>+~,]|^)\s*(?=[>+~,)]|$)/g, '$1 *').replace(/\((?=[,)])/g, '(*');
    const broken = [];
    const finds = (selector) => {
        try { return document.querySelector(bare(selector)); } catch { broken.push(selector); }
    };
    return [arguments[0].filter((selector) => !finds(selector)), broken]";

/// Rules for what this test does not bring about.
const ELSEWHERE: [&str; 14] = [
    // A browser without WebAssembly.
    "[data-general]",
    // A choice the reader makes in the header.
    "[data-theme",
    // Another direction of writing, and how older browsers are told of it.
    "[dir=",
    ":lang(",
    // The look while it waits, within the guide, at the end, and at other accounts than are typed.
    "[data-within",
    "[data-waiting",
    "[data-overall",
    "[data-stale",
    // Numbers of several days, and who is missing.
    ".curve",
    ".bar ",
    // A file that is held over the page, and a link that is damaged.
    "[data-dragged",
    "[data-damaged",
    // What a text may hold, and none does at the moment.
    ".footnote",
    "h4",
];

#[test]
fn every_rule_of_the_style_is_used() {
    run(Engine::Chromium, Setup::ORDINARY, async |page: &Page| {
        let mut rules = Rules::default();
        for path in files::pages(page.server.folder()) {
            page.open(&path).await;
            rules.seen(page).await;
        }
        page.server.set(Piece::Program, Line::Held);
        page.open("").await;
        page.touch().await;
        rules.seen(page).await;
        page.server.set(Piece::Program, Line::Open);
        page.ready().await;
        page.type_into(OLD, "mina\u{e004}").await;
        page.wait_to_see("#old-error").await;
        rules.seen(page).await;
        page.clear(OLD).await;
        page.insert_into(OLD, "mina berg@old.example").await;
        page.wait_to_see("#old-several button").await;
        rules.seen(page).await;
        page.clear(OLD).await;
        page.type_into(OLD, "@mina@old.example").await;
        page.type_into(NEW, "@nova@new.example").await;
        page.choose("old", "Vernissage").await;
        rules.seen(page).await;
        page.choose("old", "Friendica").await;
        page.state_version("new", "none").await;
        page.seek("new", "mis").await;
        rules.seen(page).await;
        page.choose("new", "Lemmy").await;
        rules.seen(page).await;
        page.choose("new", "Akkoma").await;
        page.click("#six-things > summary").await;
        page.click("#nothing-moves > summary").await;
        page.click("[data-tick='done.understanding']").await;
        page.click("[data-tick='done.settling']").await;
        page.wait_to_see(".contents [aria-current]").await;
        rules.seen(page).await;
        let new = Account::new("mina", "new.example").locked();
        page.server
            .play(mastodon(Account::new("mina", "old.example")).and(mastodon(new)));
        page.prepare_look().await;
        page.look().await;
        rules.seen(page).await;
        for (line, note) in [
            (Line::Missing, ".tools-failed"),
            (Line::Held, ".tools-loading"),
        ] {
            page.server.set(Piece::Program, line);
            page.click("#look-keep").await;
            page.wait_to_see(note).await;
            rules.seen(page).await;
        }
        page.server.set(Piece::Program, Line::Open);
        let nobody = |_: &_| Reply::new(404).cors();
        page.server
            .play(StandIn::new().host("town.example", nobody));
        page.clear(NEW).await;
        page.insert_into(NEW, "@mina@town.example").await;
        page.look().await;
        page.wait_to_see(".apart button").await;
        rules.seen(page).await;
        rooms(page, &mut rules).await;
        page.open("software/").await;
        page.click(".search-open").await;
        page.press("alias").await;
        page.wait_to_see("#search-list [role=option]").await;
        page.press('\u{e015}').await;
        rules.seen(page).await;
        page.press('\u{e00c}').await;
        page.click(".sortable th button").await;
        rules.seen(page).await;
        page.click(".sortable th button").await;
        rules.seen(page).await;
        rules.check();
    });
}

/// The other pages with programs, at work.
async fn rooms(page: &Page, rules: &mut Rules) {
    page.open("trouble/#old=@mina@old.example").await;
    page.ready().await;
    page.insert_into("What does it say?", "is not an alias of this account")
        .await;
    page.wait_to_see("#answers details").await;
    rules.seen(page).await;
    page.open("files/").await;
    page.wake().await;
    page.insert_into(
        "Or paste a list",
        "Account address;Show boosts\nada@old.example;WAHR\n",
    )
    .await;
    page.press('\u{e004}').await;
    page.wait_to_see(".file-changes label").await;
    let open = "document.querySelectorAll('.maker').forEach((maker) => { maker.open = true; })";
    page.ask::<Value>(open, vec![]).await;
    page.insert_into("Hashtags, divided by spaces or lines", "#caturday")
        .await;
    page.wait_to_see("#tag-list li").await;
    rules.seen(page).await;
    page.open("plan/#old=@mina@mastodon.social&new=@nova@hachyderm.io")
        .await;
    page.ready().await;
    page.wait_to_see("[data-step='alias']").await;
    rules.seen(page).await;
    page.click("input[data-tick='task.picture']").await;
    page.click("button[data-leave='task.first-post'], button[data-leave='task.archive']")
        .await;
    page.wait_to_see("[data-state='left-out']").await;
    page.ask::<()>(
        "document.querySelectorAll('details').forEach((box) => { box.open = true; })",
        vec![],
    )
    .await;
    page.wait_to_see(".qr").await;
    rules.seen(page).await;
    page.ask::<()>("document.getElementById('plan-plain').click()", vec![])
        .await;
    rules.seen(page).await;
    page.open("").await;
    page.ask::<()>(
        "document.querySelectorAll('details').forEach((box) => { box.open = true; })",
        vec![],
    )
    .await;
    rules.seen(page).await;
}

/// The selectors of all rules that were met so far.
#[derive(Default)]
struct Rules {
    all: BTreeSet<String>,
    /// Those that have found nothing yet.
    idle: BTreeSet<String>,
    /// Those that could not be asked for, as they are or as the test asks.
    broken: BTreeSet<String>,
}

impl Rules {
    /// Strikes off what the page, as it is now, has a use for.
    async fn seen(&mut self, page: &Page) {
        let met: BTreeSet<String> = page.ask(SELECTORS, vec![]).await;
        self.idle.extend(met.difference(&self.all).cloned());
        self.all.extend(met);
        let asked = serde_json::json!(self.idle);
        let broken: BTreeSet<String>;
        (self.idle, broken) = page.ask(IDLE, vec![asked]).await;
        self.broken.extend(broken);
    }

    fn check(&self) {
        let unused: Vec<_> = self
            .idle
            .iter()
            .filter(|rule| !ELSEWHERE.iter().any(|part| rule.contains(part)))
            .collect();
        assert!(self.all.len() > 100, "the style has rules");
        assert!(
            self.broken.is_empty(),
            "nobody can ask for these: {:#?}",
            self.broken
        );
        assert!(unused.is_empty(), "these rules style nothing: {unused:#?}");
    }
}
