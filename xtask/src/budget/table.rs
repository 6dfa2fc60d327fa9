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

    fn program(size: usize) -> Item {
        Item {
            name: "a.wasm".into(),
            kind: Kind::Program,
            size,
        }
    }

    fn row(size: usize) -> Row {
        Row::new(limits::PROGRAM, vec![program(size)]).listed()
    }

    #[test]
    fn what_would_be_better_still_is_no_limit() {
        let row = |size| Row::new(limits::TROUBLE, vec![program(size)]);
        assert!(text(&[row(105_001)]).contains("105000, 1 to go"));
        assert!(text(&[row(105_000)]).contains("105000, reached"));
        assert_eq!(row(limits::TROUBLE.bytes).problem(), None);
        assert!(row(limits::TROUBLE.bytes + 1).problem().is_some());
    }

    #[test]
    fn files_stand_above_their_sum() {
        let text = text(&[row(7)]);
        let file = text.find("  a.wasm").unwrap();
        assert!(file < text.find(limits::PROGRAM.name).unwrap());
    }
}
