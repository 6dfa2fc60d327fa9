//! One request, made politely: no cookie, no referrer, no more than a page should read, not longer
//! than a reader waits, and at most a second time.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{
    Headers, ReferrerPolicy, RequestCache, RequestCredentials, RequestInit, RequestRedirect,
};

use super::answer::Answer;
use crate::browser::dom::window;
use crate::browser::fetch::{Abort, pause, request};
use crate::browser::time::now;
use crate::check::{Ask, CrowdAsk, Outcome};
use crate::pieces;

/// How long an answer may take, in milliseconds.
const PATIENCE: u32 = 10_000;
/// How long to wait before the second try, where the server says nothing, in milliseconds.
const PAUSE: u32 = 2_000;
/// A second try that would come later than this is not made.
const LONGEST_PAUSE: u32 = 5_000;

/// What is asked, whichever list it comes from.
pub struct Question<'a> {
    url: &'a str,
    accept: &'a str,
    body: Option<&'a String>,
    may_redirect: bool,
}

impl<'a> Question<'a> {
    /// Returns what a look asks.
    pub fn of_look(ask: &'a Ask) -> Self {
        Self {
            url: &ask.url,
            accept: ask.what.accept(),
            body: ask.body.as_ref(),
            may_redirect: ask.may_redirect,
        }
    }

    /// Returns what is asked for a page of a list of followers.
    pub fn of_crowd(ask: &'a CrowdAsk) -> Self {
        Self {
            url: &ask.url,
            accept: "application/json",
            body: ask.body.as_ref(),
            may_redirect: ask.may_redirect,
        }
    }

    fn host(&self) -> &'a str {
        let rest = self.url.strip_prefix("https://").unwrap_or(self.url);
        pieces::before(rest, "/")
    }

    /// Returns the request, which tells a server nothing of the reader.
    fn request(&self, abort: &Abort) -> Result<Request, JsValue> {
        let headers = Headers::new()?;
        headers.set("Accept", self.accept)?;
        let how = RequestInit::new();
        if let Some(body) = self.body {
            headers.set("Content-Type", "application/json")?;
            how.set_method("POST");
            how.set_body(&JsValue::from_str(body));
        }
        how.set_headers(&headers);
        how.set_credentials(RequestCredentials::Omit);
        how.set_referrer_policy(ReferrerPolicy::NoReferrer);
        how.set_cache(RequestCache::NoStore);
        how.set_redirect(if self.may_redirect {
            RequestRedirect::Follow
        } else {
            RequestRedirect::Error
        });
        request(self.url, &how, abort)
    }
}

/// Servers that want to be left alone, and until when, in milliseconds since 1970; as long as the page lives.
#[derive(Clone, Default)]
pub struct Rests(Rc<RefCell<Vec<(String, u64)>>>);

impl Rests {
    /// Returns all of them.
    pub fn all(&self) -> Vec<(String, u64)> {
        self.0.borrow().clone()
    }

    /// Learns of those that another program knows.
    pub fn learn(&self, others: Vec<(String, u64)>) {
        let mut all = self.0.borrow_mut();
        all.retain(|(known, _)| others.iter().all(|(host, _)| host != known));
        all.extend(others);
    }

    fn has(&self, host: &str) -> bool {
        let now = now();
        let all = self.0.borrow();
        all.iter()
            .any(|(known, until)| known == host && now < *until)
    }

    fn add(&self, host: &str, time: u64) {
        self.learn(vec![(host.to_owned(), now().saturating_add(time))]);
    }
}

/// Who asks: one look. A server that was silent once is not waited for again in it.
pub struct Asker {
    rests: Rests,
    silent: RefCell<Vec<String>>,
}

impl Asker {
    /// Returns one who has asked nothing yet.
    pub fn of(rests: &Rests) -> Self {
        Self {
            rests: rests.clone(),
            silent: RefCell::default(),
        }
    }

    /// Returns what came back.
    pub async fn ask(&self, question: &Question<'_>) -> Answer {
        let host = question.host();
        if self.rests.has(host) {
            return Answer::resting(question.url);
        }
        if self.silent.borrow().iter().any(|known| known == host) {
            return Answer::none(Outcome::Late);
        }
        let mut answer = once(question).await;
        let wait = answer
            .pause
            .map_or(PAUSE, |wait| u32::try_from(wait).unwrap_or(u32::MAX));
        if answer.is_passing() && wait <= LONGEST_PAUSE && !answer.is_spent {
            pause(wait).await;
            answer = once(question).await;
        }
        if answer.reply.outcome == Outcome::Late {
            self.silent.borrow_mut().push(host.to_owned());
        }
        if let Some(time) = answer.rest() {
            self.rests.add(host, time);
        }
        answer
    }
}

async fn once(question: &Question<'_>) -> Answer {
    if !window().navigator().on_line() {
        return Answer::none(Outcome::Offline);
    }
    let abort = Abort::default();
    let is_late = Rc::new(Cell::new(false));
    let (late, stopped) = (Rc::clone(&is_late), abort.clone());
    let _patience = Timeout::new(PATIENCE, move || {
        late.set(true);
        stopped.stop();
    });
    tried(question, &abort).await.unwrap_or_else(|_| {
        Answer::none(if is_late.get() {
            Outcome::Late
        } else {
            Outcome::Unreachable
        })
    })
}

async fn tried(question: &Question<'_>, abort: &Abort) -> Result<Answer, JsValue> {
    let request = question.request(abort)?;
    let response = request.send().await.map_err(|_| JsValue::NULL)?;
    Answer::read(&response).await
}
