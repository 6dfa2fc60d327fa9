//! What the programs say to readers in the fields.

use crate::guide::view::View;
use crate::handle::Refusal;
use crate::journey::pair::{Carried, Reason};
use crate::payload::{Said, Words};

impl View<'_> {
    /// Returns what is said of two accounts where nothing else can be asked for.
    pub(super) fn said_of_accounts(self) -> Words {
        let Words { said, refusals, .. } = self.said();
        let said = said.into_iter().zip(Said::ALL);
        let said = said.map(|(words, (said, _))| {
            if said.is_of_accounts() {
                words
            } else {
                String::new()
            }
        });
        Words {
            said: said.collect(),
            refusals,
            ..Words::default()
        }
    }

    pub(super) fn said(self) -> Words {
        let word = |key: &str| self.words(key);
        Words {
            said: Said::ALL.map(|(_, key)| word(key)).into(),
            refusals: Refusal::ALL
                .map(|one| word(&format!("refusals.{}", one.key())))
                .into(),
            carried: Carried::ALL
                .map(|one| word(&format!("carried.{}", one.key())))
                .into(),
            reasons: Reason::ALL
                .map(|one| word(&format!("reasons.{}", one.key())))
                .into(),
        }
    }
}
