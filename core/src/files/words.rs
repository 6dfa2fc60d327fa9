//! What has no export, from words that are typed: filters for Mastodon, and hashtags.

use super::name::is_letter;
use super::spelling::web;
use crate::json::Json;
use crate::pieces::after_last;

/// Where a filter works: everywhere that Mastodon knows.
const EVERYWHERE: [&str; 5] = ["home", "notifications", "public", "thread", "account"];

/// Returns the words of a text: what stands on each line, once.
pub fn lines(text: &str) -> Vec<String> {
    once(text.lines().map(|line| line.trim().to_owned()))
}

/// Returns the hashtags of a text, without the # in front, once; they may be given as web addresses.
///
/// # Example
/// ```
/// use rehome_core::files::hashtags;
///
/// let text = "#Caturday, #Bücher\nhttps://old.example/tags/caturday 2026";
/// assert_eq!(hashtags(text), ["Caturday", "Bücher"]);
/// ```
pub fn hashtags(text: &str) -> Vec<String> {
    let is_apart =
        |sign: char| sign.is_whitespace() || matches!(sign, ',' | ';' | '、' | '，' | '；');
    let words = text.split(is_apart);
    let tags = words.map(|word| {
        let tag = web(word).map_or(word, |rest| after_last(rest.trim_end_matches('/'), b"/"));
        tag.trim_start_matches(['#', '＃'])
    });
    once(tags.filter(|tag| is_tag(tag)).map(str::to_owned))
}

/// Returns whether a word can be a hashtag: letters and digits, and not digits alone.
fn is_tag(word: &str) -> bool {
    let is_name = |sign: char| is_letter(sign) && !sign.is_ascii_digit();
    let fits = |sign: char| is_letter(sign) || matches!(sign, '_' | '·' | '\u{200C}');
    word.chars().all(fits) && word.chars().any(is_name)
}

/// Returns what is not empty, each once, whatever its case.
fn once(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for word in words {
        let is_known = || all.iter().any(|known| known.eq_ignore_ascii_case(&word));
        if !word.is_empty() && !is_known() {
            all.push(word);
        }
    }
    all
}

/// Returns the file of filters that Mastodon takes in: one for each word, everywhere and for ever. `hides`
/// says whether posts are gone, and not behind a warning.
pub fn filters(words: &[String], hides: bool) -> String {
    let action = if hides { "hide" } else { "warn" };
    let filter = |word: &String| {
        let keyword = Json::object([
            ("keyword", Json::text(Some(word))),
            ("whole_word", Json::Bool(true)),
        ]);
        Json::object([
            ("title", Json::text(Some(word))),
            ("expires_at", Json::Null),
            ("context", Json::texts(&EVERYWHERE.map(str::to_owned))),
            ("action", Json::text(Some(action))),
            ("keywords_attributes", Json::Array(vec![keyword])),
            ("statuses", Json::Array(Vec::new())),
        ])
    };
    let filters = words.iter().map(filter).collect();
    Json::object([("custom_filters", Json::Array(filters))]).write()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_written_as_mastodon_writes_them() {
        let words = lines(" the ending \n\nThe Ending\n\"quoted\"\r\n");
        assert_eq!(words, ["the ending", "\"quoted\""]);
        assert_eq!(
            filters(&words[..1], false),
            "{\"custom_filters\":[{\"title\":\"the ending\",\"expires_at\":null,\
             \"context\":[\"home\",\"notifications\",\"public\",\"thread\",\"account\"],\
             \"action\":\"warn\",\"keywords_attributes\":[{\"keyword\":\"the ending\",\
             \"whole_word\":true}],\"statuses\":[]}]}"
        );
        let hidden = Json::read(&filters(&words, true)).expect("it is JSON");
        let second = &hidden["custom_filters"].as_array().expect("a list")[1];
        assert!(second["action"].is("hide") && second["title"].is("\"quoted\""));
    }

    #[test]
    fn hashtags_are_taken_from_anything() {
        for (text, expected) in [
            ("#cats #cats\n##Dogs", vec!["cats", "Dogs"]),
            ("https://old.example/tags/cats/", vec!["cats"]),
            ("#猫;#日本_語", vec!["猫", "日本_語"]),
            ("＃猫、＃犬", vec!["猫", "犬"]),
            ("#1 #_ # 24 a.b @bea@new.example", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(hashtags(text), expected, "{text}");
        }
    }
}
