//! What a played server says, as a test writes it down.

use std::io::{self, Write};
use std::time::Duration;

use serde_json::Value;

use super::http::Request;
use super::tls::Secret;

const ANY_ORIGIN: &str = "access-control-allow-origin";

/// One reply. Without [`Reply::cors`] no page of another site can read it.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    /// Names in small letters.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    /// How long nothing is said.
    pub(crate) delay: Duration,
    /// Nothing is ever said.
    pub(crate) hang: bool,
    /// The connection ends in the middle of the body.
    pub(crate) broken: bool,
}

impl Reply {
    /// A reply with a status and nothing else.
    pub(crate) fn new(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Vec::new(),
            delay: Duration::ZERO,
            hang: false,
            broken: false,
        }
    }

    /// JSON with status 200.
    pub(crate) fn json(value: &Value) -> Self {
        Self::text("application/json; charset=utf-8", value.to_string())
    }

    /// Any text of a content type, with status 200.
    pub(crate) fn text(kind: &str, text: impl Into<Vec<u8>>) -> Self {
        let body = text.into();
        Self {
            body,
            ..Self::new(200).header("content-type", kind)
        }
    }

    /// To another address; a page may follow only if the redirect itself has [`Reply::cors`].
    pub(crate) fn redirect(url: &str) -> Self {
        Self::new(302).header("location", url)
    }

    /// Silence, until the browser or the test has had enough.
    pub(crate) fn hang() -> Self {
        Self {
            hang: true,
            ..Self::new(200)
        }
    }

    /// Permission for a page to make the request that `asked` asks about (`OPTIONS`).
    pub(crate) fn preflight(asked: &Request) -> Self {
        let wanted = |kind| asked.header(kind).unwrap_or_default();
        let method = wanted("access-control-request-method");
        let headers = wanted("access-control-request-headers");
        Self::new(204)
            .cors()
            .header("access-control-allow-methods", method)
            .header("access-control-allow-headers", headers)
    }

    pub(crate) fn status(self, status: u16) -> Self {
        Self { status, ..self }
    }

    /// With this header, in place of one of the same name.
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        let name = name.to_ascii_lowercase();
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    /// Readable by pages of every site.
    pub(crate) fn cors(self) -> Self {
        self.header(ANY_ORIGIN, "*")
    }

    /// Readable by no other site's page.
    pub(crate) fn no_cors(mut self) -> Self {
        self.headers.retain(|(name, _)| name != ANY_ORIGIN);
        self
    }

    /// Only after this many milliseconds.
    pub(crate) fn slow(self, milliseconds: u64) -> Self {
        let delay = Duration::from_millis(milliseconds);
        Self { delay, ..self }
    }

    /// Cut off: the head promises the whole body, and the connection ends after half of it.
    pub(crate) fn broken(self) -> Self {
        Self {
            broken: true,
            ..self
        }
    }

    /// How long nothing is said.
    pub(crate) fn silence(&self) -> Duration {
        if self.hang { Duration::MAX } else { self.delay }
    }

    /// Writes it and says that nothing follows on this connection.
    pub(crate) fn send(&self, mut stream: Secret<'_>) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} -\r\n", self.status);
        let mut field = |name: &str, value: &str| head.extend([name, ": ", value, "\r\n"]);
        for (name, value) in &self.headers {
            field(name, value);
        }
        // An answer that a browser keeps would hide what the page asks for the second time.
        field("cache-control", "no-store");
        field("content-length", &self.body.len().to_string());
        field("connection", "close");
        head.push_str("\r\n");
        let sent = self.body.len() / if self.broken { 2 } else { 1 };
        stream.write_all(head.as_bytes())?;
        stream.write_all(&self.body[..sent])?;
        if !self.broken {
            // Says that nothing was cut off.
            stream.conn.send_close_notify();
        }
        stream.flush()
    }
}
