//! As much of HTTP as a static host and a proxy need: one request for each connection.

use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;

use super::files::Answer;

/// One request, as the browser made it.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) host: String,
    pub(crate) path: String,
    /// False when the browser went around the proxy: then others may have been missed.
    pub(crate) proxied: bool,
}

/// The request's head, and whether gzip is accepted; none when the browser opened a connection
/// only to have one.
pub(crate) fn read(stream: &TcpStream) -> io::Result<Option<(Request, bool)>> {
    let mut lines = BufReader::new(stream).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(None);
    };
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else {
        return Ok(None);
    };
    let (mut host, mut gzip) = (String::new(), false);
    for line in lines {
        let line = line?.to_ascii_lowercase();
        match line.split_once(':') {
            Some(("host", value)) => value.trim().clone_into(&mut host),
            Some(("accept-encoding", value)) => gzip = value.contains("gzip"),
            Some(_) => {}
            None => break,
        }
    }
    Ok(Some((request(method, target, host), gzip)))
}

/// A proxy is asked for whole addresses, a host only for paths.
fn request(method: &str, target: &str, host: String) -> Request {
    let method = method.to_owned();
    if method == "CONNECT" {
        return Request {
            method,
            host: target.to_owned(),
            path: String::new(),
            proxied: true,
        };
    }
    let Some((_, rest)) = target.split_once("://") else {
        return Request {
            method,
            host,
            path: target.to_owned(),
            proxied: false,
        };
    };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    Request {
        method,
        host: host.to_owned(),
        path: path.to_owned(),
        proxied: true,
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
