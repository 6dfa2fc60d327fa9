//! What the answers prove of the account.

use super::Desk;
use crate::check::address;
use crate::check::ask::{Page, What};
use crate::check::gap::Gap;
use crate::check::manners::{Constant, Layout, Lookup};
use crate::check::profile::Profile;
use crate::check::webfinger::Finger;
use crate::pieces;

/// The account that a handle means, as WebFinger has it.
#[derive(Clone, Debug)]
pub(in crate::check) struct Identity<'a> {
    /// The actor id.
    pub(in crate::check) id: &'a str,
    /// The host of the actor id.
    pub(in crate::check) web_host: String,
    /// The name on that host.
    pub(in crate::check) name: &'a str,
    /// `name@host` as the server has it, if that host says the same.
    pub(in crate::check) canonical: Option<(&'a str, String)>,
}

impl Desk {
    /// Returns what WebFinger says of the handle.
    ///
    /// # Errors
    /// [`Gap::Liar`] if it speaks of another account of the same host.
    pub(super) fn finger(&self) -> Result<Finger<'_>, Gap> {
        let finger = Finger::read(&self.page(What::Webfinger)?.json)?;
        let is_liar =
            finger.host == self.host()? && !finger.is_of(self.handle.name(), &finger.host);
        if is_liar { Err(Gap::Liar) } else { Ok(finger) }
    }

    /// Returns the account that the handle means.
    pub(in crate::check) fn identity(&self) -> Result<Identity<'_>, Gap> {
        let finger = self.finger()?;
        let canonical = self.is_canonical(&finger)?;
        let canonical = canonical.then_some((finger.name, finger.host));
        let name = canonical
            .as_ref()
            .map_or(self.handle.name(), |(name, _)| name);
        Ok(Identity {
            id: finger.id,
            web_host: finger.web_host,
            name,
            canonical,
        })
    }

    /// Returns whether the handle in the answer is the account's own: each host speaks for itself.
    fn is_canonical(&self, finger: &Finger) -> Result<bool, Gap> {
        match self.page(What::Subject) {
            Err(Gap::Waiting) => Err(Gap::Waiting),
            Err(_) => Ok(finger.host == self.host()?),
            Ok(page) => Ok(Finger::read(&page.json).is_ok_and(|second| {
                second.is_of(finger.name, &finger.host) && second.id == finger.id
            })),
        }
    }

    /// Returns the domain on which the server says that the handle is, if that domain is certain to lead
    /// nowhere, or to another account. One that no page can read proves nothing.
    pub(in crate::check) fn domain_astray(&self) -> Option<String> {
        let finger = self.finger().ok()?;
        let is_certain = match self.page(What::Subject) {
            Ok(_) => !self.is_canonical(&finger).unwrap_or(true),
            Err(gap) => matches!(gap, Gap::Missing | Gap::Gone | Gap::Broken),
        };
        is_certain.then_some(finger.host)
    }

    /// Returns the account that the handle means, or `None` if WebFinger could not be read.
    ///
    /// # Errors
    /// If it was read and says that there is no such account, there is nothing more to ask about.
    pub(super) fn identity_if_any(&self) -> Result<Option<Identity<'_>>, Gap> {
        match self.identity() {
            Ok(identity) => Ok(Some(identity)),
            Err(gap @ (Gap::Waiting | Gap::Missing | Gap::Gone | Gap::Liar | Gap::Local)) => {
                Err(gap)
            }
            Err(_) => Ok(None),
        }
    }

    /// Returns the host of the server's API.
    pub(super) fn web_host(&self) -> Result<String, Gap> {
        match self.identity() {
            Ok(identity) => Ok(identity.web_host),
            Err(gap @ Gap::Waiting) => Err(gap),
            Err(_) => Ok(self.host()?.to_owned()),
        }
    }

    /// Returns the actor, if the document is the one of this account.
    pub(in crate::check) fn actor(&self) -> Result<Profile<'_>, Gap> {
        let page = self.page(What::Actor)?;
        let actor = Profile::of_actor(&page.json).ok_or(Gap::Broken)?;
        let id = actor.id.ok_or(Gap::Broken)?;
        let is_own = address::host(id).as_ref() == Some(&page.host)
            && match self.identity() {
                Ok(identity) => id == identity.id,
                Err(_) => self.is_named(&actor),
            };
        is_own.then_some(actor).ok_or(Gap::Liar)
    }

    /// Returns the account as an API has it, if it is this one.
    pub(in crate::check) fn account(&self) -> Result<Profile<'_>, Gap> {
        let page = self.page(What::Account)?;
        let account = match self.manners()?.lookup {
            Some(Lookup::Misskey) => self.misskey_account(page),
            _ => self.mastodon_account(page),
        };
        let account = account?;
        let is_own = match (self.identity(), &account.id) {
            (Ok(identity), Some(id)) => identity.id == *id,
            // A name on another host than the handle's can be anybody's.
            (Ok(identity), None) => identity.web_host == self.host()?,
            (Err(_), _) => true,
        };
        let account = self.without_constants(account)?;
        is_own.then_some(account).ok_or(Gap::Liar)
    }

    /// Takes out what the API says whether it is so or not.
    fn without_constants<'a>(&self, mut account: Profile<'a>) -> Result<Profile<'a>, Gap> {
        let manners = self.manners()?;
        // Nobody knows which ones software of its own has.
        let is_constant = |it| manners.key.is_empty() || manners.constants.contains(&it);
        if is_constant(Constant::Locked) {
            account.is_locked = account.is_locked.filter(|it| *it);
        }
        if is_constant(Constant::Posts) {
            account.posts = account.posts.filter(|it| *it > 0);
        }
        Ok(account)
    }

    /// Returns the account as its profile page has it, if the page is that of this account.
    pub(in crate::check) fn shown(&self) -> Result<Profile<'_>, Gap> {
        let html = self.page(What::Page)?.json.as_str().ok_or(Gap::Broken)?;
        let read = match self.manners()?.page.ok_or(Gap::Unasked)? {
            Layout::Gotosocial => Profile::of_gotosocial(html),
        };
        let (profile, handle) = read.ok_or(Gap::Broken)?;
        let (name, host) = pieces::split_once(handle, "@").ok_or(Gap::Broken)?;
        let is_own = self.is_own_name(name) && self.is_own_host(host);
        is_own.then_some(profile).ok_or(Gap::Liar)
    }

    fn mastodon_account<'a>(&self, page: &'a Page) -> Result<Profile<'a>, Gap> {
        let acct = page.json["acct"].as_str().ok_or(Gap::Broken)?;
        let (name, host) = pieces::split_once(acct, "@").unwrap_or((acct, ""));
        let is_here = host.is_empty() || self.is_own_host(host);
        if !is_here || !self.is_own_name(name) {
            return Err(Gap::Liar);
        }
        Ok(Profile::of_mastodon(&page.json))
    }

    fn misskey_account<'a>(&self, page: &'a Page) -> Result<Profile<'a>, Gap> {
        let name = page.json["username"].as_str().ok_or(Gap::Broken)?;
        if !page.json["host"].is_null() || !self.is_own_name(name) {
            return Err(Gap::Liar);
        }
        Ok(Profile::of_misskey(&page.json))
    }

    fn is_named(&self, profile: &Profile) -> bool {
        profile.username.eq_ignore_ascii_case(self.handle.name())
    }

    fn is_own_name(&self, name: &str) -> bool {
        let own = self.identity().map(|identity| identity.name);
        name.eq_ignore_ascii_case(own.unwrap_or(self.handle.name()))
    }

    fn is_own_host(&self, host: &str) -> bool {
        let canonical = self.identity().ok().and_then(|it| it.canonical);
        host.eq_ignore_ascii_case(self.handle.ascii_host())
            || canonical.is_some_and(|(_, own)| host.eq_ignore_ascii_case(&own))
    }
}
