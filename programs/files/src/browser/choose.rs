//! What a reader can choose for a file: what is in it, its form, its servers, and what stays as it is.

use std::rc::Rc;

use rehome::files::{Odd, Reading, Role, servers};

use super::bench::Bench;
use super::compared::server;
use super::words;
use super::work::Work;

/// Shows what a reader can choose.
pub(crate) async fn choices(bench: &Rc<Bench>, work: &Work<'_>) {
    let region = &work.item.region;
    let words = |group: &str, key: &str| {
        let words = work.data.term(&[group, key].concat()).to_owned();
        (key.to_owned(), words)
    };
    choose_letters(work);
    let things = work.content.opened.kind.things();
    let mut all: Vec<_> = things.iter().map(|thing| words("thing.", thing)).collect();
    if work.thing().is_none() {
        all.insert(0, (String::new(), "–".to_owned()));
    }
    let chosen = work.thing().unwrap_or_default();
    region.choices(".file-thing", &all, chosen, 2);
    let formats = formats(work);
    let all: Vec<_> = formats
        .iter()
        .map(|format| words("kind.", format))
        .collect();
    region.choices(".file-form", &all, &work.form.format, 2);
    region.show(".file-search", true);
    choose_servers(bench, work).await;
}

/// Shows how the letters of the file can be read, if it does not say how they are stored.
fn choose_letters(work: &Work<'_>) {
    let letters = work.content.letters.as_ref();
    let letters = letters.filter(|letters| letters.is_choice());
    let all = letters.map_or([].as_slice(), |letters| &letters.all);
    let choice = |reading: &Reading| {
        let words = [&reading.example, " (", &reading.page, ")"].concat();
        (reading.page.clone(), words)
    };
    let all: Vec<_> = all.iter().map(choice).collect();
    let chosen = letters.map_or("", |letters| &letters.page);
    work.item.region.choices(".file-letters", &all, chosen, 2);
}

/// Returns the formats in which the file can be written.
fn formats<'a>(work: &'a Work) -> Vec<&'a str> {
    let family = |format: &'a str| format.split('/').next();
    let mut formats: Vec<&str> = Vec::new();
    for form in &work.data.forms.tables {
        let is_about = work
            .thing()
            .is_some_and(|thing| form.things.iter().any(|known| known == thing));
        let is_one = family(&form.format) == family(&work.form.format)
            && is_about
            && !formats.contains(&form.format.as_str())
            && (!form.has_addresses || work.sheet.key_role() == Role::Profile);
        if is_one {
            formats.push(&form.format);
        }
    }
    formats
}

/// Shows the servers with most rows, each with a box that leaves out all others.
async fn choose_servers(bench: &Rc<Bench>, work: &Work<'_>) {
    let region = &work.item.region;
    let all = servers(&work.census, &work.census.rows, &work.item.pace).await;
    let ticks: Vec<_> = all
        .iter()
        .map(|found| {
            let is_chosen = work.choice.servers.contains(&found.0);
            (found.0.as_str(), server(found), is_chosen)
        })
        .collect();
    let (page, item) = (Rc::clone(bench), Rc::clone(work.item));
    let act: Rc<dyn Fn(&str)> = Rc::new(move |host: &str| {
        turn(&mut item.choice.borrow_mut().servers, host.to_owned());
        (page.acts.again)(&page, &item);
    });
    region.ticks(".file-servers ul", &ticks, &act);
    // What a list of servers is about is each its own.
    region.show(
        ".file-servers",
        all.len() > 1 && work.sheet.key_role() != Role::Domain,
    );
}

/// Shows what would be changed. Each change has a box that leaves it out.
pub(crate) async fn changes(bench: &Rc<Bench>, work: &Work<'_>) {
    let region = &work.item.region;
    let target = work.target();
    let changes = target.changes(work.sheet, &work.census, &work.item.pace);
    let mut changes = changes.await;
    // What cannot be left as it is is no choice.
    let is_fixed = !work.content.opened.encoding.can_be_written();
    changes.retain(|change| !is_fixed || change.odd != Odd::Encoding);
    let ticks: Vec<_> = changes
        .iter()
        .map(|change| {
            let is_kept = work.choice.kept.contains(&change.odd);
            (change.odd.key(), words::change(work.data, change), !is_kept)
        })
        .collect();
    let (page, item) = (Rc::clone(bench), Rc::clone(work.item));
    let act: Rc<dyn Fn(&str)> = Rc::new(move |key: &str| {
        if let Some(odd) = Odd::ALL.into_iter().find(|odd| odd.key() == key) {
            turn(&mut item.choice.borrow_mut().kept, odd);
            (page.acts.again)(&page, &item);
        }
    });
    region.ticks(".file-changes", &ticks, &act);
    region.show(".file-change", !changes.is_empty());
}

/// Adds something that is not there, and takes away what is.
pub(crate) fn turn<T: PartialEq>(chosen: &mut Vec<T>, one: T) {
    match chosen.iter().position(|known| *known == one) {
        Some(place) => {
            chosen.remove(place);
        }
        None => chosen.push(one),
    }
}
