//! The front matter of a content file.

use serde::{Deserialize, Deserializer};
use toml::value::Datetime;

use crate::journey::Side;
use crate::journey::condition::Condition;
use crate::source::{Mistakes, Source};

/// What a content file says about itself.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// The title.
    #[serde(default)]
    pub title: String,
    /// The anchor of a stage, or the path of a page.
    #[serde(default)]
    pub id: String,
    /// One sentence for search engines and link previews.
    #[serde(default)]
    pub description: String,
    /// Whose server the stage is about.
    pub side: Option<Side>,
    /// Which text of the owning software belongs to the stage.
    pub part: Option<String>,
    /// What the owning software must be able to do for the stage to make sense.
    pub needs: Option<String>,
    /// Which section of the owning software's page stands in for a text it does not have.
    pub instead: Option<String>,
    /// When the stage is to be gone through; `None` if always.
    #[serde(default, deserialize_with = "condition")]
    pub when: Option<Condition>,
    /// What is said in its place otherwise; `None` for the same words as everywhere.
    pub otherwise: Option<String>,
    /// Rough working time.
    pub minutes: Option<u32>,
    /// The emoji beside the title.
    pub emoji: Option<String>,
    /// The day somebody last read the text against its facts.
    pub reviewed: Option<Datetime>,
}

fn condition<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Condition>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let condition = Condition::parse(&text, &|_| false);
    condition.map(Some).map_err(serde::de::Error::custom)
}

const FENCE: &str = "+++\n";

/// Returns the front matter of `source` and the offset at which its body begins.
///
/// Fields named in `needed` that are missing are mistakes; so is a missing or unreadable block,
/// for which an empty front matter stands in.
pub fn read(source: &Source, needed: &[&str], mistakes: &mut Mistakes) -> (Front, usize) {
    let Some((block, body)) = split(&source.text) else {
        mistakes.add(&source.path, source.place(0), format!(
            "the front matter is missing; begin the file with a block between two lines `+++` that sets {}",
            needed.join(", "),
        ));
        return (Front::default(), 0);
    };
    let mut readable = true;
    let front = toml::from_str::<Front>(block).unwrap_or_else(|error| {
        readable = false;
        let offset = FENCE.len() + error.span().map_or(0, |span| span.start);
        mistakes.add(&source.path, source.place(offset), error.message());
        Front::default()
    });
    for field in needed {
        let empty = match *field {
            "title" => front.title.trim().is_empty(),
            "id" => front.id.trim().is_empty(),
            "description" => front.description.trim().is_empty(),
            _ => false,
        };
        if readable && has(block, field) && empty {
            mistakes.add(
                &source.path,
                source.find(field, 0),
                format!("`{field}` is empty; write it between the quotes"),
            );
        }
        if !has(block, field) {
            mistakes.add(
                &source.path,
                source.place(0),
                format!("the front matter lacks `{field}`; add a line `{field} = …`"),
            );
        }
    }
    (front, body)
}

fn split(text: &str) -> Option<(&str, usize)> {
    let inside = text.strip_prefix(FENCE)?;
    let end = inside.find("\n+++\n")?;
    Some((&inside[..=end], FENCE.len() + end + "\n+++\n".len()))
}

fn has(block: &str, field: &str) -> bool {
    block.lines().any(|line| {
        line.split('=')
            .next()
            .is_some_and(|key| key.trim() == field)
    })
}
