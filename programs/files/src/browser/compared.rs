//! A file beside another one of the page: who is missing.

use std::rc::Rc;

use rehome::files::{Role, Sheet, missing};

use super::bench::Bench;
use super::item::Item;
use super::work::{Work, census, found};

/// How many servers are named.
const MOST_SHOWN: usize = 200;

/// Offers the other files of the page to be compared with.
pub(crate) fn comparable(bench: &Bench, item: &Rc<Item>) {
    if item.opened.kind.sheets().is_empty() {
        return;
    }
    let items = bench.items.borrow();
    let others = items
        .iter()
        .filter(|other| !Rc::ptr_eq(other, item) && is_alike(item, other));
    let mut all = vec![(String::new(), "–".to_owned())];
    all.extend(others.map(|other| (other.name.clone(), other.name.clone())));
    let chosen = item.choice.borrow().compared.clone().unwrap_or_default();
    item.region.choices(".file-compare", &all, &chosen, 2);
}

/// Returns whether both files are about the same: people, servers or posts.
fn is_alike(one: &Item, other: &Item) -> bool {
    let role = |item: &Item| {
        let role = item.opened.kind.sheet(None).map(Sheet::key_role);
        role.map(|role| {
            if role == Role::Profile {
                Role::Account
            } else {
                role
            }
        })
    };
    role(one).is_some() && role(one) == role(other)
}

/// Says who is missing in the file that this one is compared with.
pub(crate) fn compared(bench: &Bench, work: &Work) {
    let region = &work.item.region;
    let chosen = work.item.choice.borrow().compared.clone();
    let other = chosen.and_then(|name| found(bench, &name));
    let both = other.and_then(|other| Some((census(bench, &other)?, other)));
    region.show(".file-missing", both.is_some());
    let Some((theirs, other)) = both else {
        return;
    };
    let (rows, servers) = missing(&work.census, &theirs);
    let key = if rows.is_empty() { "whole" } else { "compare" };
    let (count, all) = (rows.len().to_string(), work.census.rows.len().to_string());
    let said = work.say(
        key,
        &[("count", &count), ("rows", &all), ("file", &other.name)],
    );
    region.say(".file-missing p", &said);
    let servers: Vec<_> = servers
        .iter()
        .take(MOST_SHOWN)
        .map(|(host, count)| [host, ": ", &count.to_string()].concat())
        .collect();
    region.list(".file-missing", &servers);
}
