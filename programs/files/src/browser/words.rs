//! Findings in sentences. The sentences stand in the page's data; gaps in them are filled here.

use rehome::browser::dom::filled;
use rehome::files::{Change, Known, Note, Outcome, Written};
use rehome::payload::FilesPayload;

use super::bench::NewServer;

/// Returns a sentence with its gaps filled.
pub(crate) fn sentence(data: &FilesPayload, key: &str, gaps: &[(&str, &str)]) -> String {
    let mut text = data.term(key).to_owned();
    for (name, value) in gaps {
        text = filled(&text, name, value);
    }
    text
}

/// Returns what is odd.
pub(crate) fn odd(data: &FilesPayload, note: &Note) -> String {
    let gaps = [
        ("count", note.count.to_string()),
        ("line", note.line.to_string()),
        ("example", note.example.clone()),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    sentence(data, &["odd.", note.odd.key()].concat(), &gaps)
}

/// Returns a change, and how many rows it concerns.
pub(crate) fn change(data: &FilesPayload, change: &Change) -> String {
    let words = data.term(&["mend.", change.odd.key()].concat()).to_owned();
    if change.count < 2 {
        return words;
    }
    let count = sentence(data, "changed", &[("count", &change.count.to_string())]);
    [&count, " ", &words].concat()
}

/// Returns what is in a file of JSON.
pub(crate) fn counts(data: &FilesPayload, known: &Known) -> String {
    let mut all: Vec<_> = known
        .counts
        .iter()
        .map(|(what, count)| {
            let key = if what == "clips" {
                "clips".to_owned()
            } else {
                ["count.", what].concat()
            };
            sentence(data, &key, &[("count", &count.to_string())])
        })
        .collect();
    all.dedup();
    all.join(", ")
}

/// Returns what an importer would do with a file: one sentence, and why rows are lost.
pub(crate) fn outcome(
    data: &FilesPayload,
    server: &NewServer,
    outcome: &Outcome,
    rows: usize,
) -> (String, Vec<String>) {
    let software = ("software", server.name.as_str());
    let why = |why: rehome::files::Why| data.term(&["why.", why.key()].concat()).to_owned();
    if let Some(refused) = outcome.refused {
        let (line, why) = (refused.line.to_string(), why(refused.why));
        let gaps = [software, ("line", line.as_str()), ("why", &why)];
        let key = if refused.line == 0 {
            "refused"
        } else {
            "refused-at"
        };
        return (sentence(data, key, &gaps), Vec::new());
    }
    let count = outcome.arriving();
    let key = match count {
        0 => "none-arrive",
        _ if count >= rows => "all-arrive",
        _ => "some-arrive",
    };
    let (count, rows) = (count.to_string(), rows.to_string());
    let whole = sentence(data, key, &[software, ("count", &count), ("rows", &rows)]);
    let lost = outcome.lost().into_iter().map(|(reason, count, line)| {
        let gaps = [
            ("count", count.to_string()),
            ("line", line.to_string()),
            ("why", why(reason)),
        ];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        sentence(data, "row-lost", &gaps)
    });
    (whole, lost.collect())
}

/// Returns honest numbers about a file that was written.
pub(crate) fn numbers(data: &FilesPayload, written: &Written) -> Vec<String> {
    let gaps = [
        ("count", written.rows_in.to_string()),
        ("kept", written.rows.len().to_string()),
        ("mended", written.mended.to_string()),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut all = vec![sentence(data, "rows", &gaps)];
    for (odd, count) in &written.left_out {
        let why = data.term(&["mend.", odd.key()].concat()).to_owned();
        all.push(sentence(
            data,
            "left-out",
            &[("count", &count.to_string()), ("why", &why)],
        ));
    }
    all
}
