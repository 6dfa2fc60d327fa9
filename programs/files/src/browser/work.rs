//! A file with rows, the server that is to take it in, and what comes of that.

use std::rc::Rc;

use rehome::facts::Takes;
use rehome::files::{Census, Form, Importer, Role, Sheet, Target, Written, there};
use rehome::payload::FilesPayload;

use super::bench::{Bench, NewServer};
use super::item::Item;
use super::words::sentence;

/// A file with rows, and the server that is to take it in.
pub(crate) struct Work<'a> {
    pub(crate) item: &'a Rc<Item>,
    pub(crate) data: &'a FilesPayload,
    pub(crate) sheet: &'a Sheet,
    pub(crate) census: Census,
    pub(crate) server: NewServer<'a>,
    pub(crate) thing: Option<String>,
    pub(crate) takes: Option<&'a Takes>,
    pub(crate) importer: Option<&'a Importer>,
    pub(crate) form: &'a Form,
}

impl<'a> Work<'a> {
    /// Returns what is known of a file; `None` if it has no rows.
    pub(crate) fn of(bench: &'a Bench, item: &'a Rc<Item>) -> Option<Self> {
        let choice = item.choice.borrow().clone();
        let data = &bench.data;
        let sheet = item.opened.kind.sheet(choice.thing.as_deref())?;
        let server = bench.new_server();
        let thing = choice.thing.clone();
        let read = |thing: &String| server.reader?.importer(thing, server.version);
        let formats = |thing: &String| server.reader?.takes(thing, server.version);
        let (takes, importer) = (
            thing.as_ref().and_then(formats),
            thing.as_ref().and_then(read),
        );
        let mut eye = bench.eye(&choice.search);
        if let Some(other) = choice.compared.and_then(|name| found(bench, &name)) {
            eye.there = there(&census(bench, &other)?);
        }
        let wanted = |format: &String| data.forms.form(format, thing.as_deref()?);
        let proposed = || {
            let formats = takes
                .map(|takes| takes.formats.as_slice())
                .unwrap_or_default();
            data.forms
                .written(&sheet.format, formats, thing.as_deref()?)
        };
        let form = choice.format.as_ref().and_then(wanted).or_else(proposed);
        let census = Census::of(sheet, item.opened.encoding, &data.forms, &eye);
        let form = form
            .or_else(|| plain(data, sheet, thing.as_deref()))
            .unwrap_or(&sheet.form);
        // How it is read is known only for forms that are taken in.
        let is_taken = takes.is_some_and(|takes| takes.formats.contains(&form.format));
        Some(Self {
            item,
            data,
            sheet,
            census,
            server,
            thing,
            takes,
            importer: importer.filter(|_| is_taken),
            form,
        })
    }

    /// Returns what it is to become.
    pub(crate) fn target(&self) -> Target<'_> {
        Target {
            form: self.form,
            importer: self.importer,
            forms: &self.data.forms,
        }
    }

    /// Returns the file that comes of it.
    pub(crate) fn written(&self) -> Written {
        let kept = &self.item.choice.borrow().kept;
        self.target()
            .write(self.sheet, &self.census, self.item.opened.encoding, kept)
    }

    /// Returns the pieces in which it is saved.
    pub(crate) fn pieces(&self, written: &Written) -> Vec<Vec<u8>> {
        let rows = self.importer.map_or(0, |importer| importer.most_rows);
        let bytes = self.importer.map_or(0, |importer| importer.most_bytes);
        written.pieces(rows, usize::try_from(bytes).unwrap_or_default())
    }

    /// Returns a sentence, with the name of the new server’s software among its gaps.
    pub(crate) fn say(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        let software = ("software", self.server.name.as_str());
        sentence(self.data, key, &[&[software], gaps].concat())
    }
}

/// Returns the plainest form of what stands in a sheet.
fn plain<'a>(data: &'a FilesPayload, sheet: &Sheet, thing: Option<&str>) -> Option<&'a Form> {
    let things = sheet.things.iter().map(String::as_str);
    let mut things = thing.into_iter().chain(things);
    let format = match sheet.key_role() {
        _ if sheet.columns.iter().any(|column| column.role == Role::List) => "lists/mastodon",
        Role::Domain => "domains/plain",
        Role::Post => "addresses/plain",
        _ => "accounts/plain",
    };
    things.find_map(|thing| data.forms.form(format, thing))
}

/// Returns the file of this name.
pub(crate) fn found(bench: &Bench, name: &str) -> Option<Rc<Item>> {
    let items = bench.items.borrow();
    items.iter().find(|item| item.name == name).cloned()
}

/// Returns what the rows of a file are.
pub(crate) fn census(bench: &Bench, item: &Rc<Item>) -> Option<Census> {
    let sheet = item
        .opened
        .kind
        .sheet(item.choice.borrow().thing.as_deref())?;
    Some(Census::of(
        sheet,
        item.opened.encoding,
        &bench.data.forms,
        &bench.eye(""),
    ))
}
