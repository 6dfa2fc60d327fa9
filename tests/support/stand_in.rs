//! Other people's servers, played: what a test says they answer, over real TLS, so that the
//! browser enforces its own rules between sites.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use super::http::{self, Request};
use super::reply::Reply;
use super::tls::{Identity, Secret};

type Routes = Arc<dyn Fn(&Request) -> Reply + Send + Sync>;

/// Host names, and what each of them answers.
///
/// ```ignore
/// let silent = StandIn::new().host("old.example", |_: &Request| Reply::hang());
/// page.server.play(mastodon(account).and(silent));
/// ```
#[derive(Clone, Default)]
pub(crate) struct StandIn(BTreeMap<String, Host>);

/// What one server answers.
#[derive(Clone, Default)]
struct Host {
    /// How long every answer takes at least.
    delay: Duration,
    /// Answers that the test puts before those of the routes, by path.
    instead: BTreeMap<String, Reply>,
    routes: Vec<Routes>,
}

impl StandIn {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// With a host that answers by `routes`. Of several for one host the first counts that does
    /// not answer 404: so one server can have more than one account.
    pub(crate) fn host(
        mut self,
        name: &str,
        routes: impl Fn(&Request) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let host = self.0.entry(name.to_owned()).or_default();
        host.routes.push(Arc::new(routes));
        self
    }

    /// With one path (without its query) that answers otherwise than the host's routes.
    pub(crate) fn instead(mut self, host: &str, path: &str, reply: Reply) -> Self {
        let host = self.0.entry(host.to_owned()).or_default();
        host.instead.insert(path.to_owned(), reply);
        self
    }

    /// With every answer as late as this.
    pub(crate) fn slow(mut self, milliseconds: u64) -> Self {
        for host in self.0.values_mut() {
            host.delay = Duration::from_millis(milliseconds);
        }
        self
    }

    /// Both together.
    pub(crate) fn and(mut self, other: Self) -> Self {
        for (name, more) in other.0 {
            let host = self.0.entry(name).or_default();
            host.instead.extend(more.instead);
            host.routes.extend(more.routes);
        }
        self
    }

    /// Each host with what it needs to be one; they share a certificate.
    pub(crate) fn into_played(self) -> impl Iterator<Item = (String, Played)> {
        let identity = Identity::new(self.0.keys().cloned());
        self.0.into_iter().map(move |(name, host)| {
            let identity = identity.clone();
            (name, Played { host, identity })
        })
    }
}

/// A server that is played.
#[derive(Clone)]
pub(crate) struct Played {
    host: Host,
    identity: Identity,
}

impl Played {
    /// The request inside the tunnel that is wanted; none when the browser opened it only to have
    /// one.
    pub(crate) fn hear<'a>(
        &self,
        mut stream: &'a TcpStream,
        to: &Request,
    ) -> io::Result<Option<(Secret<'a>, Request)>> {
        stream.write_all(b"HTTP/1.1 200 -\r\n\r\n")?;
        let mut secret = self.identity.answer(stream)?;
        let Some(mut request) = http::read(&mut secret)? else {
            return Ok(None);
        };
        let name = to.host.trim_end_matches(":443");
        name.clone_into(&mut request.host);
        (request.proxied, request.played) = (true, true);
        Ok(Some((secret, request)))
    }

    /// What this server says to the request.
    pub(crate) fn answer(&self, request: &Request) -> Reply {
        let reply = self.reply(request);
        let delay = reply.delay.max(self.host.delay);
        Reply { delay, ..reply }
    }

    fn reply(&self, request: &Request) -> Reply {
        if let Some(reply) = self.host.instead.get(request.place()) {
            return reply.clone();
        }
        let mut replies = self.host.routes.iter().map(|routes| routes(request));
        let mut best = replies.next().unwrap_or_else(|| Reply::new(404));
        while best.status == 404
            && let Some(next) = replies.next()
        {
            best = next;
        }
        best
    }
}
