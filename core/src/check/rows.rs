//! The questions of the report: each is a function of what both desks know.

mod after;
mod alias;
mod ready;
mod state;

pub use after::Before;

use super::address;
use super::ask::What;
use super::desk::Desk;
use super::finding::{Answer, Finding};
use super::gap::Gap;
use super::profile::Target;
use super::text;

use What::{Account, Actor, Blocks, Instance, Meta, Nodeinfo, NodeinfoLinks, Subject, Webfinger};

/// What tells which software a server runs.
const SERVER: &[What] = &[NodeinfoLinks, Nodeinfo, Instance, Meta];
/// What tells which account a handle means.
const IDENTITY: &[What] = &[Webfinger, Subject, Actor];
/// What tells of the account.
const PROFILE: &[What] = &[Webfinger, Subject, Actor, Account];
const PROFILE_AND_SERVER: &[What] = &[
    Webfinger,
    Subject,
    Actor,
    Account,
    NodeinfoLinks,
    Nodeinfo,
    Instance,
];
const BLOCKS: &[What] = &[Blocks];

/// Returns the finding of every row.
pub(super) fn all(old: &Desk, new: &Desk, before: Option<&Before>) -> Vec<Finding> {
    let sides = [(old, new), (new, old)];
    let about_one = sides.iter().flat_map(|(one, _)| {
        [
            on_side("server", one, state::server(one), SERVER),
            on_side("account", one, state::account(one), IDENTITY),
            on_side("faults", one, state::faults(one), SERVER),
        ]
    });
    let blocks = sides.iter().map(|(one, other)| {
        let asked = one.numbers(BLOCKS).chain(other.numbers(IDENTITY));
        Finding::new("blocks", Some(one.side), state::blocks(one, other), asked)
    });
    let about_both = of_pair(old, new, before);
    let about_both = about_both.into_iter().map(|(row, answer, of_old, of_new)| {
        let asked = old.numbers(of_old).chain(new.numbers(of_new));
        Finding::new(row, None, answer, asked)
    });
    about_one.chain(about_both).chain(blocks).collect()
}

/// Returns what a later look is compared with.
pub(super) fn kept(old: &Desk, new: &Desk, before: Option<&Before>, today: &str) -> Before {
    after::kept(old, new, before, today)
}

/// A row about both accounts: its key, its answer, and what that rests on at either server.
type Row = (&'static str, Answer, &'static [What], &'static [What]);

fn of_pair(old: &Desk, new: &Desk, before: Option<&Before>) -> [Row; 9] {
    let progress = after::progress(old, new, before);
    [
        ("alias", alias::alias(old, new), PROFILE, PROFILE_AND_SERVER),
        ("ready-lock", ready::lock(new), &[], PROFILE),
        ("ready-profile", ready::profile(new), &[], PROFILE),
        (
            "ready-old",
            ready::old(old, new),
            PROFILE_AND_SERVER,
            IDENTITY,
        ),
        (
            "ready-new",
            ready::new(old, new),
            IDENTITY,
            PROFILE_AND_SERVER,
        ),
        (
            "ready-pair",
            ready::pair(old, new),
            PROFILE_AND_SERVER,
            IDENTITY,
        ),
        (
            "after-redirect",
            after::redirect(old, new),
            PROFILE_AND_SERVER,
            IDENTITY,
        ),
        (
            "after-followers",
            after::followers(old, new),
            PROFILE,
            PROFILE,
        ),
        ("after-progress", progress, PROFILE_AND_SERVER, PROFILE),
    ]
}

fn on_side(row: &'static str, desk: &Desk, answer: Answer, whats: &'static [What]) -> Finding {
    Finding::new(row, Some(desk.side), answer, desk.numbers(whats))
}

/// Where an account redirects, as seen from the other one of the pair.
enum Course {
    Nowhere,
    There,
    /// The account to name to a reader.
    Elsewhere(String),
}

/// Returns where the account of `from` redirects, seen from that of `to`.
fn course(from: &Desk, to: &Desk) -> Result<Course, Gap> {
    let Some(target) = from.redirect()? else {
        return Ok(Course::Nowhere);
    };
    Ok(if is_meant(&target, from, to)? {
        Course::There
    } else {
        Course::Elsewhere(shown(&target))
    })
}

/// Returns whether `target`, as the server of `from` has it, is the account of `to`.
///
/// # Errors
/// If that cannot be told, because too little is known of `to`.
fn is_meant(target: &Target, from: &Desk, to: &Desk) -> Result<bool, Gap> {
    let id = to.id();
    if let (Some(target), Ok(id)) = (&target.id, &id) {
        return Ok(target == id);
    }
    if id == Err(Gap::Waiting) {
        return Err(Gap::Waiting);
    }
    // Mastodon before 4.2 gives no actor id, but says which handle it is.
    if target.id.is_none() && (is_handle(target, from, to) || is_page(target, to)?) {
        return Ok(true);
    }
    id.map(|_| false)
}

fn is_handle(target: &Target, from: &Desk, to: &Desk) -> bool {
    let Some(account) = &target.account else {
        return false;
    };
    let here = from.handle.ascii_host();
    let (name, host) = account.split_once('@').unwrap_or((account, here));
    let is_it = |own_name: &str, own_host: &str| {
        name.eq_ignore_ascii_case(own_name) && host.eq_ignore_ascii_case(own_host)
    };
    let canonical = to.identity().ok().and_then(|identity| identity.canonical);
    is_it(to.handle.name(), to.handle.ascii_host())
        || canonical.is_some_and(|(name, host)| is_it(&name, &host))
}

fn is_page(target: &Target, to: &Desk) -> Result<bool, Gap> {
    let Some(url) = &target.url else {
        return Ok(false);
    };
    let page = match to.say(|profile| profile.url.clone()) {
        Err(Gap::Waiting) => return Err(Gap::Waiting),
        page => page.ok(),
    };
    let id = to.id().ok();
    Ok([page, id].into_iter().flatten().any(|own| own == *url))
}

/// Returns how to name a target to a reader.
fn shown(target: &Target) -> String {
    let forms = [&target.account, &target.id, &target.url];
    let form = forms.into_iter().flatten().next();
    text::clean(form.map_or("", String::as_str))
}

/// Returns the hosts that an account can be known by.
fn hosts(desk: &Desk) -> (Vec<String>, Option<Gap>) {
    let mut hosts = vec![desk.handle.ascii_host().to_owned()];
    let gap = match desk.identity() {
        Err(gap) => Some(gap),
        Ok(identity) => {
            hosts.push(identity.web_host);
            hosts.extend(identity.canonical.map(|(_, host)| host));
            None
        }
    };
    (hosts, gap)
}

/// Returns whether an address looks like one that the account of `desk` could have.
fn looks_like(address: &str, desk: &Desk) -> bool {
    let is_near = |host: String| address::are_related(&host, desk.handle.ascii_host());
    let path = address.trim_end_matches('/').rsplit('/').next();
    let name = path.unwrap_or_default().trim_start_matches('@');
    address::host(address).is_some_and(is_near) && name.eq_ignore_ascii_case(desk.handle.name())
}
