//! The table of what everything weighs and may weigh.

use super::item::Item;
use super::limits::Limit;
use std::fmt::{Display, Write as _};

/// A promise, and the files that it is of.
pub(super) struct Row {
    limit: Limit,
    files: Vec<Item>,
    /// Those that the table names; others stand in another row.
    listed: Vec<Item>,
}

impl Row {
    pub(super) fn new(limit: Limit, files: Vec<Item>) -> Self {
        let listed = Vec::new();
        Self {
            limit,
            files,
            listed,
        }
    }

    /// It, with all of its files named.
    pub(super) fn listed(self) -> Self {
        self.listing(|_| true)
    }

    /// It, with some of its files named.
    pub(super) fn listing(mut self, named: impl Fn(&Item) -> bool) -> Self {
        self.listed = self.files.clone();
        self.listed.retain(named);
        self
    }

    /// What its files weigh together.
    pub(super) fn sum(&self) -> usize {
        self.files.iter().map(|file| file.size).sum()
    }

    /// What is wrong, if anything is: how much too heavy it is, and which file is the heaviest.
    pub(super) fn problem(&self) -> Option<String> {
        let Limit { name, bytes, .. } = self.limit;
        let sum = self.sum();
        let largest = self.files.iter().max_by_key(|file| file.size)?;
        let heaviest = format!("most of it is {} with {}", largest.name, largest.size);
        let problem = || format!("{name}: {sum} bytes, {bytes} allowed; {heaviest}");
        (sum > bytes).then(problem)
    }

    /// How far it is from what would be better still.
    fn stretch(&self) -> Option<String> {
        let stretch = self.limit.stretch?;
        let far = match self.sum().checked_sub(stretch) {
            Some(more) if more > 0 => format!("{more} to go"),
            _ => "reached".to_owned(),
        };
        Some(format!("  better still: {stretch}, {far}"))
    }
}

/// The table.
pub(super) fn text(rows: &[Row]) -> String {
    let mut table = line("gzip -9", "bytes", "limit");
    for row in rows {
        for file in &row.listed {
            table += &line(&format!("  {}", file.name), file.size, "");
        }
        table += &line(row.limit.name, row.sum(), row.limit.bytes);
        if let Some(stretch) = row.stretch() {
            let _ = writeln!(table, "{stretch}");
        }
    }
    table
}

fn line(name: &str, bytes: impl Display, limit: impl Display) -> String {
    let line = format!("{name:<44} {bytes:>8} {limit:>8}");
    line.trim_end().to_owned() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::item::Kind;
    use crate::budget::limits;

    fn row(size: usize) -> Row {
        let program = Item {
            name: "a.wasm".into(),
            kind: Kind::Program,
            size,
        };
        Row::new(limits::PROGRAM, vec![program]).listed()
    }

    #[test]
    fn what_would_be_better_still_is_no_limit() {
        let far = row(80_001);
        assert!(text(&[far]).contains("80000, 1 to go"));
        let within = row(80_000);
        assert_eq!(within.problem(), None);
        assert!(text(&[within]).contains("80000, reached"));
        assert!(row(90_001).problem().is_some());
    }

    #[test]
    fn files_stand_above_their_sum() {
        let text = text(&[row(7)]);
        let file = text.find("  a.wasm").unwrap();
        assert!(file < text.find(limits::PROGRAM.name).unwrap());
    }
}
