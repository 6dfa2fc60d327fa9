//! That the harness itself would notice: a request elsewhere, an error, a broken policy.

use crate::support::files::Answer;
use crate::support::{Engine, Page, Setup, play};

const PAGE: &str = r#"<!doctype html><html lang="en"><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
    <link rel="icon" href="data:,"><script src="bad.js"></script><title>Bad</title>
    <img src="http://picture.example/x.png" alt=""><script>document.title = 'inline';</script>"#;

const SCRIPT: &str = "
    console.error('said aloud');
    const leaks = ['https://leak.example/typed', 'http://127.0.0.1:4242/typed'];
    Promise.allSettled(leaks.map((url) => fetch(url))).then(() => {
        setTimeout(() => { throw new Error('thrown'); });
    });";

/// Everything bad is seen; such a session cannot be `run`, which would rightly fail it.
fn notices_everything(engine: Engine) {
    let played = play(engine, Setup::ORDINARY, async |page: &Page| {
        page.server.add(
            "bad.html",
            Answer::new(200, "text/html; charset=utf-8", PAGE),
        );
        page.server
            .add("bad.js", Answer::new(200, "text/javascript", SCRIPT));
        page.open("bad.html").await;
        page.wait_for(
            "the error",
            "window.complaints.join().includes('thrown')",
            vec![],
        )
        .await;
        assert!(
            page.ask::<bool>("return window.isSecureContext", vec![])
                .await
        );
    });
    played.outcome.expect("the scenario itself is fine");
    let hosts: Vec<String> = played
        .server
        .strangers()
        .into_iter()
        .map(|one| one.host)
        .collect();
    for host in ["picture.example", "leak.example:443", "127.0.0.1:4242"] {
        assert!(
            hosts.iter().any(|found| found == host),
            "{host} is not among {hosts:?}"
        );
    }
    for wanted in ["said aloud", "thrown", "policy: script-src"] {
        let found = played
            .complaints
            .iter()
            .any(|complaint| complaint.contains(wanted));
        assert!(found, "no “{wanted}” among {:#?}", played.complaints);
    }
}

#[test]
fn notices_everything_in_chromium() {
    notices_everything(Engine::Chromium);
}

#[test]
fn notices_everything_in_firefox() {
    notices_everything(Engine::Firefox);
}

#[test]
fn notices_everything_in_webkit() {
    notices_everything(Engine::WebKit);
}
