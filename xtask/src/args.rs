//! The command line: what was asked for.

use crate::address;
use crate::step::Step;
use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
cargo xtask serve [--base /] [--port 8080] [--open]
    Installs what is missing, builds the site and serves it on 127.0.0.1,
    building and loading it again whenever a file changes.

cargo xtask test [--without-browsers] [--only STEP]...
    Installs what is missing and runs every check there is. `--only` runs one
    step and what it needs; `--without-browsers` leaves the browser tests out.

cargo xtask build [--base /path/] [--origin https://host] [--repository https://host/path]
    Builds the site for publishing, into dist/. `--base` is the path it will
    be found under, `--origin` the host for its canonical addresses. With
    `--repository` each page says where to send a correction.

cargo xtask bench
    Measures sizes and times in the release build, and what each crate adds to
    each program.

cargo xtask pictures [--accept]
    Makes a picture of every page and state in Chromium, and compares those
    that have an accepted one. `--accept` takes the new ones in their place.

cargo xtask addresses
    Prints what is read from addresses that people paste, and what is refused.

cargo xtask count
    Prints how many pages, pairs and facts there are.

cargo xtask budget
    Prints the sizes of the last release build against what it may weigh.

What is installed goes to the folder named by REHOME_TOOLS, or else to
rehome/tools in the user's cache folder. The paths of browsers and drivers can
be given as REHOME_CHROMIUM, REHOME_CHROMEDRIVER, REHOME_FIREFOX,
REHOME_GECKODRIVER and REHOME_WEBKIT_DRIVER.
";

/// One call of the tool.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print the commands.
    Help,
    /// Serve a development build.
    Serve(Serve),
    /// Build the site for publishing.
    Build(Build),
    /// Run the checks.
    Test(Test),
    /// Measure.
    Bench,
    /// Make pictures of all pages, and whether to accept them.
    Pictures(bool),
    /// Print how much the site knows.
    Count,
    /// Print what is read from pasted addresses.
    Addresses,
    /// Print the sizes.
    Budget,
}

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Serve {
    pub(crate) base: String,
    pub(crate) port: u16,
    pub(crate) open: bool,
}

/// How to build for publishing.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Build {
    pub(crate) base: String,
    pub(crate) origin: Option<String>,
    pub(crate) repository: Option<String>,
}

/// Which checks to run.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Test {
    pub(crate) browsers: bool,
    pub(crate) only: Vec<Step>,
}

/// The command that the arguments ask for.
///
/// # Errors
/// An unknown command or option, or a value that does not fit its option.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let mut parser = Parser::from_args(arguments);
    let Some(first) = parser.next()? else {
        return Ok(Command::Help);
    };
    match first {
        Arg::Value(name) => command(&name.string()?, &mut parser),
        Arg::Short('h') | Arg::Long("help") => Ok(Command::Help),
        other => Err(other.unexpected().into()),
    }
}

fn command(name: &str, parser: &mut Parser) -> Result<Command> {
    match name {
        "help" => Ok(Command::Help),
        "serve" => serve(parser).map(Command::Serve),
        "build" => build(parser).map(Command::Build),
        "test" => test(parser).map(Command::Test),
        "bench" => nothing_more(parser, Command::Bench),
        "pictures" => pictures(parser).map(Command::Pictures),
        "count" => nothing_more(parser, Command::Count),
        "addresses" => nothing_more(parser, Command::Addresses),
        "budget" => nothing_more(parser, Command::Budget),
        _ => bail!("there is no command `{name}`; `cargo xtask help` lists them"),
    }
}

fn serve(parser: &mut Parser) -> Result<Serve> {
    let mut serve = Serve {
        base: "/".into(),
        port: 8080,
        open: false,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("base") => serve.base = address::base_path(&parser.value()?.string()?)?,
            Arg::Long("port") => serve.port = parser.value()?.parse().context("--port")?,
            Arg::Long("open") => serve.open = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(serve)
}

fn build(parser: &mut Parser) -> Result<Build> {
    let mut build = Build {
        base: "/".into(),
        origin: None,
        repository: None,
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("base") => build.base = address::base_path(&parser.value()?.string()?)?,
            Arg::Long("origin") => {
                build.origin = Some(address::origin(&parser.value()?.string()?)?);
            }
            Arg::Long("repository") => {
                build.repository = Some(address::repository(&parser.value()?.string()?)?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(build)
}

fn pictures(parser: &mut Parser) -> Result<bool> {
    let mut accept = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("accept") => accept = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(accept)
}

fn test(parser: &mut Parser) -> Result<Test> {
    let mut test = Test {
        browsers: true,
        only: Vec::new(),
    };
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("without-browsers") => test.browsers = false,
            Arg::Long("only") => test.only.push(Step::named(&parser.value()?.string()?)?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(test)
}

fn nothing_more(parser: &mut Parser, command: Command) -> Result<Command> {
    match parser.next()? {
        None => Ok(command),
        Some(argument) => Err(argument.unexpected().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn nothing_and_help_print_the_commands() {
        for line in ["", "help", "--help", "-h"] {
            assert_eq!(parsed(line).unwrap(), Command::Help);
        }
    }

    #[test]
    fn options_reach_their_command() {
        let expected = Serve {
            base: "/rehome/".into(),
            port: 9000,
            open: true,
        };
        let serve = parsed("serve --base /rehome --port=9000 --open").unwrap();
        assert_eq!(serve, Command::Serve(expected));
        let test = parsed("test --only clippy --only browser --without-browsers").unwrap();
        let expected = Test {
            browsers: false,
            only: vec![Step::Clippy, Step::Browser],
        };
        assert_eq!(test, Command::Test(expected));
    }

    #[test]
    fn an_empty_base_is_the_root() {
        let words = ["build", "--base", "", "--origin", "https://example.org"];
        let build = parse(words.map(OsString::from)).unwrap();
        let expected = Build {
            base: "/".into(),
            origin: Some("https://example.org".into()),
            repository: None,
        };
        assert_eq!(build, Command::Build(expected));
    }

    #[test]
    fn what_is_unknown_is_refused() {
        for line in ["fly", "serve --fast", "bench now", "test --only flying"] {
            assert!(parsed(line).is_err(), "{line}");
        }
    }
}
