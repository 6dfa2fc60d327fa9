//! How the checks went: test counts, the summary table and the closing line.

use crate::step::Step;
use std::fmt::Write;
use std::time::Duration;

/// Tests counted in what a test run printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) ignored: usize,
}

impl Counts {
    /// The sum of all `test result:` lines in the output.
    pub(crate) fn read(output: &str) -> Self {
        let results = output
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("test result:"));
        results.fold(Self::default(), |sum, line| Self {
            passed: sum.passed + number_before(line, "passed"),
            failed: sum.failed + number_before(line, "failed"),
            ignored: sum.ignored + number_before(line, "ignored"),
        })
    }
}

impl Counts {
    /// These counts, once what failed has passed when it was played again.
    pub(crate) fn with_second(self, second: Self) -> Self {
        Self {
            passed: self.passed + second.passed,
            failed: self.failed.saturating_sub(second.passed),
            ignored: self.ignored,
        }
    }
}

/// The names of the tests that a test run says have failed.
pub(crate) fn failed(output: &str) -> Vec<String> {
    let lines = output.lines().filter_map(|line| {
        let name = line.trim().strip_prefix("test ")?;
        name.strip_suffix(" ... FAILED")
    });
    lines.map(str::to_owned).collect()
}

fn number_before(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line.split([' ', ';', '.']).collect();
    let found = words.windows(2).find(|pair| pair[1] == word);
    found.and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

/// How one step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything in order.
    Passed,
    /// Something is wrong, or it could not run.
    Failed,
    /// Left out because that was asked for.
    Skipped,
}

impl Outcome {
    /// How a step ended that went well or did not.
    pub(crate) fn of(good: bool) -> Self {
        if good { Self::Passed } else { Self::Failed }
    }

    /// The word for the table.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Passed => "ok",
            Self::Failed => "FAILED",
            Self::Skipped => "SKIPPED",
        }
    }
}

/// One line of the summary.
pub(crate) struct Record {
    pub(crate) step: Step,
    pub(crate) outcome: Outcome,
    /// For a step that runs tests.
    pub(crate) counts: Option<Counts>,
    pub(crate) took: Duration,
}

impl Record {
    /// A step counts as one, a step of tests as its tests. One that failed without a failing
    /// test, because it did not compile for example, still counts as a failure.
    fn counted(&self) -> Counts {
        let counts = self.counts.unwrap_or_default();
        match self.outcome {
            Outcome::Skipped => Counts {
                ignored: 1,
                ..counts
            },
            Outcome::Failed => Counts {
                failed: counts.failed.max(1),
                ..counts
            },
            Outcome::Passed if self.counts.is_none() => Counts {
                passed: 1,
                ..counts
            },
            Outcome::Passed => counts,
        }
    }

    fn row(&self) -> String {
        let tests = self.counts.map(|c| (c.passed + c.failed).to_string());
        format!(
            "{:<14} {:<8} {:>6} {:>9.1}",
            self.step.name(),
            self.outcome.word(),
            tests.unwrap_or_default(),
            self.took.as_secs_f64(),
        )
    }
}

/// The table of all steps.
pub(crate) fn table(records: &[Record]) -> String {
    let mut table = format!(
        "{:<14} {:<8} {:>6} {:>9}\n",
        "step", "result", "tests", "seconds"
    );
    for record in records {
        let _ = writeln!(table, "{}", record.row());
    }
    table
}

/// The closing line: `N passed, N failed`, and what was skipped, if anything was.
pub(crate) fn closing_line(records: &[Record]) -> String {
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for counts in records.iter().map(Record::counted) {
        passed += counts.passed;
        failed += counts.failed;
        skipped += counts.ignored;
    }
    match skipped {
        0 => format!("{passed} passed, {failed} failed"),
        _ => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "
running 3 tests
test a ... ok
test result: FAILED. 2 passed; 1 failed; 4 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: ok. 10 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s
";

    fn record(step: Step, outcome: Outcome, counts: Option<Counts>) -> Record {
        Record {
            step,
            outcome,
            counts,
            took: Duration::from_millis(1500),
        }
    }

    #[test]
    fn what_failed_is_named_and_can_pass_later() {
        let output = "test a::b::firefox ... ok\ntest a::c::webkit ... FAILED\n\nfailures:\n    a::c::webkit\n\ntest result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(failed(output), ["a::c::webkit"]);
        let second = Counts::read("test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured");
        let both = Counts::read(output).with_second(second);
        assert_eq!((both.passed, both.failed), (2, 0));
    }

    #[test]
    fn results_are_added_up() {
        let expected = Counts {
            passed: 12,
            failed: 1,
            ignored: 4,
        };
        assert_eq!(Counts::read(OUTPUT), expected);
        assert_eq!(Counts::read("no tests here"), Counts::default());
    }

    #[test]
    fn steps_and_tests_are_counted() {
        let tests = Counts::read(OUTPUT);
        let records = [
            record(Step::Format, Outcome::Passed, None),
            record(Step::Clippy, Outcome::Failed, None),
            record(Step::Tests, Outcome::Failed, Some(tests)),
        ];
        assert_eq!(closing_line(&records), "13 passed, 2 failed, 4 skipped");
    }

    #[test]
    fn tests_that_do_not_compile_are_a_failure() {
        let records = [record(
            Step::Tests,
            Outcome::Failed,
            Some(Counts::default()),
        )];
        assert_eq!(closing_line(&records), "0 passed, 1 failed");
    }

    #[test]
    fn the_table_names_what_was_skipped() {
        let table = table(&[record(Step::Browser, Outcome::Skipped, None)]);
        assert!(table.contains("\nbrowser        SKIPPED "), "{table}");
    }
}
