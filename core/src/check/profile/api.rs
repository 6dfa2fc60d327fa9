//! An account as an API has it: Mastodon's, and that of Misskey and its relatives.

use crate::json::Json;

use super::{Aliases, Profile, Redirect, count, day, is_so, picture, words};

impl<'a> Profile<'a> {
    /// Returns what Mastodon's API says of an account (docs.joinmastodon.org/entities/Account);
    /// Pleroma and Akkoma add a part of their own.
    pub(in crate::check) fn of_mastodon(json: &'a Json) -> Self {
        let own = &json["pleroma"];
        Self {
            id: json["uri"].as_str().or(own["ap_id"].as_str()),
            url: json["url"].as_str(),
            username: json["username"].as_str().unwrap_or_default(),
            aliases: Aliases::read(&own["also_known_as"], false),
            redirect: Redirect::read(&json["moved"]),
            is_locked: json["locked"].as_bool(),
            followers: count(&json["followers_count"]),
            posts: count(&json["statuses_count"]),
            display_name: words(json, "display_name"),
            note: words(json, "note"),
            picture: picture(&json["avatar"]),
            created: day(&json["created_at"]),
            is_suspended: is_so(&json["suspended"]),
            is_whole: true,
        }
    }

    /// Returns what the API of Misskey and its relatives says of an account.
    pub(in crate::check) fn of_misskey(json: &'a Json) -> Self {
        let mut aliases = Aliases::read(&json["alsoKnownAs"], false);
        // Misskey leaves out the aliases that it has not met yet, so an empty list may not be all.
        aliases.are_all &= !aliases.uris.is_empty();
        Self {
            id: json["uri"].as_str(),
            url: json["url"].as_str(),
            username: json["username"].as_str().unwrap_or_default(),
            aliases,
            redirect: redirect(json),
            is_locked: json["isLocked"].as_bool(),
            followers: count(&json["followersCount"]),
            posts: count(&json["notesCount"]),
            display_name: words(json, "name"),
            note: words(json, "description"),
            picture: picture(&json["avatarUrl"]),
            created: day(&json["createdAt"]),
            is_suspended: is_so(&json["isSuspended"]),
            is_whole: true,
        }
    }
}

/// Returns the redirect: `movedToUri` is the account or its address, `movedTo` often only an id
/// that the server has for it.
fn redirect(json: &Json) -> Redirect<'_> {
    match Redirect::read(&json["movedToUri"]) {
        found @ Redirect::To(_) => found,
        Redirect::Unclear => Redirect::Unclear,
        Redirect::Unseen => Redirect::read(&json["movedTo"]),
    }
}
