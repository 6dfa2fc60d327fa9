//! A file beside another one of the page: who is missing.

use std::rc::Rc;

use rehome::files::{Role, missing, servers, there};

use super::bench::Bench;
use super::item::Item;
use super::work::{Work, census, found};

/// Offers the other files of the page to be compared with.
pub(crate) fn comparable(bench: &Bench, item: &Rc<Item>) {
    let items = bench.items.borrow();
    let own = role(item);
    let others = items
        .iter()
        .filter(|other| !Rc::ptr_eq(other, item) && own.is_some() && role(other) == own);
    let mut all = vec![(String::new(), "–".to_owned())];
    all.extend(others.map(|other| (other.name.clone(), other.name.clone())));
    let chosen = item.choice.borrow().compared.clone().unwrap_or_default();
    item.region.choices(".file-compare", &all, &chosen, 2);
}

/// Returns what the rows of a file are about: people, servers or posts.
fn role(item: &Item) -> Option<Role> {
    let content = item.content()?;
    match content.opened.kind.sheet(None)?.key_role() {
        Role::Profile => Some(Role::Account),
        role => Some(role),
    }
}

/// Says who is missing in the file that this one is compared with.
pub(crate) async fn compared(bench: &Bench, work: &Work<'_>) -> Option<()> {
    let (item, region) = (work.item, &work.item.region);
    region.show(".file-missing", false);
    let other = found(bench, work.choice.compared.as_ref()?)?;
    let theirs = census(bench, &other, item).await?;
    let theirs = there(&theirs, &item.pace).await;
    let rows = missing(&work.census, theirs, &item.pace).await;
    let key = if rows.is_empty() { "whole" } else { "compare" };
    let (count, all) = (rows.len(), work.census.rows.len());
    let said = work.say(
        key,
        &[("count", &count), ("rows", &all), ("file", &other.name)],
    );
    region.say(".file-missing p", &said);
    let servers = servers(&work.census, &rows, &item.pace).await;
    let servers: Vec<_> = servers.iter().map(server).collect();
    region.list(".file-missing", &servers);
    region.show(".file-missing", true);
    Some(())
}

/// Returns a server with how many rows it has.
pub(crate) fn server((host, count): &(String, usize)) -> String {
    [host, ": ", &count.to_string()].concat()
}
