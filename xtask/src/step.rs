//! The steps of `cargo xtask test`, and which of them need which.

use anyhow::{Context, Result};

/// One thing that is checked. They run in the order of [`Step::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Installs what builds take.
    Tools,
    /// Finds or installs browsers, drivers and axe-core.
    Browsers,
    /// The code is formatted.
    Format,
    /// Clippy finds nothing, in what runs at build time and in the tests.
    Clippy,
    /// Clippy finds nothing in what runs in the browser.
    ClippyWasm,
    /// The scripts are formatted, their types fit, nothing is found in them, and their tests pass.
    Scripts,
    /// Unit, property and content tests.
    Tests,
    /// The examples in the documentation.
    DocTests,
    /// The release build for `/`.
    BuildRoot,
    /// The release build for a base path.
    BuildBase,
    /// Checks of the built pages.
    Output,
    /// The sizes.
    Budget,
    /// Tests in three browser engines.
    Browser,
    /// axe-core on every page.
    Accessibility,
}

impl Step {
    /// Every step, in the order in which they run.
    pub(crate) const ALL: [Self; 14] = [
        Self::Tools,
        Self::Browsers,
        Self::Format,
        Self::Clippy,
        Self::ClippyWasm,
        Self::Scripts,
        Self::Tests,
        Self::DocTests,
        Self::BuildRoot,
        Self::BuildBase,
        Self::Output,
        Self::Budget,
        Self::Browser,
        Self::Accessibility,
    ];

    /// What a person calls the step, on the command line too.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Tools => "tools",
            Self::Browsers => "browsers",
            Self::Format => "format",
            Self::Clippy => "clippy",
            Self::ClippyWasm => "clippy-wasm",
            Self::Scripts => "scripts",
            Self::Tests => "tests",
            Self::DocTests => "doc-tests",
            Self::BuildRoot => "build-root",
            Self::BuildBase => "build-base",
            Self::Output => "output",
            Self::Budget => "budget",
            Self::Browser => "browser",
            Self::Accessibility => "accessibility",
        }
    }

    /// The step with this name.
    ///
    /// # Errors
    /// When there is none; the message lists those there are.
    pub(crate) fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|step| step.name() == name);
        found.with_context(|| {
            let names = Self::ALL.map(Self::name).join(", ");
            format!("there is no step `{name}`; there are {names}")
        })
    }

    /// What must have gone well before.
    pub(crate) fn needs(self) -> &'static [Self] {
        match self {
            Self::ClippyWasm | Self::BuildRoot | Self::BuildBase => &[Self::Tools],
            Self::Output => &[Self::BuildRoot, Self::BuildBase],
            Self::Budget => &[Self::BuildBase],
            Self::Browser | Self::Accessibility => &[Self::Browsers, Self::BuildBase],
            _ => &[],
        }
    }

    /// Whether it takes a browser.
    pub(crate) fn in_browsers(self) -> bool {
        matches!(self, Self::Browsers | Self::Browser | Self::Accessibility)
    }
}

/// The steps asked for, or all if none is named, with everything that they need, in order.
pub(crate) fn plan(only: &[Step]) -> Vec<Step> {
    let mut wanted = if only.is_empty() {
        Step::ALL.to_vec()
    } else {
        only.to_vec()
    };
    let mut next = 0;
    while let Some(step) = wanted.get(next) {
        wanted.extend(step.needs());
        next += 1;
    }
    let planned = |step: &Step| wanted.contains(step);
    Step::ALL.into_iter().filter(planned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_step() {
        for step in Step::ALL {
            assert_eq!(Step::named(step.name()).unwrap(), step);
        }
        let message = Step::named("fly").unwrap_err().to_string();
        assert!(message.contains("clippy-wasm"));
    }

    #[test]
    fn without_a_name_everything_runs() {
        assert_eq!(plan(&[]), Step::ALL);
    }

    #[test]
    fn a_step_brings_what_it_needs_first() {
        let expected = [Step::Tools, Step::Browsers, Step::BuildBase, Step::Browser];
        assert_eq!(plan(&[Step::Browser]), expected);
        assert_eq!(plan(&[Step::Format]), [Step::Format]);
    }

    #[test]
    fn needs_come_earlier_in_the_order() {
        let place = |step: Step| Step::ALL.iter().position(|other| *other == step);
        for step in Step::ALL {
            assert!(step.needs().iter().all(|need| place(*need) < place(step)));
        }
    }
}
