//! What the plan's program says.

use crate::guide::view::View;
use crate::journey::outlook::Outlook;
use crate::journey::{Part, Side};
use crate::plan::clock::Clock;
use crate::plan::note;
use crate::plan::order::Because;
use crate::plan::what::What;
use crate::plan::words::{PlanWords, StepWords};

/// Sentences of the program besides those of steps, notes and clocks.
const SAID: [&str; 31] = [
    "go",
    "finished",
    "assumed",
    "count",
    "minutes",
    "leave-out",
    "take-back",
    "files",
    "dates",
    "dates-none",
    "late",
    "states.done",
    "states.done-on",
    "states.next",
    "states.open",
    "states.waiting",
    "states.left-out",
    "messages.share",
    "messages.follow",
    "messages.goodbye.yes",
    "messages.goodbye.unknown",
    "messages.goodbye.no",
    "messages.hello.text",
    "messages.note.text",
    "messages.admin.text",
    "keep.kept",
    "keep.off",
    "keep.unkept",
    "keep.unreadable",
    "keep.forgotten",
    "keep.unforgotten",
];
const FILES: [&str; 2] = ["keep.loaded", "keep.unloaded"];

impl View<'_> {
    pub(super) fn step_words(self, what: What) -> StepWords {
        let word = |part: &str| self.words(&format!("plan.steps.{}.{part}", what.key()));
        StepWords {
            title: word("title"),
            text: word("text"),
            minutes: word("minutes").parse().unwrap_or_default(),
        }
    }

    /// Returns all that the plan's program says.
    pub(in crate::guide::view) fn plan_words(self) -> PlanWords {
        let plan = |key: String| (key.clone(), self.words(&format!("plan.{key}")));
        let notes = note::ALL.iter().map(|key| plan(format!("notes.{key}")));
        let outlooks = Outlook::ALL.iter();
        let outlooks = outlooks.map(|outlook| plan(format!("summary.{}", outlook.key())));
        let because = Because::ALL
            .iter()
            .map(|because| plan(format!("because.{}", because.key())));
        let clocks = Clock::ALL.iter().flat_map(|clock| {
            ["line", "entry"].map(|part| plan(format!("clocks.{}.{part}", clock.key())))
        });
        let said = SAID.iter().chain(&FILES).map(|key| plan((*key).to_owned()));
        let general = Side::BOTH.into_iter().flat_map(|side| {
            Part::ALL.map(|part| {
                let key = format!("general.{}.{}", side.key(), part.key());
                (key.clone(), self.words(&key))
            })
        });
        let things = self.book.data.iter();
        let things = things.map(|(id, words)| (format!("thing.{id}"), words.name.clone()));
        PlanWords {
            steps: What::ALL.map(|what| self.step_words(what)).into(),
            terms: notes
                .chain(outlooks)
                .chain(because)
                .chain(clocks)
                .chain(said)
                .chain(general)
                .chain(things)
                .collect(),
        }
    }
}
