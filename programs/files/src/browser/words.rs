//! Findings in sentences. The sentences stand in the page's data; gaps in them are filled here.

use rehome::browser::dom::filled;
use rehome::files::{Change, Known, Note, Outcome, Why, Written};
use rehome::payload::FilesPayload;

use super::bench::NewServer;

/// What fills a gap. As an object, so that a sentence with many of them takes little code.
pub(crate) trait Gap {
    /// Returns it as it is shown.
    fn shown(&self) -> String;
}

impl Gap for usize {
    fn shown(&self) -> String {
        self.to_string()
    }
}

impl Gap for String {
    fn shown(&self) -> String {
        self.clone()
    }
}

impl Gap for &str {
    fn shown(&self) -> String {
        (*self).to_owned()
    }
}

/// Returns a sentence with its gaps filled.
pub(crate) fn sentence(data: &FilesPayload, key: &str, gaps: &[(&str, &dyn Gap)]) -> String {
    let mut text = data.term(key).to_owned();
    for (name, value) in gaps {
        text = filled(&text, name, &value.shown());
    }
    text
}

/// Returns what is odd.
pub(crate) fn odd(data: &FilesPayload, note: &Note) -> String {
    let key = ["odd.", note.odd.key()].concat();
    let line = note.line as usize;
    sentence(
        data,
        &key,
        &[
            ("count", &note.count),
            ("line", &line),
            ("example", &note.example),
        ],
    )
}

/// Returns a change, and how many rows it concerns.
pub(crate) fn change(data: &FilesPayload, change: &Change) -> String {
    let key = ["mend.", change.odd.key()].concat();
    let words = data.term(&key);
    if change.count < 2 {
        return words.to_owned();
    }
    let count = sentence(data, "changed", &[("count", &change.count)]);
    [&count, " ", words].concat()
}

/// Returns what is in a file of JSON.
pub(crate) fn counts(data: &FilesPayload, known: &Known) -> String {
    let mut all = String::new();
    for (what, count) in &known.counts {
        let group = if what == "clips" { "" } else { "count." };
        let said = sentence(data, &[group, what].concat(), &[("count", count)]);
        if !all.is_empty() {
            all.push_str(", ");
        }
        all.push_str(&said);
    }
    all
}

/// Returns what an importer would do with a file: one sentence, and why rows are lost.
pub(crate) fn outcome(
    data: &FilesPayload,
    server: &NewServer,
    outcome: &Outcome,
    rows: usize,
) -> (String, Vec<String>) {
    let software: (&str, &dyn Gap) = ("software", &server.name);
    if let Some(refused) = outcome.refused {
        let (line, why) = (refused.line as usize, why(data, refused.why));
        let key = if line == 0 { "refused" } else { "refused-at" };
        let gaps: [(&str, &dyn Gap); 3] = [software, ("line", &line), ("why", &why)];
        return (sentence(data, key, &gaps), Vec::new());
    }
    let count = outcome.arriving;
    let key = match count {
        0 => "none-arrive",
        _ if count >= rows => "all-arrive",
        _ => "some-arrive",
    };
    let gaps: [(&str, &dyn Gap); 3] = [software, ("count", &count), ("rows", &rows)];
    let mut lost = Vec::new();
    for (reason, count, line) in &outcome.lost {
        let (line, why) = (*line as usize, why(data, *reason));
        let gaps: [(&str, &dyn Gap); 3] = [("count", count), ("line", &line), ("why", &why)];
        lost.push(sentence(data, "row-lost", &gaps));
    }
    (sentence(data, key, &gaps), lost)
}

fn why(data: &FilesPayload, why: Why) -> String {
    data.term(&["why.", why.key()].concat()).to_owned()
}

/// Returns honest numbers about a file that was written.
pub(crate) fn numbers(data: &FilesPayload, written: &Written) -> Vec<String> {
    let kept = written.len();
    let gaps: [(&str, &dyn Gap); 3] = [
        ("count", &written.rows_in),
        ("kept", &kept),
        ("mended", &written.mended),
    ];
    let mut all = vec![sentence(data, "rows", &gaps)];
    for (odd, count) in &written.left_out {
        let key = ["mend.", odd.key()].concat();
        let why = data.term(&key);
        all.push(sentence(
            data,
            "left-out",
            &[("count", count), ("why", &why)],
        ));
    }
    all
}
