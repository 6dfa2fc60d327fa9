//! A screen that nobody sees, for browsers that cannot do without one.

use super::patience;
use anyhow::{Context, Result, bail};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// How long a busy machine may take to bring up a screen.
const LONGEST: Duration = Duration::from_mins(1);

/// What a client of X says first: the order of its bytes, the protocol 11.0, and no proof of who
/// it is, which a server without a list of such proofs does not ask for.
const HELLO: [u8; 12] = [b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0];
/// How the answer begins when the server takes the client.
const WELCOME: u8 = 1;

/// A running Xvfb; it stops when this is dropped.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// A new screen, under a number that is free, which has taken a first client.
    ///
    /// # Errors
    /// When the server does not start, or takes nobody.
    pub(super) fn start(xvfb: &Path) -> Result<Self> {
        let mut command = Command::new(xvfb);
        command.args(["-displayfd", "1", "-nolisten", "tcp"]);
        // Without it the server begins anew whenever the last client leaves, and for that moment
        // turns away whoever comes next.
        command.arg("-noreset");
        command.args(["-screen", "0", "1280x1024x24"]);
        command.stdin(Stdio::null()).stderr(Stdio::null());
        let server = command.stdout(Stdio::piped()).spawn();
        let mut display = Self {
            server: server.context("Xvfb does not start")?,
            name: String::new(),
        };
        let number = number(&mut display.server)?;
        display.wait(&number)?;
        display.name = format!(":{number}");
        Ok(display)
    }

    /// Its name, for the variable `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// Returns once the server takes clients: it prints its number before it does.
    fn wait(&mut self, number: &str) -> Result<()> {
        let welcomed = patience::until(LONGEST, || {
            if let Some(status) = self.server.try_wait()? {
                bail!("Xvfb ended before it had a screen: {status}");
            }
            Ok(connect(number).and_then(is_welcome).unwrap_or(false))
        });
        welcomed.with_context(|| format!("the screen :{number} takes nobody"))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The number of the screen, which the server prints once it has chosen it.
fn number(server: &mut Child) -> Result<String> {
    let output = server.stdout.take().context("Xvfb has no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    match line.trim() {
        "" => bail!("Xvfb ended before it had a screen"),
        number => Ok(number.to_owned()),
    }
}

/// A connection to the screen.
#[cfg(unix)]
fn connect(number: &str) -> io::Result<impl Read + Write + use<>> {
    let stream = std::os::unix::net::UnixStream::connect(format!("/tmp/.X11-unix/X{number}"))?;
    stream.set_read_timeout(Some(Duration::from_secs(5)))?;
    Ok(stream)
}

/// There is no Xvfb elsewhere, and nothing to connect to.
#[cfg(not(unix))]
fn connect(_number: &str) -> io::Result<io::Empty> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the server at the other end takes this client.
///
/// # Errors
/// When the connection breaks.
fn is_welcome(mut stream: impl Read + Write) -> io::Result<bool> {
    stream.write_all(&HELLO)?;
    let mut answer = [0];
    stream.read_exact(&mut answer)?;
    Ok(answer == [WELCOME])
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::net::UnixStream;

    /// Whether a client is welcome at a server that says this.
    fn answered(answer: &[u8]) -> io::Result<bool> {
        let (client, mut server) = UnixStream::pair()?;
        server.write_all(answer)?;
        drop(server.shutdown(std::net::Shutdown::Write));
        let result = is_welcome(client);
        let mut hello = [0; HELLO.len()];
        server.read_exact(&mut hello)?;
        assert_eq!(hello, HELLO);
        result
    }

    #[test]
    fn only_an_answer_that_takes_the_client_counts() {
        assert!(answered(&[WELCOME, 0]).unwrap());
        assert!(!answered(&[0, 0]).unwrap());
        assert!(answered(&[]).is_err());
    }

    #[test]
    fn a_server_that_ends_is_not_waited_for() {
        let started = Display::start(Path::new("true"));
        assert!(started.err().unwrap().to_string().contains("ended"));
    }
}
