//! The two accounts as a reader recognises them.

use super::address;
use super::desk::Desk;
use super::gap::Gap;
use super::profile::Profile;
use super::text;

/// An account as its server shows it; `None` is what is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The handle that was typed.
    pub handle: String,
    /// The handle that the server has for the account.
    pub canonical: Option<String>,
    /// The domain on which the server says that the handle is, though that domain leads elsewhere.
    pub astray: Option<String>,
    /// The host on which the account is.
    pub host: Option<String>,
    /// The actor id.
    pub id: Option<String>,
    /// The display name.
    pub name: Option<String>,
    /// The address of the picture, if it is on the account's own server.
    pub picture: Option<String>,
    /// How many followers it has.
    pub followers: Option<u64>,
    /// Whether its owner lets followers in one by one.
    pub locked: Option<bool>,
    /// The account it redirects to: its actor id, or else what the server gives for it.
    pub moved: Option<String>,
    /// The day on which it was made, as `YYYY-MM-DD`.
    pub created: Option<String>,
    /// How many posts it has.
    pub posts: Option<u64>,
    /// Whether nothing has been put into its profile.
    pub empty: Option<bool>,
}

impl Card {
    /// Returns the handle by which other servers know the account, or the one that was typed if no other is
    /// known.
    pub fn called(&self) -> &str {
        self.canonical.as_deref().unwrap_or(&self.handle)
    }

    /// Returns the handle that the server has for the account, if it is another than the one that was typed.
    pub fn other_form(&self) -> Option<&str> {
        let own = self.canonical.as_deref();
        own.filter(|own| !own.eq_ignore_ascii_case(&self.handle))
    }

    /// Returns the handle by which other servers know the account, and the host on which it is, if one of them is
    /// not what was typed; `typed_host` is the host in that.
    pub fn elsewhere<'a>(&'a self, typed_host: &'a str) -> Option<[&'a str; 2]> {
        let host = self.host.as_deref().unwrap_or(typed_host);
        let is_other = self.other_form().is_some() || host != typed_host;
        is_other.then(|| [self.called(), host])
    }

    pub(super) fn of(desk: &Desk) -> Self {
        let identity = desk.identity().ok();
        let moved = desk.redirect().ok().flatten();
        let moved = moved.and_then(|target| target.id.or(target.url).or(target.account));
        Self {
            handle: desk.handle.to_string(),
            astray: desk.domain_astray(),
            host: identity.as_ref().map(|identity| identity.web_host.clone()),
            canonical: identity
                .and_then(|identity| identity.canonical)
                .map(|(name, host)| ["@", name, "@", as_typed(desk, &host)].concat()),
            id: desk.id().ok().map(str::to_owned),
            name: said(desk, name),
            picture: said(desk, |profile| profile.picture)
                .filter(|url| is_own(desk, url))
                .map(str::to_owned),
            followers: desk.followers().ok(),
            locked: desk.say_any(true, |profile| profile.is_locked).ok(),
            moved: moved.map(text::clean),
            created: said(desk, |profile| profile.created).map(str::to_owned),
            posts: said(desk, |profile| profile.posts),
            empty: desk.is_empty().ok(),
        }
    }
}

/// Returns a host as the reader knows it.
fn as_typed<'a>(desk: &'a Desk, host: &'a str) -> &'a str {
    if host == desk.handle.ascii_host() {
        desk.handle.host()
    } else {
        host
    }
}

/// Returns whether an address is on the account's own server or a subdomain of it: to show a card,
/// nobody else is asked.
fn is_own(desk: &Desk, url: &str) -> bool {
    let Some(host) = address::host(url) else {
        return false;
    };
    let web_host = desk.identity().ok().map(|identity| identity.web_host);
    let hosts = web_host.iter().map(String::as_str);
    hosts
        .chain([desk.handle.ascii_host()])
        .any(|own| address::is_within(&host, own))
}

fn name(profile: &Profile) -> Option<String> {
    let name = text::clean(profile.display_name?);
    (!name.is_empty()).then_some(name)
}

/// Returns what a document says. A card shows what is there already, where a finding waits.
fn said<'a, T>(desk: &'a Desk, pick: fn(&Profile<'a>) -> Option<T>) -> Option<T> {
    let waiting = desk.say(pick);
    match waiting {
        Err(Gap::Waiting) => desk.account().ok().as_ref().and_then(pick),
        said => said.ok(),
    }
}
