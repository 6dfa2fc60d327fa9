//! The driver process of one session, with a home folder of its own that is thrown away.

use std::fs::File;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// How often a folder is removed that somebody may still be writing to, and how long it is waited between.
const ATTEMPTS: usize = 20;
const BETWEEN: Duration = Duration::from_millis(50);

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// A new folder for one session, removed when dropped.
pub(crate) struct Home(PathBuf);

impl Home {
    pub(crate) fn new() -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("rehome-browser-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a temporary folder");
        Self(folder)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // A browser may still be writing its last files.
        for _ in 0..ATTEMPTS {
            if std::fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            std::thread::sleep(BETWEEN);
        }
    }
}

/// A running driver; it is stopped when dropped.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    home: Home,
}

impl Driver {
    /// The driver `program`, listening.
    ///
    /// Panics with its output when it does not answer.
    pub(crate) fn start(program: &str, flags: &[&str], home: Home) -> Self {
        let port = free_port();
        let log = File::create(home.path().join("driver.log")).expect("a log file");
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .args(flags)
            .stdin(Stdio::null());
        command
            .stdout(log.try_clone().expect("a log file"))
            .stderr(log);
        for (name, value) in surroundings(home.path()) {
            command.env(name, value);
        }
        for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
            command.env_remove(name).env_remove(name.to_uppercase());
        }
        let child = command.spawn();
        let child = child.unwrap_or_else(|error| panic!("{program} does not start: {error}"));
        let driver = Self { child, port, home };
        driver.wait(program);
        driver
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder that this session may write to.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// What the driver and the browser have written.
    pub(crate) fn log(&self) -> String {
        let bytes = std::fs::read(self.home.path().join("driver.log")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn wait(&self, program: &str) {
        let deadline = Instant::now() + Duration::from_secs(45);
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let log = self.log();
            assert!(
                Instant::now() < deadline,
                "{program} does not listen: {log}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A home and a temporary folder away from the person's own, no accessibility bus, no proxy but ours, and no
/// layers for a graphics card that a test machine has not: without them `WebKit` draws twice as fast.
fn surroundings(home: &Path) -> [(&'static str, PathBuf); 9] {
    [
        ("HOME", home.to_owned()),
        ("TMPDIR", home.to_owned()),
        ("XDG_CONFIG_HOME", home.join("config")),
        ("XDG_CACHE_HOME", home.join("cache")),
        ("XDG_DATA_HOME", home.join("data")),
        ("NO_AT_BRIDGE", "1".into()),
        ("GTK_A11Y", "none".into()),
        ("LANG", "C.UTF-8".into()),
        ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".into()),
    ]
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("a bound address").port()
}
