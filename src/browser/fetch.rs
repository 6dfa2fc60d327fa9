//! Typed data of this site, fetched.

use futures_util::future::{Either, select};
use futures_util::pin_mut;
use gloo_net::http::Request;
use gloo_timers::future::TimeoutFuture;
use serde::de::DeserializeOwned;
use web_sys::AbortController;

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

/// A request that can be called off: when this is dropped, it is.
#[derive(Debug, Default)]
pub struct Abort(Option<AbortController>);

impl Abort {
    /// Returns what calls off a request.
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }
}

impl Drop for Abort {
    fn drop(&mut self) {
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
    match once(address, abort).await {
        Err(Failure::Unreachable) => {
            TimeoutFuture::new(PAUSE).await;
            once(address, abort).await
        }
        settled => settled,
    }
}

async fn once<T: DeserializeOwned>(address: &str, abort: &Abort) -> Result<T, Failure> {
    let signal = abort.0.as_ref().map(AbortController::signal);
    let answer = async {
        let request = Request::get(address).abort_signal(signal.as_ref());
        let answer = request.send().await.map_err(|_| Failure::Unreachable)?;
        if matches!(answer.status(), 404 | 410) {
            return Err(Failure::Gone);
        }
        let bytes = answer.binary().await.map_err(|_| Failure::Unreachable)?;
        read(&bytes).ok_or(Failure::Unreachable)
    };
    let patience = TimeoutFuture::new(PATIENCE);
    pin_mut!(answer, patience);
    match select(answer, patience).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(Failure::Unreachable),
    }
}
