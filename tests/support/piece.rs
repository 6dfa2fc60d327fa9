//! The program and its data, piece by piece, and what may happen to a piece on its way.

use super::files::{Answer, BASE};

/// Something that the guide loads on intent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Piece {
    /// The script that starts the WebAssembly.
    Glue,
    /// The WebAssembly.
    Program,
    /// The guide's own data.
    Guide,
    /// The data of the page that looks at both accounts.
    Look,
    /// What is said by the program of what can be done with a look.
    Tools,
    /// The facts and texts of one software, by its key.
    Software(&'static str),
    /// The script of the search.
    Search,
    /// What the search loads once: its WebAssembly, what is said, and where the pieces of the index are.
    Index,
    /// The pieces of the index in which words are found.
    Words,
}

impl Piece {
    /// Whether the piece is at this path.
    pub(crate) fn is(self, path: &str) -> bool {
        let inside = path.split('?').next().unwrap_or_default();
        let inside = inside.strip_prefix(BASE).unwrap_or(inside);
        match self {
            Self::Glue => inside.starts_with("rehome-") && ends(inside, "js"),
            Self::Program => ends(inside, "wasm"),
            Self::Guide => inside.starts_with("data/guide-"),
            Self::Look => inside.starts_with("data/look-"),
            Self::Tools => inside.starts_with("data/tools-"),
            Self::Software(key) => inside.starts_with(&format!("data/software-{key}-")),
            Self::Search => inside.starts_with("scripts/search-"),
            Self::Index => of_search(inside) && !Self::Words.is(path),
            Self::Words => of_search(inside) && inside.contains("/index/"),
        }
    }
}

fn of_search(inside: &str) -> bool {
    inside.starts_with("search-") && inside.contains('/')
}

fn ends(path: &str, with: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == with)
}

/// Whether any piece is at this path.
pub(crate) fn is_any(path: &str) -> bool {
    let is_data = path.starts_with(&format!("{BASE}data/"));
    is_data || Piece::Glue.is(path) || Piece::Program.is(path)
}

/// What a piece meets on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    Open,
    /// Kept back until the test says otherwise, as on a very slow line.
    Held,
    /// Answered with 404, as when a newer build has taken its place.
    Missing,
    /// Answered with the page of a network that wants a login first.
    Login,
    /// Broken off in the middle.
    Half,
}

impl Line {
    /// What is left of an answer.
    pub(crate) fn spoilt(self, answer: Answer) -> Answer {
        match self {
            Self::Open | Self::Held => answer,
            Self::Missing => Answer::new(404, "text/plain", ""),
            Self::Login => Answer::new(200, "text/html", "<!DOCTYPE html><p>Log in first.</p>"),
            Self::Half => {
                let mut body = answer.body;
                body.truncate(body.len() / 2);
                Answer { body, ..answer }
            }
        }
    }
}
