//! `cargo xtask test`: runs the steps and tells how they went.

use crate::args::Test;
use crate::budget;
use crate::process::{self, Event, cargo};
use crate::release::{self, BASE, Release};
use crate::report::{self, Counts, Outcome, Record};
use crate::scripts;
use crate::step::{self, Step};
use crate::suites;
use crate::tools::browsers::{self, Browsers};
use crate::tools::{self, SiteTools};
use anyhow::{Context, Result, bail, ensure};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// How many tests in browsers are played again at most, if they fail.
const MOST_AGAIN: usize = 6;

/// How many tests wait for a browser or have one; a browser that takes long to start is kept for those who wait.
const WAITING: &str = "6";

/// How a step ended and, for one that runs tests, how many.
type Ending = (Outcome, Option<Counts>);

/// Whether every step that was to run went well.
pub(crate) fn run(root: &Path, options: &Test) -> bool {
    let mut checks = Checks {
        root,
        with_browsers: options.browsers,
        tools: None,
        browsers: None,
        done: Vec::new(),
    };
    let steps = step::plan(&options.only);
    for (index, step) in steps.iter().enumerate() {
        checks.take(*step, &format!("[{:>2}/{}]", index + 1, steps.len()));
    }
    checks.summary()
}

struct Checks<'a> {
    root: &'a Path,
    with_browsers: bool,
    tools: Option<SiteTools>,
    browsers: Option<Browsers>,
    done: Vec<Record>,
}

impl Checks<'_> {
    /// Runs a step, tells of its start and end, and keeps the record.
    fn take(&mut self, step: Step, place: &str) {
        let name = step.name();
        println!("{place} {name} …");
        let start = Instant::now();
        let (outcome, counts) = match self.attempt(step) {
            Ok(result) => result,
            Err(error) => {
                println!("{error:#}");
                (Outcome::Failed, None)
            }
        };
        let took = start.elapsed();
        let tests = counts.map_or_else(String::new, |c| format!(", {} tests", c.passed + c.failed));
        let word = outcome.word();
        println!("{place} {name}: {word}{tests}, {:.1} s", took.as_secs_f64());
        self.done.push(Record {
            step,
            outcome,
            counts,
            took,
        });
    }

    fn attempt(&mut self, step: Step) -> Result<Ending> {
        if step.in_browsers() && !self.with_browsers {
            println!("!!! {} IS SKIPPED, as --without-browsers asks", step.name());
            return Ok((Outcome::Skipped, None));
        }
        for need in step.needs() {
            let failed =
                |record: &Record| record.step == *need && record.outcome == Outcome::Failed;
            if self.done.iter().any(failed) {
                bail!("not run, because `{}` failed", need.name());
            }
        }
        self.start(step)
    }

    fn start(&mut self, step: Step) -> Result<Ending> {
        match step {
            Step::Tools => self.find_tools(),
            Step::Browsers => self.find_browsers(),
            Step::Format => self.cargo("fmt --all --check"),
            Step::Clippy => self.cargo("clippy --workspace --all-targets -- -D warnings"),
            Step::ClippyWasm => self.cargo(&format!(
                "clippy --target {} --package rehome --package rehome-look --package rehome-tools --package rehome-files --package rehome-plan --package rehome-trouble --bin rehome --bin rehome-look --bin rehome-tools --bin rehome-files --bin rehome-plan --bin rehome-trouble -- -D warnings",
                tools::WASM_TARGET
            )),
            Step::Scripts => self.scripts(),
            Step::Tests => self.tests(cargo().args(suites::arguments(self.root)?)),
            Step::DocTests => self.cargo("test --workspace --doc"),
            Step::BuildRoot => self.build("/"),
            Step::BuildBase => self.build(BASE),
            Step::Output => self.tests(&mut self.tests_of("site")),
            Step::Budget => self.budget(),
            Step::Browser => self.browser_tests_of("browser"),
            Step::Accessibility => self.browser_tests_of("accessibility"),
        }
    }

    fn find_tools(&mut self) -> Result<Ending> {
        tools::components();
        self.tools = Some(tools::for_building(self.root)?);
        Ok((Outcome::Passed, None))
    }

    fn find_browsers(&mut self) -> Result<Ending> {
        self.browsers = Some(browsers::find()?);
        Ok((Outcome::Passed, None))
    }

    /// A cargo command that passes or fails as a whole.
    fn cargo(&self, arguments: &str) -> Result<Ending> {
        let mut command = cargo();
        command.args(arguments.split(' '));
        Ok((self.told(&mut command)?.0, None))
    }

    /// The tests of one file, told where the built site is.
    fn tests_of(&self, name: &str) -> Command {
        let mut command = cargo();
        command.args(["test", "--no-fail-fast", "--test", name]);
        command.env("REHOME_SITE", release::checked_build(self.root, BASE));
        command.env("REHOME_SITE_ROOT", release::checked_build(self.root, "/"));
        command
    }

    /// The same, told where the browsers are too, with a screen for as long as they run.
    ///
    /// Three engines on a busy machine can be too slow for one another. So what fails is played once more,
    /// by itself, if it is little; and that is said.
    fn browser_tests_of(&self, name: &str) -> Result<Ending> {
        let browsers = self.browsers.as_ref().context("the browsers are missing")?;
        let screen = browsers.screen()?;
        let command = || {
            let mut command = self.tests_of(name);
            command.envs(browsers.variables());
            command.env("DISPLAY", screen.name());
            command.env("RUST_TEST_THREADS", WAITING);
            command
        };
        let (outcome, counts, output) = self.told_and_counted(&mut command(), Counts::read)?;
        let failed = report::failed(&output);
        if outcome == Outcome::Passed || failed.is_empty() || failed.len() > MOST_AGAIN {
            return Ok((outcome, Some(counts)));
        }
        println!("        once more, by themselves: {}", failed.join(", "));
        let again = self.tests(command().args(["--", "--exact"]).args(&failed))?;
        Ok(match again {
            (Outcome::Passed, Some(second)) => (Outcome::Passed, Some(counts.with_second(second))),
            _ => (Outcome::Failed, Some(counts)),
        })
    }

    /// All of it, even if the first part fails.
    fn scripts(&self) -> Result<Ending> {
        let tools = tools::scripts::find()?;
        let mut outcome = Outcome::Passed;
        for mut check in scripts::checks(&tools) {
            if self.told(&mut check)?.0 == Outcome::Failed {
                outcome = Outcome::Failed;
            }
        }
        let mut tests = scripts::tests(self.root, &tools)?;
        match self.counted(&mut tests, scripts::count)? {
            (Outcome::Passed, counts) => Ok((outcome, counts)),
            failed => Ok(failed),
        }
    }

    fn tests(&self, command: &mut Command) -> Result<Ending> {
        self.counted(command, Counts::read)
    }

    fn counted(&self, command: &mut Command, count: fn(&str) -> Counts) -> Result<Ending> {
        let (outcome, counts, _) = self.told_and_counted(command, count)?;
        Ok((outcome, Some(counts)))
    }

    fn told_and_counted(
        &self,
        command: &mut Command,
        count: fn(&str) -> Counts,
    ) -> Result<(Outcome, Counts, String)> {
        let (outcome, output) = self.told(command)?;
        let counts = count(&output);
        if outcome == Outcome::Passed {
            ensure!(counts.passed > 0, "it ended well, but ran no test");
        }
        Ok((outcome, counts, output))
    }

    fn build(&self, base: &str) -> Result<Ending> {
        let tools = self.tools.as_ref().context("the tools are missing")?;
        let release = Release::checked(self.root, tools, base);
        let made = release.kept(&mut |command| Ok(self.told(command)?.0 == Outcome::Passed))?;
        Ok((Outcome::of(made), None))
    }

    fn budget(&self) -> Result<Ending> {
        let within = budget::show(self.root, &release::checked_build(self.root, BASE))?;
        Ok((Outcome::of(within), None))
    }

    /// How the command ended and what it printed; a failing one has its output shown.
    fn told(&self, command: &mut Command) -> Result<(Outcome, String)> {
        let mut last = String::new();
        let finished =
            process::collect(command.current_dir(self.root), &mut |event| match event {
                Event::Line(line) => line.trim().clone_into(&mut last),
                Event::Still(time) => println!("        {} s, {last}", time.as_secs()),
            })?;
        if finished.success {
            return Ok((Outcome::Passed, finished.output));
        }
        println!("{}", finished.output);
        Ok((Outcome::Failed, finished.output))
    }

    fn summary(&self) -> bool {
        println!("\n{}", report::table(&self.done));
        if !self.with_browsers {
            println!("NOT EVERYTHING WAS CHECKED: the browser tests were left out.\n");
        }
        println!("{}", report::closing_line(&self.done));
        self.done
            .iter()
            .all(|record| record.outcome != Outcome::Failed)
    }
}
