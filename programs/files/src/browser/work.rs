//! A file with rows, the server that is to take it in, and what comes of that.

use std::rc::Rc;

use rehome::browser::dom::filled;
use rehome::facts::Takes;
use rehome::files::{Census, Form, Importer, Role, Sheet, Target, there};
use rehome::payload::FilesPayload;

use super::bench::{Bench, NewServer};
use super::item::{Choice, Content, Item};
use super::words::{Gap, sentence};

/// A file with rows, and the server that is to take it in.
pub(crate) struct Work<'a> {
    pub(crate) item: &'a Rc<Item>,
    pub(crate) content: &'a Content,
    pub(crate) choice: Choice,
    pub(crate) data: &'a FilesPayload,
    pub(crate) sheet: &'a Sheet,
    pub(crate) census: Census,
    pub(crate) server: NewServer<'a>,
    pub(crate) takes: Option<&'a Takes>,
    pub(crate) importer: Option<&'a Importer>,
    pub(crate) form: &'a Form,
}

impl<'a> Work<'a> {
    /// Returns what is known of a file; `None` if it has no rows.
    pub(crate) async fn of(
        bench: &'a Bench,
        item: &'a Rc<Item>,
        content: &'a Content,
    ) -> Option<Self> {
        let choice = item.choice.borrow().clone();
        let data = &bench.data;
        let thing = choice.thing.as_deref();
        let sheet = content.opened.kind.sheet(thing)?;
        let server = bench.new_server();
        let takes = thing.and_then(|thing| server.reader?.takes(thing, server.version));
        let importer = thing.and_then(|thing| server.reader?.importer(thing, server.version));
        let mut eye = bench.eye(&choice);
        if let Some(other) = choice.compared.as_ref().and_then(|name| found(bench, name)) {
            eye.there = there(&census(bench, &other, item).await?, &item.pace).await;
        }
        let forms = &data.forms;
        let encoding = content.opened.encoding;
        let census = Census::of(sheet, encoding, forms, &eye, &item.pace).await;
        let form = form(data, sheet, &choice, takes);
        // How it is read is known only for forms that are taken in.
        let is_taken = takes.is_some_and(|takes| takes.formats.contains(&form.format));
        Some(Self {
            item,
            content,
            data,
            sheet,
            census,
            server,
            takes,
            importer: importer.filter(|_| is_taken),
            form,
            choice,
        })
    }

    /// Returns what is in it, if that is known.
    pub(crate) fn thing(&self) -> Option<&str> {
        self.choice.thing.as_deref()
    }

    /// Returns what it is to become.
    pub(crate) fn target(&self) -> Target<'_> {
        Target {
            form: self.form,
            importer: self.importer,
            forms: &self.data.forms,
        }
    }

    /// Returns a sentence, with the name of the new server’s software among its gaps.
    pub(crate) fn say(&self, key: &str, gaps: &[(&str, &dyn Gap)]) -> String {
        let said = sentence(self.data, key, gaps);
        filled(&said, "software", &self.server.name)
    }
}

/// Returns the form in which a file is written: the one that was chosen, or that the new server takes, or
/// the plainest.
fn form<'a>(
    data: &'a FilesPayload,
    sheet: &'a Sheet,
    choice: &Choice,
    takes: Option<&Takes>,
) -> &'a Form {
    let thing = choice.thing.as_deref();
    let wanted = |format: &String| data.forms.form(format, thing?);
    let proposed = || {
        let formats = takes.map_or([].as_slice(), |takes| &takes.formats);
        data.forms.written(&sheet.format, formats, thing?)
    };
    let form = choice.format.as_ref().and_then(wanted).or_else(proposed);
    form.or_else(|| plain(data, sheet, thing))
        .unwrap_or(&sheet.form)
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

/// Returns what the rows of a file of the new account are, for work on another.
pub(crate) async fn census(bench: &Bench, item: &Item, on: &Item) -> Option<Census> {
    let content = item.content()?;
    let mut choice = Choice::default();
    choice.thing.clone_from(&item.choice.borrow().thing);
    let sheet = content.opened.kind.sheet(choice.thing.as_deref())?;
    let (encoding, mut eye) = (content.opened.encoding, bench.eye(&choice));
    // A name without a host is one of the server that wrote the file.
    eye.own.swap(0, 1);
    Some(Census::of(sheet, encoding, &bench.data.forms, &eye, &on.pace).await)
}
