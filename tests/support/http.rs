//! As much of HTTP as a static host, a proxy and a played server need: one request for each
//! connection.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;

use super::files::Answer;

/// The headers that are kept: what tells a server about its visitor, and what answers depend on.
const KEPT: [&str; 11] = [
    "accept",
    "accept-encoding",
    "access-control-request-headers",
    "access-control-request-method",
    "authorization",
    "content-length",
    "content-type",
    "cookie",
    "host",
    "origin",
    "referer",
];

/// More than any page of ours would send.
const LONGEST_BODY: u64 = 1 << 20;

/// One request, as the browser made it.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// With its port, but without one inside TLS.
    pub(crate) host: String,
    /// With its query.
    pub(crate) path: String,
    /// False when the browser went around the proxy: then others may have been missed.
    pub(crate) proxied: bool,
    /// True when the test plays this host; for the tunnel to it (`CONNECT`) and what came inside.
    pub(crate) played: bool,
    headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The header of this name (in small letters), if it was sent and is one of those kept.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The path without its query.
    pub(crate) fn place(&self) -> &str {
        self.path.split(['?', '#']).next().unwrap_or_default()
    }

    /// A parameter of the query, decoded.
    pub(crate) fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.path.split_once('?')?;
        let mut pairs = url::form_urlencoded::parse(query.as_bytes());
        pairs
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.into_owned())
    }

    pub(crate) fn accepts_gzip(&self) -> bool {
        let accepted = self.header("accept-encoding");
        accepted.is_some_and(|accepted| accepted.contains("gzip"))
    }
}

/// The request; none when the browser opened a connection only to have one.
pub(crate) fn read(stream: impl Read) -> io::Result<Option<Request>> {
    let mut reader = BufReader::new(stream);
    let mut lines = reader.by_ref().lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let mut request = addressed(method, target);
    for line in lines {
        let line = line?;
        let Some((name, value)) = line.split_once(':') else {
            break;
        };
        let name = name.to_ascii_lowercase();
        if KEPT.contains(&name.as_str()) {
            request.headers.push((name, value.trim().to_owned()));
        }
    }
    if request.host.is_empty() {
        let host = request.header("host").unwrap_or_default().to_owned();
        request.host = host;
    }
    let length = request.header("content-length");
    let length = length.and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut body = reader.take(LONGEST_BODY.min(length));
    body.read_to_end(&mut request.body)?;
    Ok(Some(request))
}

/// A proxy is asked for whole addresses, a host only for paths.
fn addressed(method: &str, target: &str) -> Request {
    let (host, path, proxied) = if method == "CONNECT" {
        (target, "", true)
    } else if let Some((_, rest)) = target.split_once("://") {
        let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        (host, path, true)
    } else {
        ("", target, false)
    };
    Request {
        method: method.to_owned(),
        host: host.to_owned(),
        path: path.to_owned(),
        proxied,
        played: false,
        headers: Vec::new(),
        body: Vec::new(),
    }
}

/// Writes the answer and says that nothing follows on this connection.
pub(crate) fn send(mut stream: &TcpStream, answer: &Answer, accepts_gzip: bool) -> io::Result<()> {
    let packed = answer.packed(accepts_gzip);
    let body = packed.as_ref().unwrap_or(&answer.body);
    let mut head = format!("HTTP/1.1 {} -\r\n", answer.status);
    let mut field = |name: &str, value: &str| head.extend([name, ": ", value, "\r\n"]);
    field("content-type", answer.kind);
    field("content-length", &body.len().to_string());
    field("connection", "close");
    // Every load asks again, so that scripts can be kept back on each; pages may still be kept
    // in memory for going back.
    field("cache-control", "no-cache");
    if let Some(location) = &answer.location {
        field("location", location);
    }
    if packed.is_some() {
        field("content-encoding", "gzip");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}
