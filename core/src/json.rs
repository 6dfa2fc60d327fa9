//! JSON (RFC 8259): what servers answer, and what the page that looks keeps.
//!
//! Small, and without the tables by which a number with a fraction is read and written exactly: no
//! document that is read here says anything in one.

mod read;

use std::ops::Index;

use crate::pace::Pace;

/// A value. An object keeps its entries in the order in which they were written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    #[default]
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number, as it was written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    Array(Vec<Json>),
    /// Names with values.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// Returns what a text says.
    ///
    /// # Errors
    /// `None` if it is not JSON, or too deep.
    ///
    /// # Example
    /// ```
    /// use rehome_core::json::Json;
    ///
    /// let json = Json::read(r#"{ "name": "Mina", "posts": 7 }"#).expect("it is JSON");
    /// assert_eq!(json["name"].as_str(), Some("Mina"));
    /// assert_eq!(json["posts"].as_u64(), Some(7));
    /// assert!(json["likes"].is_null());
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        read::whole(text)
    }

    /// Returns what a long text says in outline: of the objects in its outermost lists, all but the first
    /// of each keep only their `id`, so that the posts of many years fit into the memory of a phone.
    ///
    /// # Errors
    /// `None` if it is no object or list, not JSON, or too deep.
    pub async fn outline(text: &str, pace: &Pace) -> Option<Self> {
        read::outline(text, pace).await
    }

    /// Returns a text, or nothing.
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.to_owned()))
    }

    /// Returns a whole number, or nothing.
    pub fn number(number: Option<u64>) -> Self {
        number.map_or(Self::Null, |number| Self::Number(number.to_string()))
    }

    /// Returns a list of texts.
    pub fn texts(texts: &[String]) -> Self {
        Self::Array(texts.iter().cloned().map(Self::Text).collect())
    }

    /// Returns an object with these entries.
    pub fn object<const COUNT: usize>(entries: [(&str, Self); COUNT]) -> Self {
        let mut object = Vec::with_capacity(COUNT);
        for (name, value) in entries {
            object.push((name.to_owned(), value));
        }
        Self::Object(object)
    }

    /// Returns the value with this name; if there are several, the last. `None` if this is no
    /// object, or has none.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(entries) = self else {
            return None;
        };
        let found = entries.iter().rev().find(|(known, _)| known == name)?;
        Some(&found.1)
    }

    /// Gives this name a value. What was no object before is one then.
    pub fn set(&mut self, name: &str, value: Self) {
        if !matches!(self, Self::Object(_)) {
            *self = Self::Object(Vec::new());
        }
        if let Self::Object(entries) = self {
            entries.retain(|(known, _)| known != name);
            entries.push((name.to_owned(), value));
        }
    }

    /// Returns whether it is nothing.
    pub fn is_null(&self) -> bool {
        *self == Self::Null
    }

    /// Returns the yes or no that it is.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(is_so) => Some(*is_so),
            _ => None,
        }
    }

    /// Returns the whole number that it is, if that is not below 0.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.parse().ok(),
            _ => None,
        }
    }

    /// Returns the text that it is.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the list that it is.
    pub fn as_array(&self) -> Option<&[Self]> {
        match self {
            Self::Array(list) => Some(list),
            _ => None,
        }
    }

    /// Returns whether it is this text.
    pub fn is(&self, text: &str) -> bool {
        self.as_str() == Some(text)
    }

    /// Returns it as it is sent and kept.
    pub fn write(&self) -> String {
        let mut out = String::new();
        self.write_to(&mut out);
        out
    }

    fn write_to(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Bool(is_so) => out.push_str(if *is_so { "true" } else { "false" }),
            Self::Number(number) => out.push_str(number),
            Self::Text(text) => write_text(text, out),
            Self::Array(list) => {
                for (place, value) in list.iter().enumerate() {
                    out.push_str(if place == 0 { "[" } else { "," });
                    value.write_to(out);
                }
                out.push_str(if list.is_empty() { "[]" } else { "]" });
            }
            Self::Object(entries) => {
                for (place, (name, value)) in entries.iter().enumerate() {
                    out.push_str(if place == 0 { "{" } else { "," });
                    write_text(name, out);
                    out.push(':');
                    value.write_to(out);
                }
                out.push_str(if entries.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

fn write_text(text: &str, out: &mut String) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\0'..='\u{1F}' => {
                out.push_str("\\u00");
                out.push(DIGITS[sign as usize >> 4]);
                out.push(DIGITS[sign as usize & 15]);
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

impl Index<&str> for Json {
    type Output = Self;

    /// Returns the value with this name, or nothing.
    fn index(&self, name: &str) -> &Self {
        const NOTHING: &Json = &Json::Null;
        self.get(name).unwrap_or(NOTHING)
    }
}

#[cfg(test)]
mod tests;
