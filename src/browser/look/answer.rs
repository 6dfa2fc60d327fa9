//! What came back, as far as a page should read it.

use gloo_net::http::Response;
use js_sys::{Date, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader};

use crate::browser::time::milliseconds;
use crate::check::{Outcome, Reply};
use crate::pieces;

/// Bytes of an answer that are read.
const LARGEST: usize = 1_000_000;
/// How long a server is left alone that does not say for how long, in milliseconds.
const REST: u64 = 60_000;

/// An answer, and what its headers ask for.
pub struct Answer {
    /// What was answered.
    pub reply: Reply,
    /// The `Link` header; empty if there is none.
    pub link: String,
    /// How long to wait before asking again, in milliseconds, where the server says so.
    pub pause: Option<u64>,
    /// Whether the server allows no more requests for now.
    pub is_spent: bool,
}

impl Answer {
    /// Returns that there is none.
    pub fn none(outcome: Outcome) -> Self {
        Self {
            reply: Reply::without(outcome),
            link: String::new(),
            pause: None,
            is_spent: false,
        }
    }

    /// Returns that the server asked to be left alone.
    pub fn resting(url: &str) -> Self {
        let reply = Reply {
            status: 429,
            url: url.to_owned(),
            ..Reply::without(Outcome::Answered)
        };
        Self {
            reply,
            ..Self::none(Outcome::Answered)
        }
    }

    /// Returns what was answered, read to its end.
    ///
    /// # Errors
    /// If it breaks off.
    pub async fn read(response: &Response) -> Result<Self, JsValue> {
        // Seen only where the server lets pages see them.
        let header = |name: &str| response.headers().get(name).unwrap_or_default();
        let Some(body) = text(response.body()).await? else {
            return Ok(Self::none(Outcome::Large));
        };
        Ok(Self {
            reply: Reply {
                outcome: Outcome::Answered,
                status: response.status(),
                url: response.url(),
                media_type: header("Content-Type"),
                body,
            },
            link: header("Link"),
            pause: until(&header("Retry-After")),
            is_spent: header("X-RateLimit-Remaining") == "0",
        })
    }

    /// Returns whether it may be another one in a moment.
    pub fn is_passing(&self) -> bool {
        matches!(self.reply.status, 429 | 502 | 503 | 504)
    }

    /// Returns for how long the server is to be left alone, in milliseconds.
    pub fn rest(&self) -> Option<u64> {
        let is_tired = self.reply.status == 429 || self.is_spent;
        is_tired.then(|| self.pause.unwrap_or(REST))
    }
}

/// Returns the time until what `Retry-After` says: seconds, or a date (RFC 9110).
fn until(header: &str) -> Option<u64> {
    if let Ok(seconds) = header.trim().parse::<u32>() {
        return Some(u64::from(seconds) * 1_000);
    }
    let time = Date::parse(header) - Date::now();
    (!time.is_nan()).then(|| milliseconds(time))
}

/// Returns a body as a text; nothing if it is too large.
async fn text(body: Option<ReadableStream>) -> Result<Option<String>, JsValue> {
    let Some(body) = body else {
        return Ok(Some(String::new()));
    };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
    loop {
        let piece = JsFuture::from(reader.read()).await?;
        if Reflect::get(&piece, &"done".into())?.is_truthy() {
            return Ok(Some(decoded(&bytes)));
        }
        let piece: Uint8Array = Reflect::get(&piece, &"value".into())?.unchecked_into();
        bytes.extend(piece.to_vec());
        if bytes.len() > LARGEST {
            drop(reader.cancel());
            return Ok(None);
        }
    }
}

fn decoded(bytes: &[u8]) -> String {
    let text = pieces::as_utf8(bytes);
    pieces::trim_start(&text, "\u{FEFF}").to_owned()
}
