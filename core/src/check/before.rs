//! What is kept of a look, for a later one.

use crate::json::Json;

/// What was seen in an earlier look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Before {
    /// The day of that look, as `YYYY-MM-DD`.
    pub date: String,
    /// The day of this look.
    pub today: String,
    /// How many followers the old account had.
    pub old: Option<u64>,
    /// How many followers the new account had.
    pub new: Option<u64>,
    /// The day on which the redirect was first seen.
    pub redirect_seen: Option<String>,
    /// Whether the old account was certain not to have moved when these numbers were read. Others
    /// are no beginning to count from.
    pub is_from_before: bool,
}

impl Before {
    /// Returns what an earlier look saw, as [`Self::to_json`] wrote it; `today` is the day of this one.
    ///
    /// # Errors
    /// `None` if it has no day.
    pub fn of_json(json: &Json, today: &str) -> Option<Self> {
        let text = |name: &str| json[name].as_str().map(str::to_owned);
        Some(Self {
            date: text("date")?,
            today: today.to_owned(),
            old: json["old"].as_u64(),
            new: json["new"].as_u64(),
            redirect_seen: text("redirect_seen"),
            is_from_before: json["is_from_before"].as_bool() == Some(true),
        })
    }

    /// Returns this as it is kept.
    pub fn to_json(&self) -> Json {
        Json::object([
            ("date", Json::text(Some(&self.date))),
            ("old", Json::number(self.old)),
            ("new", Json::number(self.new)),
            ("redirect_seen", Json::text(self.redirect_seen.as_deref())),
            ("is_from_before", Json::Bool(self.is_from_before)),
        ])
    }
}
