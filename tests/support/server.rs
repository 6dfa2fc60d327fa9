//! A static host and a recording proxy in one: the browser is told to send everything through it,
//! loopback included, so what it asks for besides the site is seen here, and refused, unless the
//! test plays the server that is asked.

use std::collections::HashMap;
use std::io;
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use super::files::{self, Answer, BASE};
use super::http::{self, Request};
use super::piece::{self, Line, Piece};
use super::reply::Reply;
use super::stand_in::{Played, StandIn};

struct State {
    lines: HashMap<Piece, Line>,
    scripts_held: bool,
    silent: bool,
    stopping: bool,
    requests: Vec<Request>,
    extra: HashMap<String, Answer>,
    played: HashMap<String, Played>,
    open: Vec<Weak<TcpStream>>,
}

struct Shared {
    site: PathBuf,
    address: SocketAddr,
    state: Mutex<State>,
    changed: Condvar,
}

/// A running server; it stops when dropped.
pub(crate) struct Server(Arc<Shared>);

impl Server {
    /// A server for the folder `site` on a free port of the loopback address.
    pub(crate) fn start(site: impl Into<PathBuf>) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let address = listener.local_addr().expect("a bound address");
        let state = State {
            lines: HashMap::new(),
            scripts_held: false,
            silent: false,
            stopping: false,
            requests: Vec::new(),
            extra: HashMap::new(),
            played: HashMap::new(),
            open: Vec::new(),
        };
        let (state, changed) = (Mutex::new(state), Condvar::new());
        let shared = Arc::new(Shared {
            site: site.into(),
            address,
            state,
            changed,
        });
        let listening = Arc::clone(&shared);
        std::thread::spawn(move || listening.listen(&listener));
        Self(shared)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.0.address
    }

    /// The folder that is served.
    pub(crate) fn folder(&self) -> &Path {
        &self.0.site
    }

    /// The full address of a path below the base; `localhost` because it is a secure context.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{BASE}{path}", self.0.host())
    }

    /// Serves a page of the test's own at a path below the base.
    pub(crate) fn add(&self, path: &str, answer: Answer) {
        self.0.state().extra.insert(format!("{BASE}{path}"), answer);
    }

    /// From now on a piece meets with this.
    pub(crate) fn set(&self, piece: Piece, line: Line) {
        self.0.state().lines.insert(piece, line);
        self.0.changed.notify_all();
    }

    /// Whether anything of the program or its data was ever kept from the browser.
    pub(crate) fn spoils(&self) -> bool {
        !self.0.state().lines.is_empty()
    }

    /// Which pieces of the program and its data were asked for.
    pub(crate) fn fetched(&self) -> Vec<String> {
        let asked = self.requests().into_iter().map(|one| one.path);
        asked.filter(|path| piece::is_any(path)).collect()
    }

    /// Keeps scripts back, or lets them go, so that a test can listen before the first one runs.
    pub(crate) fn hold_scripts(&self, held: bool) {
        self.0.state().scripts_held = held;
        self.0.changed.notify_all();
    }

    /// From now on nobody is answered, as where there is no network.
    pub(crate) fn fall_silent(&self) {
        self.0.state().silent = true;
    }

    /// Plays these hosts from now on; one that was played before is replaced.
    pub(crate) fn play(&self, stand_in: StandIn) {
        let played = stand_in.into_played();
        self.0.state().played.extend(played);
    }

    /// Whether the host is played.
    pub(crate) fn plays(&self, host: &str) -> bool {
        self.0.state().played.contains_key(host)
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.0.state().requests.clone()
    }

    /// What a played host was asked for, inside TLS.
    pub(crate) fn asked(&self, host: &str) -> Vec<Request> {
        let mut requests = self.requests();
        requests.retain(|request| request.played && request.host == host);
        requests
    }

    /// Every request that is neither the site's, nor to a host that was played at that time, nor
    /// known to be the browser's own chatter.
    pub(crate) fn strangers(&self) -> Vec<Request> {
        let host = self.0.host();
        let ours = |request: &Request| {
            let site = request.host == host && request.path.starts_with(BASE);
            request.proxied && (site || request.played)
        };
        let mut requests = self.requests();
        requests.retain(|request| !ours(request) && !super::engine::is_vendor(&request.host));
        requests
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.stopping = true;
        // Whoever still reads or writes is woken by the end of the connection.
        for stream in state.open.iter().filter_map(Weak::upgrade) {
            let _ = stream.shutdown(Shutdown::Both);
        }
        drop(state);
        self.0.changed.notify_all();
        // The listener sleeps in accept: one more connection wakes it.
        drop(TcpStream::connect(self.0.address));
    }
}

impl State {
    fn line(&self, path: &str) -> Line {
        let mut lines = self.lines.iter();
        let found = lines.find(|(piece, _)| piece.is(path));
        found.map_or(Line::Open, |(_, line)| *line)
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn host(&self) -> String {
        format!("localhost:{}", self.address.port())
    }

    fn listen(self: &Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming().flatten().map(Arc::new) {
            let mut state = self.state();
            if state.stopping {
                return;
            }
            state.open.retain(|one| one.strong_count() > 0);
            state.open.push(Arc::downgrade(&stream));
            drop(state);
            let shared = Arc::clone(self);
            // A browser that hangs up early is its own affair.
            std::thread::spawn(move || shared.talk(&stream).unwrap_or_default());
        }
    }

    fn talk(&self, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(45)))?;
        let Some(mut request) = http::read(stream)? else {
            return Ok(());
        };
        let played = self.played(&request);
        request.played = played.is_some();
        self.state().requests.push(request.clone());
        if let Some(played) = played {
            return self.tunnel(stream, &request, &played);
        }
        if self.state().silent {
            return Ok(());
        }
        let ours = request.host == self.host() && request.method != "CONNECT";
        let answer = ours.then(|| self.answer(request.place()));
        let answer = answer.unwrap_or_else(refusal);
        http::send(stream, &answer, request.accepts_gzip())
    }

    /// The server that a tunnel is wanted to, if it is played.
    fn played(&self, request: &Request) -> Option<Played> {
        let name = request.host.strip_suffix(":443")?;
        let found = self.state().played.get(name).cloned();
        found.filter(|_| request.method == "CONNECT")
    }

    /// Speaks for a played server, as if the tunnel led there.
    fn tunnel(&self, stream: &TcpStream, to: &Request, played: &Played) -> io::Result<()> {
        let Some((secret, request)) = played.hear(stream, to)? else {
            return Ok(());
        };
        self.state().requests.push(request.clone());
        let reply = played.answer(&request);
        if self.may_speak(&reply) {
            reply.send(secret)?;
        }
        Ok(())
    }

    /// Waits as long as the reply says; false when the server stops before that.
    fn may_speak(&self, reply: &Reply) -> bool {
        let (changed, silence) = (&self.changed, reply.silence());
        let waited = changed.wait_timeout_while(self.state(), silence, |state| !state.stopping);
        !waited.unwrap_or_else(PoisonError::into_inner).0.stopping
    }

    fn answer(&self, path: &str) -> Answer {
        let is = |extension| {
            Path::new(path)
                .extension()
                .is_some_and(|found| found == extension)
        };
        if is("js") {
            drop(self.wait(|state| !state.scripts_held));
        }
        let released = self.wait(|state| state.line(path) != Line::Held);
        let (line, extra) = (released.line(path), released.extra.get(path).cloned());
        drop(released);
        line.spoilt(extra.unwrap_or_else(|| files::answer(&self.site, path)))
    }

    fn wait(&self, released: impl Fn(&State) -> bool) -> MutexGuard<'_, State> {
        let waiting = |state: &mut State| !state.stopping && !released(state);
        let guard = self.changed.wait_while(self.state(), waiting);
        guard.unwrap_or_else(PoisonError::into_inner)
    }
}

fn refusal() -> Answer {
    Answer::new(403, "text/plain", "only the site is served")
}
