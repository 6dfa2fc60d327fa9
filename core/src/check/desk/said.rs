//! What the documents of an account say, taken together.

use super::Desk;
use crate::check::ask::What;
use crate::check::blocks::{self, Treatment};
use crate::check::gap::Gap;
use crate::check::manners::Place;
use crate::check::profile::{Aliases, Profile, Redirect, Target};

impl Desk {
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

    /// Returns whether the software never publishes a redirect, and nothing here looks like one.
    pub(in crate::check) fn never_redirects(&self) -> Result<bool, Gap> {
        let all = self.profiles()?;
        let is_unclear = |it: &Profile| it.redirect == Redirect::Unclear;
        Ok(self.manners()?.no_redirects && !all.iter().flatten().any(is_unclear))
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
