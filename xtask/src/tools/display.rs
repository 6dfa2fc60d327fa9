//! A screen that nobody sees, for browsers that cannot do without one.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running Xvfb; it stops when this is dropped.
pub(crate) struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// A new screen, under a number that is free.
    ///
    /// # Errors
    /// When the server does not start.
    pub(super) fn start(xvfb: &Path) -> Result<Self> {
        let mut command = Command::new(xvfb);
        command.args(["-displayfd", "1", "-nolisten", "tcp"]);
        command.args(["-screen", "0", "1280x1024x24"]);
        command.stdin(Stdio::null()).stderr(Stdio::null());
        let mut server = command
            .stdout(Stdio::piped())
            .spawn()
            .context("Xvfb does not start")?;
        let name = number(&mut server).map(|number| format!(":{number}"));
        let mut display = Self {
            server,
            name: String::new(),
        };
        display.name = name?;
        Ok(display)
    }

    /// Its name, for the variable `DISPLAY`.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The number of the screen, which the server prints once it is ready.
fn number(server: &mut Child) -> Result<String> {
    let output = server.stdout.take().context("Xvfb has no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line)?;
    ensure!(!line.trim().is_empty(), "Xvfb ended before it had a screen");
    Ok(line.trim().to_owned())
}
