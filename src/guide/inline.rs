//! Words: placeholders, emoji, and where links lead.

use crate::source::{Mistakes, Source};

use super::names::Names;
use super::node::{Kind, Node, Target};

/// A piece of text that begins at byte `start` of `source`, to be taken apart into `nodes`.
pub(super) struct Inline<'a, 'n> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) source: &'a Source,
    pub(super) names: &'a Names<'n>,
    pub(super) mistakes: &'a mut Mistakes,
    pub(super) nodes: &'a mut Vec<Node>,
}

impl Inline<'_, '_> {
    /// Adds the nodes of plain words.
    pub(super) fn words(mut self) {
        self.run(true);
    }

    /// Adds the nodes of a code span, in which emoji are not looked for.
    pub(super) fn code(mut self) {
        self.run(false);
    }

    fn run(&mut self, emoji: bool) {
        let mut from = 0;
        let mut at = 0;
        while at < self.text.len() {
            let found = self.special(at, emoji);
            match found {
                Some((end, kind)) => {
                    self.plain(from, at);
                    self.push(at, kind);
                    (from, at) = (end, end);
                }
                None => at += self.text[at..].chars().next().map_or(1, char::len_utf8),
            }
        }
        self.plain(from, self.text.len());
    }

    fn special(&mut self, at: usize, emoji: bool) -> Option<(usize, Option<Kind>)> {
        let rest = &self.text[at..];
        if rest.starts_with('{') {
            return Some(self.placeholder(at));
        }
        let begins =
            emoji && rest.starts_with(':') && !self.text[..at].ends_with(char::is_alphanumeric);
        if !begins {
            return None;
        }
        let (name, _) = rest[1..]
            .split_once(':')
            .filter(|(name, _)| is_emoji_name(name))?;
        let kind = match self.names.emoji(name) {
            Ok(()) => Some(Kind::Emoji(name.to_owned())),
            Err(message) => self.complain(at, &message),
        };
        Some((at + name.len() + 2, kind))
    }

    fn placeholder(&mut self, at: usize) -> (usize, Option<Kind>) {
        let Some(length) = self.text[at..].find('}') else {
            let kind = self.complain(
                at,
                "this `{` begins a placeholder that never ends; add the `}`",
            );
            return (at + 1, kind);
        };
        let kind = match self.names.placeholder(&self.text[at + 1..at + length]) {
            Ok(kind) => Some(kind),
            Err(message) => self.complain(at, &message),
        };
        (at + length + 1, kind)
    }

    fn complain(&mut self, at: usize, message: &str) -> Option<Kind> {
        self.mistakes.add(
            &self.source.path,
            self.source.place(self.start + at),
            message,
        );
        None
    }

    fn plain(&mut self, from: usize, to: usize) {
        if from < to {
            self.push(from, Some(Kind::Text(self.text[from..to].to_owned())));
        }
    }

    fn push(&mut self, at: usize, kind: Option<Kind>) {
        let place = self.source.place(self.start + at);
        self.nodes.extend(kind.map(|kind| Node { place, kind }));
    }
}

fn is_emoji_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .chars()
            .all(|letter| letter.is_ascii_lowercase() || letter == '-' || letter == '_')
}

/// Returns where a link in the content file `from` leads.
///
/// # Errors
/// If the address is of none of the kinds that content uses.
pub(super) fn target(from: &str, address: &str) -> Result<Target, String> {
    if address.starts_with("https://") {
        return Ok(Target::Web(address.to_owned()));
    }
    if let Some(anchor) = address.strip_prefix('#') {
        return Ok(Target::Anchor(anchor.to_owned()));
    }
    let (file, anchor) = address
        .split_once('#')
        .map_or((address, None), |(file, anchor)| (file, Some(anchor)));
    if file.contains(':') || !has_ending(file, ".md") {
        return Err(format!(
            "the link `{address}` is of no known kind; write https://…, #anchor, a path to an .md file, old:page or new:page",
        ));
    }
    Ok(Target::File(joined(from, file), anchor.map(str::to_owned)))
}

fn has_ending(file: &str, ending: &str) -> bool {
    file.len() > ending.len() && file.ends_with(ending)
}

/// Returns `relative` as seen from the folder of `from`, without `.` and `..`.
fn joined(from: &str, relative: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in relative.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// Returns `words` as an anchor: lower-case letters, digits and hyphens.
pub(super) fn slug(words: &str) -> String {
    let lower = words.to_lowercase();
    let pieces: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|piece| !piece.is_empty())
        .collect();
    pieces.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_files_anchors_and_the_web() {
        let from = "en/guide/2-plotting.md";
        let file = |path: &str, anchor: Option<&str>| {
            Ok(Target::File(path.into(), anchor.map(Into::into)))
        };
        assert_eq!(
            target(from, "5-export.md#files"),
            file("en/guide/5-export.md", Some("files"))
        );
        assert_eq!(
            target(from, "../../software/mastodon/en/page.md"),
            file("software/mastodon/en/page.md", None)
        );
        assert_eq!(target(from, "#here"), Ok(Target::Anchor("here".into())));
        for wrong in [
            "http://plain.example",
            "javascript:alert(1)",
            "mailto:x@y.example",
            "about/",
            "",
        ] {
            assert!(target(from, wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn anchors_are_made_of_words() {
        assert_eq!(
            slug("What if it isn’t working?"),
            "what-if-it-isn-t-working"
        );
    }
}
