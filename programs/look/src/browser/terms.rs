//! What was found, as a reader reads it.

use rehome::browser::locale::number;
use rehome::check::Value;
use rehome::payload::LookPayload;
use rehome::pieces;

/// Returns a value in words: what a server wrote as it is, a number as the language writes it, a key as
/// the words that stand for it.
pub(crate) fn shown(data: &LookPayload, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Texts(all) => pieces::joined(all, ", "),
        Value::Number(count) => number(*count),
        Value::Key(key) => data.term(key).to_owned(),
        Value::Keys(all) => {
            let words: Vec<_> = all.iter().map(|key| data.term(key)).collect();
            words.join(" ")
        }
        Value::Nothing => String::new(),
    }
}
