//! The questions of the report: each is a function of what both desks know.

mod after;
mod alias;
mod ready;
mod state;

use super::address;
use super::ask::What;
use super::before::Before;
use super::desk::Desk;
use super::finding::{Answer, Finding};
use super::gap::Gap;
use super::profile::Target;
use super::text;
use crate::journey::Side;

use crate::pieces;
use What::{
    Account, Actor, Blocks, Instance, Meta, Nodeinfo, NodeinfoLinks, Page, Subject, Webfinger,
};

/// What tells which software a server runs.
const SERVER: &[What] = &[NodeinfoLinks, Nodeinfo, Instance, Meta];
/// What tells which account a handle means.
const IDENTITY: &[What] = &[Webfinger, Subject, Actor];
/// What tells of the account. What the server runs says which of it can be believed.
const PROFILE: &[What] = &[
    Webfinger,
    Subject,
    Actor,
    Account,
    Page,
    NodeinfoLinks,
    Nodeinfo,
    Instance,
    Meta,
];
const BLOCKS: &[What] = &[Blocks, Meta];
const NONE: &[What] = &[];
/// All that can tell of a pair.
const EVERYTHING: &[What] = &What::ALL;

/// Returns the finding of every row.
pub(super) fn all(old: &Desk, new: &Desk, before: Option<&Before>) -> Vec<Finding> {
    let mut all = Vec::new();
    for (one, other) in [(old, new), (new, old)] {
        let rows = [
            ("server", state::server(one), SERVER, NONE),
            ("account", state::account(one), PROFILE, NONE),
            ("faults", state::faults(one, other), SERVER, PROFILE),
        ];
        for row in rows {
            all.push(finding(row, Some(one.side), one, other));
        }
    }
    for row in of_pair(old, new, before) {
        all.push(finding(row, None, old, new));
    }
    for (one, other) in [(old, new), (new, old)] {
        let row = ("blocks", state::blocks(one, other), BLOCKS, IDENTITY);
        all.push(finding(row, Some(one.side), one, other));
    }
    all
}

/// Returns what runs on the servers of the sides that are asked.
pub(super) fn of_servers(old: &Desk, new: &Desk) -> Vec<Finding> {
    let asked = [old, new].into_iter().filter(|desk| desk.is_asked());
    let row = |desk: &Desk| ("server", state::server(desk), SERVER, NONE);
    asked
        .map(|desk| finding(row(desk), Some(desk.side), desk, desk))
        .collect()
}

/// Returns whether no account could be found on the host of the handle, though there may be one on another.
pub(super) fn is_astray(desk: &Desk) -> bool {
    use Gap::{Broken, Elsewhere, Guarded, Late, Missing, Refused, Unreachable};
    let astray = [
        Broken,
        Elsewhere,
        Guarded,
        Late,
        Missing,
        Refused,
        Unreachable,
    ];
    let is_found = matches!(state::account(desk), Ok(found) if found.is("found"));
    !is_found && desk.identity().is_err_and(|gap| astray.contains(&gap))
}

fn finding(row: Row, side: Option<Side>, one: &Desk, other: &Desk) -> Finding {
    let (row, answer, of_one, of_other) = row;
    let mut asked = Vec::new();
    one.add_numbers(of_one, &mut asked);
    other.add_numbers(of_other, &mut asked);
    Finding::new(row, side, answer, asked)
}

/// Returns the day from which waiting no longer helps, if that is known.
pub(super) fn patience(old: &Desk) -> Option<u64> {
    after::patience(old)
}

/// A row: its key, its answer, and what that rests on at either server.
type Row = (&'static str, Answer, &'static [What], &'static [What]);

fn of_pair(old: &Desk, new: &Desk, before: Option<&Before>) -> [Row; 9] {
    let progress = after::progress(old, new, before);
    let redirect = after::redirect(old, new);
    let followers = after::followers(old, new);
    [
        ("alias", alias::alias(old, new), PROFILE, PROFILE),
        ("ready-lock", ready::lock(new), NONE, PROFILE),
        ("ready-profile", ready::profile(new), NONE, PROFILE),
        ("ready-old", ready::old(old, new), PROFILE, PROFILE),
        ("ready-new", ready::new(old, new), PROFILE, PROFILE),
        ("ready-pair", ready::pair(old, new), EVERYTHING, EVERYTHING),
        ("after-redirect", redirect, PROFILE, PROFILE),
        ("after-followers", followers, PROFILE, PROFILE),
        ("after-progress", progress, PROFILE, PROFILE),
    ]
}

/// Where an account redirects, as seen from the other one of the pair.
enum Course {
    Nowhere,
    There,
    /// To the other one, named by another address than its id.
    ByAddress(String),
    /// The account to name to a reader.
    Elsewhere(String),
}

/// What an account is, seen from another one of the pair.
enum Meaning {
    /// The other one.
    It,
    /// The other one, named by another address than its id.
    ItsAddress,
    /// Another account.
    Another,
}

/// Returns where the account of `from` redirects, seen from that of `to`.
fn course(from: &Desk, to: &Desk) -> Result<Course, Gap> {
    let Some(target) = from.redirect()? else {
        return Ok(Course::Nowhere);
    };
    Ok(match meaning(&target, from, to)? {
        Meaning::It => Course::There,
        Meaning::ItsAddress => Course::ByAddress(shown(&target)),
        Meaning::Another => Course::Elsewhere(shown(&target)),
    })
}

/// Returns whether the account of `from` redirects to that of `to`, in whatever form.
pub(super) fn has_moved(from: &Desk, to: &Desk) -> Result<bool, Gap> {
    let course = course(from, to)?;
    Ok(matches!(course, Course::There | Course::ByAddress(_)))
}

/// Returns what `target`, as the server of `from` has it, is to the account of `to`.
///
/// # Errors
/// If that cannot be told, because too little is known of `to`.
fn meaning(target: &Target, from: &Desk, to: &Desk) -> Result<Meaning, Gap> {
    let (id, addresses) = (to.id(), to.addresses());
    if matches!(id, Err(Gap::Waiting)) || matches!(addresses, Err(Gap::Waiting)) {
        return Err(Gap::Waiting);
    }
    let known = addresses.unwrap_or_default();
    let is_known = |url: &str| known.contains(&url);
    let looks_like_it = |url: &str| looks_like(url, to);
    if let Some(named) = target.id {
        return match &id {
            Ok(id) if *id == named => Ok(Meaning::It),
            Ok(_) if is_known(named) || looks_like_it(named) => Ok(Meaning::ItsAddress),
            Ok(_) => Ok(Meaning::Another),
            // An account that is not there can still be told from one that is elsewhere.
            Err(Gap::Missing | Gap::Gone) if !looks_like_it(named) => Ok(Meaning::Another),
            Err(gap) => Err(*gap),
        };
    }
    // Mastodon before 4.2 and pages for people give no actor id, but say which account it is.
    let is_page = |url: &str| is_known(url) || id == Ok(url);
    if is_handle(target, from, to) || target.url.is_some_and(is_page) {
        return Ok(Meaning::It);
    }
    match id {
        Ok(_) if target.url.is_some_and(looks_like_it) => Err(Gap::Hidden),
        Ok(_) | Err(Gap::Missing | Gap::Gone) => Ok(Meaning::Another),
        Err(gap) => Err(gap),
    }
}

/// Returns whether an account is certain to be gone, with the reason.
fn gone(desk: &Desk) -> Result<Option<Gap>, Gap> {
    match state::account(desk) {
        Err(Gap::Waiting) => Err(Gap::Waiting),
        Ok(found) if found.is("missing") => Ok(Some(Gap::Missing)),
        Ok(found) if found.is("gone") => Ok(Some(Gap::Gone)),
        _ => Ok(None),
    }
}

/// Fails if the account is gone, of which then nothing more is said.
fn there(desk: &Desk) -> Result<(), Gap> {
    gone(desk)?.map_or(Ok(()), Err)
}

fn is_handle(target: &Target, from: &Desk, to: &Desk) -> bool {
    let Some(account) = target.account else {
        return false;
    };
    let here = from.handle.ascii_host();
    let (name, host) = pieces::split_once(account, "@").unwrap_or((account, here));
    let is_it = |own_name: &str, own_host: &str| {
        name.eq_ignore_ascii_case(own_name) && host.eq_ignore_ascii_case(own_host)
    };
    let canonical = to.identity().ok().and_then(|identity| identity.canonical);
    is_it(to.handle.name(), to.handle.ascii_host())
        || canonical.is_some_and(|(name, host)| is_it(name, &host))
}

/// Returns how to name a target to a reader.
fn shown(target: &Target) -> String {
    let forms = [target.account, target.id, target.url];
    let form = forms.into_iter().flatten().next();
    text::clean(form.unwrap_or_default())
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

/// Returns whether an address looks like one that the account of `desk` could have: its id but for how that is
/// written, or its name on one of its hosts.
fn looks_like(address: &str, desk: &Desk) -> bool {
    let address = plain(address);
    let account = address.strip_prefix("acct:");
    let (name, host) = account
        .and_then(|account| pieces::split_once(account, "@"))
        .unwrap_or_else(|| {
            let last = pieces::rsplit_once(&address, "/").map_or("", |(_, last)| last);
            (pieces::trim_start(last, "@"), pieces::before(&address, "/"))
        });
    let is_it = |(own, own_host): &(&str, String)| {
        address::are_related(host, own_host) && name.eq_ignore_ascii_case(own)
    };
    desk.id().is_ok_and(|id| plain(id) == address) || names(desk).iter().any(is_it)
}

/// Returns an address without what can be written in several ways. The letters of a path are not: ids differ in
/// nothing else.
fn plain(address: &str) -> String {
    let rest = pieces::split_once(address, "://").map_or(address, |(_, rest)| rest);
    let rest = pieces::trim_end(pieces::before(rest, "#"), "/");
    let host = pieces::before(rest, "/");
    let path = rest.strip_prefix(host).unwrap_or_default();
    [&host.to_ascii_lowercase(), path].concat()
}

/// Returns the names that the account has, each with the host on which it has it.
fn names(desk: &Desk) -> Vec<(&str, String)> {
    let mut names = vec![(desk.handle.name(), desk.handle.ascii_host().to_owned())];
    if let Ok(identity) = desk.identity()
        && let Some((name, host)) = identity.canonical
    {
        names.extend([(name, identity.web_host), (name, host)]);
    }
    names
}

/// Returns whether both accounts are on one server, whatever the domains of their handles are.
fn is_one_server(one: &Desk, other: &Desk) -> bool {
    let host = |desk: &Desk| desk.identity().ok().map(|identity| identity.web_host);
    let is_known = host(one).is_some_and(|it| host(other) == Some(it));
    is_known || one.handle.same_server(&other.handle)
}
