//! An account as its `ActivityPub` actor document has it.

use crate::json::Json;

use super::{Aliases, Profile, Redirect, day, is_so, picture, words};

/// The kinds of actors there are (`ActivityStreams` 2.0 vocabulary).
const KINDS: [&str; 5] = ["Person", "Service", "Organization", "Group", "Application"];

impl<'a> Profile<'a> {
    /// Returns what an actor document says, and `None` if it is none.
    pub(in crate::check) fn of_actor(json: &'a Json) -> Option<Self> {
        let kind = json["type"].as_str()?;
        KINDS.contains(&kind).then(|| Self {
            id: json["id"].as_str(),
            url: json["url"].as_str(),
            username: json["preferredUsername"].as_str().unwrap_or_default(),
            aliases: aliases(json),
            redirect: redirect(json),
            is_locked: json["manuallyApprovesFollowers"].as_bool(),
            display_name: words(json, "name"),
            note: words(json, "summary"),
            picture: picture(&json["icon"]["url"]),
            created: day(&json["published"]),
            is_suspended: is_so(&json["suspended"]) || is_so(&json["toot:suspended"]),
            is_whole: is_whole(json),
            ..Self::default()
        })
    }
}

fn aliases(json: &Json) -> Aliases<'_> {
    let field = &json["alsoKnownAs"];
    let aliases = Aliases::read(field, is_whole(json));
    let is_list = (!aliases.uris.is_empty()).then(|| field.as_array().is_some());
    Aliases { is_list, ..aliases }
}

/// Returns whether a field that is not there is empty.
///
/// Mastodon, Misskey, snac and Takahē leave out an empty alias list. Akkoma and Sharkey leave it
/// out, too, when they give strangers a stub; but then they leave out more: Akkoma's has no
/// `followers`, and Sharkey's neither that nor `outbox`.
fn is_whole(json: &Json) -> bool {
    let has = |name: &str| !json[name].is_null();
    has("followers") && has("outbox") && (has("published") || has("featured"))
}

/// Returns the redirect; wafrn has a word of its own for it.
fn redirect(json: &Json) -> Redirect<'_> {
    let usual = Redirect::read(with_uri(&json["movedTo"]));
    match usual {
        Redirect::Unseen => Redirect::read(with_uri(&json["migratedTo"])),
        redirect => redirect,
    }
}

/// Returns a reference to an object in the form of an address.
fn with_uri(value: &Json) -> &Json {
    let first = value.as_array().and_then(|list| list.first());
    let value = first.unwrap_or(value);
    value.get("id").unwrap_or(value)
}
