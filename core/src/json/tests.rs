use proptest::prelude::*;
use serde_json::{Value, json};

use super::Json;

/// Returns the same as the well-known library has it.
fn known(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(is_so) => json!(is_so),
        Json::Number(number) => serde_json::from_str(number).expect("is a number"),
        Json::Text(text) => json!(text),
        Json::Array(list) => list.iter().map(known).collect(),
        Json::Object(entries) => {
            let entries = entries.iter();
            Value::Object(
                entries
                    .map(|(name, it)| (name.clone(), known(it)))
                    .collect(),
            )
        }
    }
}

fn check(text: &str) {
    let expected: Option<Value> = serde_json::from_str(text).ok();
    let found = Json::read(text);
    assert_eq!(found.as_ref().map(known), expected, "{text}");
    if let Some(found) = found {
        assert_eq!(Json::read(&found.write()), Some(found), "{text}");
    }
}

#[test]
fn what_is_json_is_read() {
    for text in [
        "",
        " ",
        "{}",
        "[]",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{\"a\" : 1 , \"a\":2}",
        "{\"a\"}",
        "{a:1}",
        "nul",
        "null null",
        "-",
        "-0",
        "01",
        "1.",
        ".5",
        "1.5e+3",
        "1e",
        "18446744073709551615",
        "18446744073709551616",
        "\"\\u00e9\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ud83d\\u0041\"",
        "\"\\ude00\"",
        "\"\\u+123\"",
        "\"\\x\"",
        "\"\u{1}\"",
        "\"\u{7F}é\"",
        "\"",
        "\"\\",
        "\u{FEFF}1",
        "[1]\u{0}",
    ] {
        check(text);
    }
}

#[test]
fn what_is_deep_is_read_as_far_as_the_stack_allows() {
    for depth in [126, 127, 128, 200_000] {
        check(&["[".repeat(depth), "]".repeat(depth)].concat());
    }
}

#[test]
fn numbers_are_whole_or_none() {
    let cases = [
        ("7", Some(7)),
        ("-7", None),
        ("7.0", None),
        ("7e2", None),
        ("-0", None),
    ];
    for (text, number) in cases {
        assert_eq!(
            Json::read(text).and_then(|it| it.as_u64()),
            number,
            "{text}"
        );
        let known: Value = serde_json::from_str(text).expect("is JSON");
        assert_eq!(known.as_u64(), number, "{text}");
    }
}

#[test]
fn the_last_of_several_counts() {
    let mut json = Json::read(r#"{"a":1,"a":"b"}"#).expect("is JSON");
    assert!(json["a"].is("b"));
    json.set("a", Json::Null);
    assert_eq!(json.write(), r#"{"a":null}"#);
}

proptest! {
    #[test]
    fn whatever_stands_there_is_read_alike(text in r#"[\[\]{}:,"\\u0-3a.\-tn é\n]{0,12}"#) {
        check(&text);
    }

    #[test]
    fn texts_are_written_as_they_are_read(text in any::<String>()) {
        let json = Json::object([("a", Json::Text(text.clone()))]);
        let known: Value = serde_json::from_str(&json.write()).expect("is JSON");
        prop_assert_eq!(known, json!({ "a": text }));
    }
}
