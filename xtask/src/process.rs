//! Starting other programs: with their output collected, or straight to the terminal.

use anyhow::{Context, Result};
use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long a program may be silent before somebody has to be told that it still runs.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// How often to look whether the program has ended while it prints nothing.
const PAUSE: Duration = Duration::from_millis(200);

/// What is heard of a running program.
pub(crate) enum Event<'a> {
    /// It printed a line.
    Line(&'a str),
    /// It has been running for so long; told every [`HEARTBEAT`].
    Still(Duration),
}

/// A program that has ended.
pub(crate) struct Finished {
    pub(crate) success: bool,
    /// Both of its outputs, in the order in which they came.
    pub(crate) output: String,
}

/// The program to the end, its output collected, with `hear` told how it goes.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn collect(command: &mut Command, hear: &mut dyn FnMut(Event)) -> Result<Finished> {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| cannot_start(command))?;
    let lines = lines_of(&mut child);
    let output = follow(&mut child, &lines, hear)?;
    let success = child.wait()?.success();
    Ok(Finished { success, output })
}

/// Whether the program, which shares this one's terminal, ended well.
///
/// # Errors
/// When it cannot be started.
pub(crate) fn attached(command: &mut Command) -> Result<bool> {
    let status = command.status().with_context(|| cannot_start(command))?;
    Ok(status.success())
}

/// What the program printed, if it could be started and ended well.
pub(crate) fn answer(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// The Cargo that started this program.
pub(crate) fn cargo() -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let mut command = Command::new(program);
    // The output is read here, and kept.
    command.env("CARGO_TERM_COLOR", "never");
    command
}

/// `PATH` with these folders in front.
///
/// # Errors
/// When a folder's name holds the character that separates them.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&path));
    std::env::join_paths(all).context("a tool's folder cannot be put on the path")
}

fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`", command.get_program().display())
}

fn lines_of(child: &mut Child) -> Receiver<String> {
    let (sender, receiver) = channel();
    if let Some(stdout) = child.stdout.take() {
        read_lines(stdout, sender.clone());
    }
    if let Some(stderr) = child.stderr.take() {
        read_lines(stderr, sender);
    }
    receiver
}

fn read_lines(source: impl Read + Send + 'static, sender: Sender<String>) {
    thread::spawn(move || {
        for line in BufReader::new(source).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            if sender.send(line).is_err() {
                return;
            }
        }
    });
}

/// Everything printed until the program ends. Its end counts, not that of its pipes: a program
/// that it left behind, such as a browser's helper, may hold those open for ever.
fn follow(
    child: &mut Child,
    lines: &Receiver<String>,
    hear: &mut dyn FnMut(Event),
) -> Result<String> {
    let mut output = String::new();
    let start = Instant::now();
    let mut told = start;
    loop {
        match lines.recv_timeout(PAUSE) {
            Ok(line) => {
                hear(Event::Line(&line));
                output.push_str(&line);
                output.push('\n');
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(output),
            Err(RecvTimeoutError::Timeout) if child.try_wait()?.is_some() => return Ok(output),
            Err(RecvTimeoutError::Timeout) => {}
        }
        if told.elapsed() >= HEARTBEAT {
            told = Instant::now();
            hear(Event::Still(start.elapsed()));
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Finished {
        collect(Command::new("sh").args(["-c", script]), &mut |_| {}).unwrap()
    }

    #[test]
    fn both_outputs_are_kept() {
        let finished = shell("echo out; echo err >&2");
        assert!(finished.success);
        assert!(finished.output.contains("out\n") && finished.output.contains("err\n"));
    }

    #[test]
    fn a_failure_is_told() {
        assert!(!shell("exit 3").success);
    }

    #[test]
    fn a_program_left_behind_holds_nobody_up() {
        let start = Instant::now();
        let finished = shell("sleep 30 & echo done");
        assert_eq!(finished.output, "done\n");
        assert!(start.elapsed() < Duration::from_secs(20));
    }
}
