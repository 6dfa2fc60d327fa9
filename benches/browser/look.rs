//! How long a look at both accounts takes beside the answers of the servers.

use crate::support::Page;
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::{Account, id};
use crate::visit::{LOADS, median};

/// Milliseconds that a played server takes for each answer.
const ANSWER: u64 = 50;

/// Presses the button, and answers with the milliseconds until all verdicts are there.
const LOOK: &str = "const begun = performance.now();
    const status = document.getElementById('look-status');
    return new Promise((done) => {
        new MutationObserver(() => {
            if (status.textContent.startsWith('Looked')) done(performance.now() - begun);
        }).observe(status, { childList: true, characterData: true, subtree: true });
        document.querySelector('#look .look-go').click();
    })";

/// Prints the time from the press of the button to the last answer, both servers answering after a
/// while.
pub(crate) async fn looks(page: &Page) {
    let old = Account::new("mina", "old.example");
    let new = Account::new("mina", "new.example").alias(old.at(id::MASTODON));
    page.server
        .play(mastodon(old).and(mastodon(new)).slow(ANSWER));
    let mut times = Vec::new();
    for _ in 0..LOADS {
        page.prepare_look().await;
        times.push(page.ask(LOOK, vec![]).await);
    }
    let requests = page.server.asked("old.example").len() / LOADS;
    println!(
        "A look at two accounts on Mastodon, each answer after {ANSWER} ms, median of {LOADS}"
    );
    println!(
        "  from the press to the verdicts {:.0} ms, {requests} requests a server",
        median(&mut times)
    );
}
