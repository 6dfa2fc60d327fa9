//! An account as its profile page for people has it.
//!
//! Pages change more easily than documents for programs. So everything that is looked for has to be
//! there, each thing once, or nothing of the page is believed.

use super::{MOST, Profile, Redirect, Target};
use crate::check::text;
use crate::pieces;

/// What `GoToSocial` writes where an account has no text; it tells nobody who that is.
const NO_BIO: &str = "hasn't written a bio yet";

impl<'a> Profile<'a> {
    /// Returns what a profile page of `GoToSocial` says, and the handle on it; `None` if the page
    /// does not look as it should.
    pub(in crate::check) fn of_gotosocial(html: &'a str) -> Option<(Self, &'a str)> {
        let head = between(html, "<section class=\"profile-header\"", "</section>")?;
        let about = between(html, "<section class=\"about-user\"", "</section>")?;
        let stats = between(about, "<dl class=\"accountstats\"", "</dl>")?;
        let bio = content(between(
            about,
            "<div class=\"bio p-note\"",
            "<h4 class=\"sr-only\">Stats",
        )?)?;
        let handle = described(head, "Username")?.strip_prefix("@")?;
        let (username, _) = pieces::split_once(handle, "@")?;
        let profile = Self {
            username,
            redirect: redirect(head)?,
            followers: followers(described(stats, "Followed by")?).ok()?,
            posts: Some(number(described(stats, "Posts")?)?),
            display_name: Some(described(head, "Display name")?),
            note: Some(note(bio)),
            is_whole: true,
            ..Self::default()
        };
        Some((profile, handle))
    }
}

/// Returns what stands between two marks, the first of which must be there exactly once.
fn between<'a>(html: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = pieces::split_once(html, start)?;
    let (inside, _) = pieces::split_once(rest, end)?;
    (!pieces::holds(rest, start)).then_some(inside)
}

/// Returns what follows the tag that is cut off at its attributes.
fn content(cut: &str) -> Option<&str> {
    pieces::split_once(cut, ">").map(|(_, rest)| rest)
}

/// Returns what the list says of a term: the `<dd>` after the `<dt>` with it, without tags around.
fn described<'a>(html: &'a str, term: &str) -> Option<&'a str> {
    let mut found = pieces::split(html, "<dt")
        .into_iter()
        .skip(1)
        .filter_map(|item| {
            let (name, rest) = pieces::split_once(content(item)?, "</dt>")?;
            let (_, said) = pieces::split_once(rest, "<dd")?;
            let said = pieces::split_once(content(said)?, "</dd>")?.0;
            (name.trim() == term).then_some(said.trim())
        });
    found.next().filter(|_| found.next().is_none())
}

fn number(text: &str) -> Option<u64> {
    let is_plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = is_plain.then(|| text.parse().ok())?;
    number.filter(|number| *number <= MOST)
}

/// Returns the number of followers, nothing if the account hides it.
///
/// # Errors
/// If it is neither.
fn followers(said: &str) -> Result<Option<u64>, ()> {
    match said {
        "<i>hidden</i>" => Ok(None),
        said => number(said).map(Some).ok_or(()),
    }
}

/// Returns where the head of the page says that the account has moved to.
fn redirect(head: &str) -> Option<Redirect<'_>> {
    if !pieces::holds(head, "moved-to") {
        // A page that says it in other words is another page.
        return (!pieces::holds(head, "permanently moved")).then_some(Redirect::Unseen);
    }
    let link = between(head, "<div class=\"moved-to\"", "</div>")?;
    let link = between(link, "<a", "</a>")?;
    let (tag, _) = pieces::split_once(link, ">")?;
    let url = between(tag, "href=\"", "\"")?;
    // Where an address holds a sign that HTML escapes, it is not this one.
    let is_plain = url.starts_with("https://") && !pieces::holds(url, "&");
    let to = Redirect::To(Target {
        url: Some(url),
        ..Target::default()
    });
    Some(if is_plain { to } else { Redirect::Unclear })
}

fn note(bio: &str) -> &str {
    let is_empty = pieces::holds(bio, NO_BIO) || !text::says_something(bio);
    if is_empty { "" } else { bio }
}
