//! What is odd about rows, one after the other.

use std::borrow::Cow;

use super::eye::Eye;
use crate::files::form::{Forms, Role};
use crate::files::name::is_made_up;
use crate::files::odd::{Odd, Odds};
use crate::files::person::{Subject, alike};
use crate::files::sheet::Sheet;
use crate::files::spelling::lower;
use crate::files::tally::Tally;
use crate::pieces::{has, holds};

/// What looks at the rows one after the other.
pub(super) struct Look<'a> {
    sheet: &'a Sheet,
    forms: &'a Forms,
    eye: &'a Eye,
    /// The reader's own accounts, as others are compared with them.
    own: [Cow<'a, str>; 2],
    seen: Tally,
    /// By what a row is known, in lower case.
    key: String,
}

impl<'a> Look<'a> {
    /// Returns what has not looked at any row yet.
    pub(super) fn new(sheet: &'a Sheet, forms: &'a Forms, eye: &'a Eye) -> Self {
        Self {
            sheet,
            forms,
            eye,
            own: [alike(&eye.own[0]), alike(&eye.own[1])],
            seen: Tally::default(),
            key: String::new(),
        }
    }

    /// Returns what a row is about, as it should be written, and what is odd about it.
    pub(super) fn at(&mut self, at: usize) -> (Cow<'a, str>, Odds) {
        let (subject, is_odd) = self.read(at);
        let plain = alike(&subject);
        let mut odd = Odds::default();
        let in_list = |text: &str| holds(&lower(&self.sheet.cell(at, Role::List)), text);
        odd.add_if(!self.eye.wants(&plain, in_list), Odd::Unwanted);
        self.of_cells(at, &mut odd);
        if let Some(is_odd) = is_odd {
            odd.add(is_odd);
        }
        if !plain.is_empty() {
            self.of_server(&plain, at, &mut odd);
            self.of_person(&plain, &mut odd);
            // What is only limited here may be suspended further down.
            let is_known = !odd.has(Odd::Limited) && self.is_known(&plain, at);
            odd.add_if(is_known, Odd::Double);
        }
        (subject, odd)
    }

    /// Returns whether what a row is about was there before. One account may be in several lists.
    fn is_known(&mut self, plain: &str, at: usize) -> bool {
        self.key.clear();
        self.key.push_str(&self.sheet.cell(at, Role::List));
        self.key.push('\n');
        self.key.push_str(plain);
        self.seen.add(&self.key) > 0
    }

    /// Returns what a row is about, as it is to be written, and what is odd about that.
    fn read(&self, at: usize) -> (Cow<'a, str>, Option<Odd>) {
        match self.sheet.subject(at) {
            Subject::Account(account) => {
                let is_odd = (!self.is_written(at, &account)).then_some(Odd::Spelling);
                (account, is_odd)
            }
            Subject::Local(name) => {
                let host = self.eye.old_host();
                let account = host.map_or_else(String::new, |host| [&name, "@", host].concat());
                (account.into(), Some(Odd::Local))
            }
            Subject::Address => (Cow::default(), Some(Odd::Address)),
            Subject::Blank => (Cow::default(), Some(Odd::Blank)),
            Subject::None => (Cow::default(), Some(Odd::Unreadable)),
        }
    }

    /// Returns whether an account stands in a row as it should.
    fn is_written(&self, at: usize, account: &str) -> bool {
        let cell = self.sheet.key(at);
        cell == account || self.sheet.form.has_sign && cell.strip_prefix('@') == Some(account)
    }

    /// Adds what is odd about the cells that a row is not about.
    fn of_cells(&self, at: usize, odd: &mut Odds) {
        let sheet = self.sheet;
        odd.add_if(sheet.surplus(at) > 0, Odd::ListName);
        // Nobody knows which list is meant, and Mastodon refuses the whole file for it.
        let names_lists = sheet.columns.iter().any(|column| column.role == Role::List);
        let is_nameless = names_lists && sheet.cell(at, Role::List).trim().is_empty();
        odd.add_if(is_nameless, Odd::Blank);
        odd.add_if(self.has_other_truths(at), Odd::Truths);
        odd.add_if(sheet.table.cells(at).any(is_formula), Odd::Formula);
    }

    /// Returns whether a yes or no stands in a row in another word than `true` and `false`.
    fn has_other_truths(&self, at: usize) -> bool {
        let columns = self.sheet.columns.iter().enumerate();
        let mut truths = columns.filter(|(_, column)| column.role.is_truth());
        truths.any(|(place, _)| {
            let cell = self.sheet.table.cell(at, place + self.sheet.surplus(at));
            !cell.is_empty() && !matches!(cell, "true" | "false")
        })
    }

    /// Adds what is odd about a server.
    fn of_server(&self, plain: &str, at: usize, odd: &mut Odds) {
        if self.sheet.key_role() != Role::Domain {
            return;
        }
        let is_canary = self.forms.canaries.iter().any(|canary| canary == plain);
        let severity = self.sheet.cell(at, Role::Severity);
        let severity = lower(severity.trim());
        let is_limited =
            !severity.is_empty() && !self.forms.blocking.iter().any(|word| *word == severity);
        odd.add_if(has(plain, b'*'), Odd::Obscured);
        odd.add_if(is_canary, Odd::Canary);
        odd.add_if(is_limited, Odd::Limited);
    }

    /// Adds what is odd about a person.
    fn of_person(&self, plain: &str, odd: &mut Odds) {
        let is_made_up = |(name, _)| is_made_up(name);
        let is_bridge = self.forms.bridges.iter().any(|bridge| bridge == plain);
        odd.add_if(plain.split_once('@').is_some_and(is_made_up), Odd::MadeUp);
        odd.add_if(self.own.iter().any(|own| own == plain), Odd::Own);
        odd.add_if(is_bridge, Odd::Bridge);
    }
}

/// Returns whether a spreadsheet would run a cell as a formula.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+']) || cell.starts_with('-') && cell.len() > 1
}
