//! Addresses of web pages, and the account whose profile they show.

use super::host::{self, Host};
use super::parts::Address;
use super::profile::{self, Page};
use super::profiles::{Profiles, Route, Shows};
use super::reader::Reader;
use super::reading::Reading;
use super::{Handle, Refusal, bluesky, name, percent};
use crate::pieces::{before, holds, rsplit_once, split, split_once, trim_end};

/// Returns the account whose profile is at the address, given without its scheme.
///
/// What the server's own software shows there is asked first, then what stands for the same thing
/// on nearly all servers, then whether another address stands inside, then all other software. Whom
/// a server is asked about counts unless the page is surely of somebody.
pub(super) fn read(reader: &Reader, text: &str) -> Reading {
    let address = Address::of(text);
    let segments = split(&address.path, "/");
    if let Some(reading) = bluesky::page(address.authority, &segments) {
        return reading;
    }
    let host = reader.host(address.authority);
    if host == Err(Refusal::Client) {
        return client(reader, &address);
    }
    let page = profile::page(&segments);
    let own = own(reader, &address, &segments, host.as_ref().ok());
    if let Some(asked) = address.asked().filter(|_| !is_sure(page))
        && let Ok(host) = &host
    {
        let shown = own.unwrap_or_else(|| by_all(reader, &address, &segments, host));
        let is_shown = matches!(shown, Reading::One(_));
        return if is_shown { shown } else { reader.word(&asked) };
    }
    if let Some(reading) = own {
        return reading;
    }
    if let Some(account) = host.as_ref().ok().and_then(|host| reader.below(host)) {
        return of_blog(account, &segments);
    }
    if let Some(page) = page {
        return general(reader, &address, page, host);
    }
    match host {
        Ok(host) => inside(reader, &segments, &address.path)
            .unwrap_or_else(|| by_all(reader, &address, &segments, &host)),
        Err(refusal) if refusal.is_about_server() && holds(address.authority, ".") => {
            Reading::refused(refusal)
        }
        Err(_) => Reading::refused(Refusal::Other),
    }
}

/// Returns what a page means on a host that belongs to one account: what has a number or an ending in
/// it is a post.
fn of_blog(account: Reading, segments: &[&str]) -> Reading {
    let is_number = |c: char| c.is_ascii_digit() || c == '.';
    let is_post = segments.iter().any(|segment| segment.contains(is_number));
    if is_post {
        Reading::refused(Refusal::Post)
    } else {
        account
    }
}

/// Returns whether it is the page of an account or of a post, whatever the server is asked there.
fn is_sure(page: Option<Page>) -> bool {
    matches!(page, Some(Page::Profile(_) | Page::ById(_) | Page::Post))
}

/// Returns what the server's own software shows, if that is known.
fn own(reader: &Reader, address: &Address, all: &[&str], host: Option<&Host>) -> Option<Reading> {
    let host = host?;
    let key = (reader.software)(&host.ascii)?;
    let routes = reader.profiles.of(&key);
    let (route, found) = routes.iter().find_map(|route| fit(route, address, all))?;
    // Where nothing stands before the name, some software takes the number as well.
    let may_be_id = route.is_wide() && route.shows == Shows::Account && name::is_id(found);
    Some(if may_be_id {
        below(reader, found, host)
    } else {
        shown(reader, route.shows, found, host)
    })
}

/// Returns the route with what stands in its place for a name, if the address fits it.
fn fit<'r, 'a>(
    route: &'r Route,
    address: &Address<'a>,
    all: &[&'a str],
) -> Option<(&'r Route, &'a str)> {
    let query = [before(address.query, "&")];
    let is_query = route.path.starts_with('?') && all == [""];
    let all = if is_query { &query[..] } else { all };
    let is_page = |first: &&str| profile::is_page(first) || profile::is_taken(first);
    let is_page = route.is_wide() && all.first().is_some_and(is_page);
    let found = route.fit(all).filter(|_| !is_page)?;
    Some((route, found))
}

fn shown(reader: &Reader, shows: Shows, found: &str, host: &Host) -> Reading {
    Reading::refused(match shows {
        Shows::Account => return account(reader, found, host),
        Shows::Number if profile::is_for_machines(found) => Refusal::Other,
        Shows::Number => Refusal::Number,
        Shows::Post => Refusal::Post,
        Shows::Community => Refusal::Community,
    })
}

/// Returns the account called `mina`, or `mina@elsewhere.example`, on a page of the host.
fn account(reader: &Reader, account: &str, host: &Host) -> Reading {
    let account = account.strip_prefix('@').unwrap_or(account);
    match split_once(account, "@") {
        Some((name, elsewhere)) => reader.parts(name, elsewhere),
        None if profile::is_for_machines(account) => Reading::refused(Refusal::Other),
        None => bluesky::account(account, &host.ascii)
            .unwrap_or_else(|| Handle::join(account, Ok(host.clone())).into()),
    }
}

/// Returns an account that may be meant, to be asked about: nobody knows whether it is that of the page
/// there.
fn below(reader: &Reader, found: &str, host: &Host) -> Reading {
    match account(reader, found, host) {
        Reading::One(account) => Reading::Several(vec![account]),
        reading => reading,
    }
}

/// Returns what a page means that stands for the same on nearly all servers.
fn general(reader: &Reader, address: &Address, page: Page, host: Result<Host, Refusal>) -> Reading {
    let host = match host {
        Ok(host) => host,
        Err(refusal) => return Reading::refused(refusal),
    };
    match page {
        Page::ById(found) if name::is_id(found) => Reading::refused(Refusal::Number),
        Page::Profile(found) | Page::ById(found) => account(reader, found, &host),
        Page::Below(found) => below(reader, found, &host),
        Page::Front if address.fragment.is_some() => client(reader, address),
        Page::Front if address.query.len() > 1 => {
            let known = by_all(reader, address, &[""], &host);
            if known == Reading::refused(Refusal::Other) {
                reader.front(&host)
            } else {
                known
            }
        }
        Page::Front => reader.front(&host),
        Page::Server => Reading::refused(Refusal::OnlyServer),
        Page::Post => Reading::refused(Refusal::Post),
    }
}

/// Returns what another address means that stands inside this one, as web clients and archives
/// have it.
fn inside(reader: &Reader, all: &[&str], path: &str) -> Option<Reading> {
    for scheme in ["https://", "http://"] {
        if let Some((before, address)) = rsplit_once(path, scheme) {
            // An account that touches it is another one.
            let is_apart = matches!(before.bytes().last(), None | Some(b'/' | b'=' | b':'));
            if !is_apart {
                return Some(Reading::refused(Refusal::Other));
            }
            return Some(read(reader, trim_end(address, "@")));
        }
    }
    let start = all.iter().position(|segment| {
        let account = segment.strip_prefix('@');
        account.is_some_and(|account| holds(trim_end(account, "@"), "@"))
    });
    if let Some(start) = start {
        return match profile::page(&all[start..])? {
            Page::Profile(found) => {
                let (name, elsewhere) = split_once(found, "@")?;
                Some(reader.parts(name, elsewhere))
            }
            _ => Some(Reading::refused(Refusal::Post)),
        };
    }
    let start = all.windows(2).position(|pair| {
        // `u` stands before names on servers for communities.
        host::ends_like_server(pair[0]) && (pair[1].starts_with('@') || pair[1] == "u")
    })?;
    Some(read(reader, trim_end(&all[start..].join("/"), "@")))
}

/// Returns what a page of a web client means, which has no accounts of its own.
///
/// What stands after a `#` are numbers of the client's, so only what is the same everywhere is
/// read there.
fn client(reader: &Reader, address: &Address) -> Reading {
    let known = Profiles {
        clients: reader.profiles.clients.clone(),
        ..Profiles::default()
    };
    let general = Reader {
        profiles: &known,
        ..*reader
    };
    let (reader, path) = match address.fragment {
        Some(path) => (&general, percent::decode(path)),
        None => (reader, address.path.clone()),
    };
    let segments = split(&path, "/");
    let is_account =
        |segment: &&&str| split_once(segment, "@").is_some_and(|(name, _)| !name.is_empty());
    let account = segments.iter().find(is_account);
    let account = account.map(|account| reader.word(account));
    let asked = || Some(reader.word(&address.asked()?));
    let reading = inside(reader, &segments, &path).or(account).or_else(asked);
    let reading = reading.or_else(|| {
        let start = segments
            .iter()
            .position(|segment| host::ends_like_server(segment))?;
        Some(read(reader, &segments[start..].join("/")))
    });
    match reading {
        Some(reading) if reading.refusal().is_none_or(|r| r == Refusal::Post) => reading,
        _ => Reading::refused(Refusal::Client),
    }
}

/// Returns what any software shows at the address. It is sure only if all agree, if the path is
/// no name alone, and if nothing is known of the server that speaks against it.
fn by_all(reader: &Reader, address: &Address, all: &[&str], host: &Host) -> Reading {
    let key = (reader.software)(&host.ascii).unwrap_or_default();
    let mut is_sure = reader.profiles.of(&key).is_empty();
    let mut accounts: Vec<Handle> = Vec::new();
    let mut refused: Option<Reading> = None;
    for (_, routes) in &reader.profiles.software {
        let Some((route, found)) = routes.iter().find_map(|route| fit(route, address, all)) else {
            continue;
        };
        let is_account = route.shows == Shows::Account;
        let is_id = is_account && name::is_id(found);
        if route.is_wide() && (is_id || !is_account || profile::is_no_name(found)) {
            continue;
        }
        let shows = if is_id { Shows::Number } else { route.shows };
        match shown(reader, shows, found, host) {
            Reading::One(account) => {
                // A name that ends like a server can be one of another network.
                is_sure &= !route.is_wide() && !host::ends_like_server(account.name());
                if !accounts.contains(&account) {
                    accounts.push(account);
                }
            }
            _ if route.is_wide() => {}
            reading => refused = refused.or(Some(reading)),
        }
    }
    if let Some(parent) = parent(reader, host)
        && let [account] = accounts.as_slice()
        && let Reading::One(known) = reader.parts(account.name(), parent)
    {
        accounts.push(known);
        accounts.swap(0, 1);
    }
    is_sure &= refused.is_none() && accounts.len() == 1;
    match accounts.pop() {
        None => refused.unwrap_or_else(|| whose(reader, all, host)),
        Some(account) if is_sure => Reading::One(account),
        Some(account) => {
            accounts.push(account);
            Reading::Several(accounts)
        }
    }
}

/// Returns the well-known server that a host stands below of which nothing is known: it can be another door to it.
fn parent<'a>(reader: &Reader, host: &'a Host) -> Option<&'a str> {
    let (_, parent) = split_once(&host.ascii, ".")?;
    let is_known = |host| (reader.software)(host).is_some();
    (is_known(parent) && !is_known(&host.ascii)).then_some(parent)
}

/// Returns the account below whose profile a page stands that no software is known to show.
fn whose(reader: &Reader, all: &[&str], host: &Host) -> Reading {
    let found = all.first().and_then(|first| first.strip_prefix('@'));
    let found = found.filter(|found| !found.is_empty());
    found.map_or(Reading::refused(Refusal::Other), |it| {
        below(reader, it, host)
    })
}
