//! Typed data of this site, fetched.

use gloo_net::http::Request;
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, RequestInit};

use super::dom::{self, window};
use crate::payload::read;

/// How long an answer may take, in milliseconds.
const PATIENCE: u32 = 20_000;
/// How long to wait before the one other try, in milliseconds.
const PAUSE: u32 = 1_000;

/// Why there is no data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No answer came, or one that is no such data: no network, or one that wants a login first.
    Unreachable,
    /// The site answers that there is no such file: a newer build has taken its place.
    Gone,
}

/// A request that can be called off.
#[derive(Clone, Debug)]
pub struct Abort(Option<AbortController>);

impl Default for Abort {
    fn default() -> Self {
        Self(AbortController::new().ok())
    }
}

impl Abort {
    /// Returns what tells a request that it is called off.
    pub fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }

    /// Calls the request off, if it is still under way.
    pub fn stop(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

/// Returns the data at `address`, asked for a second time if the first brings nothing.
///
/// # Errors
/// [`Failure`], which says whether trying again later makes sense.
pub async fn data<T: DeserializeOwned>(address: &str, abort: &Abort) -> Result<T, Failure> {
    let file = file(address, abort).await?;
    // The page that a network shows before its login is no such data.
    read(&file).ok_or(Failure::Unreachable)
}

/// Returns the data that the page names as its own.
///
/// # Errors
/// As [`data`] does.
pub async fn data_of_page<T: DeserializeOwned>() -> Result<T, Failure> {
    let script = dom::one(&dom::root(), "script[data-guide]");
    let address = script.map(|script| dom::attribute(&script, "data-guide"));
    data(&address.unwrap_or_default(), &Abort::default()).await
}

async fn file(address: &str, abort: &Abort) -> Result<Vec<u8>, Failure> {
    match once(address, abort).await {
        Err(Failure::Unreachable) => {
            pause(PAUSE).await;
            once(address, abort).await
        }
        settled => settled,
    }
}

async fn once(address: &str, abort: &Abort) -> Result<Vec<u8>, Failure> {
    let late = abort.clone();
    let _patience = Timeout::new(PATIENCE, move || late.stop());
    let request = request(address, &RequestInit::new(), abort);
    let request = request.map_err(|_| Failure::Unreachable)?;
    let answer = request.send().await.map_err(|_| Failure::Unreachable)?;
    if matches!(answer.status(), 404 | 410) {
        return Err(Failure::Gone);
    }
    answer.binary().await.map_err(|_| Failure::Unreachable)
}

/// Returns a request that can be called off. It is made as the browser makes one: the builder of `gloo-net` takes
/// addresses apart and joins them again, for questions that are asked nowhere here.
///
/// # Errors
/// If `address` is none.
pub fn request(address: &str, how: &RequestInit, abort: &Abort) -> Result<Request, JsValue> {
    how.set_signal(abort.signal().as_ref());
    web_sys::Request::new_with_str_and_init(address, how).map(Request::from)
}

/// Waits for some milliseconds.
pub async fn pause(time: u32) {
    let time = i32::try_from(time).unwrap_or(i32::MAX);
    let later = Promise::new(&mut |done, _| {
        // Fails only where there are no timers.
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, time);
    });
    // It never fails.
    let _ = JsFuture::from(later).await;
}
