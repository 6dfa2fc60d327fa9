//! What the answers prove of the account.

use super::Desk;
use crate::check::address;
use crate::check::ask::{Page, What};
use crate::check::blocks::{self, Treatment};
use crate::check::gap::Gap;
use crate::check::manners::{Constant, Layout, Lookup, Place};
use crate::check::profile::{Aliases, Profile, Redirect, Target};
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
        for constant in &self.manners()?.constants {
            match constant {
                Constant::Locked => account.is_locked = account.is_locked.filter(|it| *it),
                Constant::Posts => account.posts = account.posts.filter(|it| *it > 0),
            }
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

    /// Returns the actor id, as the server itself gives it.
    pub(in crate::check) fn id(&self) -> Result<&str, Gap> {
        match self.identity_if_any()? {
            Some(identity) => Ok(identity.id),
            None => self.actor()?.id.ok_or(Gap::Hidden),
        }
    }

    /// Returns the first that a document says of something. The API comes first: servers keep
    /// copies of actor documents for minutes, of answers of the API for seconds.
    pub(in crate::check) fn say<'a, T>(
        &'a self,
        pick: fn(&Profile<'a>) -> Option<T>,
    ) -> Result<T, Gap> {
        let all = self.profiles()?;
        let said = all.iter().flatten().find_map(pick);
        said.ok_or_else(|| why_silent(&all))
    }

    /// Returns whether nothing has been put into the profile, as far as any document tells.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself is not general enough over what a profile borrows from"
    )]
    pub(in crate::check) fn is_empty(&self) -> Result<bool, Gap> {
        self.say_any(false, |profile| profile.is_empty())
    }

    /// Returns `loud` if any document says so, and `!loud` if one says that and none contradicts.
    pub(in crate::check) fn say_any(
        &self,
        loud: bool,
        pick: fn(&Profile) -> Option<bool>,
    ) -> Result<bool, Gap> {
        let all = self.profiles()?;
        let said: Vec<bool> = all.iter().flatten().filter_map(pick).collect();
        match said.first() {
            None => Err(why_silent(&all)),
            Some(_) => Ok(said.contains(&loud) == loud),
        }
    }

    /// Returns the addresses that the account says are its own, from both documents.
    pub(in crate::check) fn aliases(&self) -> Result<Aliases<'_>, Gap> {
        let profiles = self.profiles()?;
        let mut all = Aliases::default();
        for profile in profiles.iter().rev().flatten() {
            all.are_all |= profile.aliases.are_all;
            all.is_list = all.is_list.or(profile.aliases.is_list);
            let new = profile.aliases.uris.iter();
            let new: Vec<_> = new.filter(|uri| !all.uris.contains(uri)).copied().collect();
            all.uris.extend(new);
        }
        let says_nothing = !all.are_all && all.uris.is_empty();
        if says_nothing {
            Err(why_silent(&profiles))
        } else {
            Ok(all)
        }
    }

    /// Returns the account that this one redirects to, `None` if it is certain that it does not.
    pub(in crate::check) fn redirect(&self) -> Result<Option<Target<'_>>, Gap> {
        let all = self.profiles()?;
        let mut found = all.iter().flatten().map(|it| &it.redirect);
        if let Some(target) = found.clone().find_map(target) {
            return Ok(Some(target));
        }
        if found.any(|redirect| *redirect == Redirect::Unclear) {
            return Err(Gap::Hidden);
        }
        let manners = self.manners()?;
        let [account, actor, page] = &all;
        let shown = [
            (Place::Actor, actor.as_ref().is_ok_and(|it| it.is_whole)),
            (Place::Account, account.is_ok()),
            (Place::Page, page.is_ok()),
        ];
        let proves = |(place, is_read): &(Place, bool)| *is_read && manners.shows_redirect(*place);
        if shown.iter().any(proves) {
            Ok(None)
        } else {
            Err(why_silent(&all))
        }
    }

    /// Returns the addresses other than its id that the account is known by.
    pub(in crate::check) fn addresses(&self) -> Result<Vec<&str>, Gap> {
        let all = self.profiles()?;
        let pages = all.iter().flatten().filter_map(|it| it.url);
        let fingered = self.finger().map(|finger| finger.pages).unwrap_or_default();
        let id = self.id().ok();
        let all = pages.chain(fingered);
        Ok(all.filter(|url| Some(*url) != id).collect())
    }

    /// Returns the number of followers.
    pub(in crate::check) fn followers(&self) -> Result<u64, Gap> {
        let followers = self.say(|profile| profile.followers)?;
        if followers == 0 && !self.manners()?.true_zero {
            return Err(Gap::Hidden);
        }
        Ok(followers)
    }

    /// Returns how the server treats these hosts, as it tells the public.
    pub(in crate::check) fn treatment(&self, hosts: &[String]) -> Result<Treatment, Gap> {
        blocks::treatment(&self.page(What::Blocks)?.json, hosts)
    }

    fn profiles(&self) -> Result<Profiles<'_>, Gap> {
        let all = [self.account(), self.actor(), self.shown()];
        let is_waiting = |one: &Result<Profile, Gap>| matches!(one, Err(Gap::Waiting));
        if all.iter().any(is_waiting) {
            return Err(Gap::Waiting);
        }
        Ok(all)
    }
}

/// The account as the API has it, as its actor document, and as its profile page.
type Profiles<'a> = [Result<Profile<'a>, Gap>; 3];

fn target<'a>(redirect: &Redirect<'a>) -> Option<Target<'a>> {
    match redirect {
        Redirect::To(target) => Some(*target),
        _ => None,
    }
}

/// Returns why no document says something; the actor is the one that all software has.
fn why_silent([account, actor, page]: &Profiles<'_>) -> Gap {
    let gaps = [actor, account, page].map(|one| one.as_ref().err().copied());
    let is_asked = |gap: &Gap| *gap != Gap::Unasked;
    if actor.is_ok() {
        return Gap::Hidden;
    }
    let first = gaps.into_iter().flatten().find(is_asked);
    let nothing = if account.is_ok() || page.is_ok() {
        Gap::Hidden
    } else {
        Gap::Unasked
    };
    first.unwrap_or(nothing)
}
