//! What would happen to a file as it is.

use rehome::browser::dom;
use rehome::facts::Takes;
use rehome::files::simulate;
use rehome::payload::FilesPayload;

use super::bench::NewServer;
use super::item::Item;
use super::words::{self, Gap, sentence};
use super::work::Work;

/// Says what would happen to the file as it is.
pub(crate) async fn now(work: &Work<'_>) {
    let (said, mut more) = as_it_is(work).await;
    more.extend(limits(work));
    // There is no type to choose for a form that is not taken.
    let form = &work.form.format;
    let takes = work.takes.filter(|takes| takes.formats.contains(form));
    tell(work.data, &work.server, takes, work.item, &said, more);
}

/// Returns how much the new server takes at once.
fn limits(work: &Work<'_>) -> Vec<String> {
    let reader = work.thing().zip(work.server.reader);
    let importer = reader.and_then(|(thing, reader)| reader.importer(thing, work.server.version));
    let Some(importer) = importer else {
        return Vec::new();
    };
    let bytes = |bytes| usize::try_from(bytes).unwrap_or_default();
    let limits = [
        ("most-bytes", bytes(importer.most_bytes)),
        ("moved-bytes", bytes(importer.moved_bytes)),
        ("most-rows", importer.most_rows),
        ("hourly", usize::from(importer.is_hourly)),
    ];
    let limits = limits.into_iter().filter(|(_, most)| *most > 0);
    let hours: (&str, &dyn Gap) = ("hours", &importer.moved_hours);
    limits
        .map(|(key, most)| work.say(key, &[("count", &most), hours]))
        .collect()
}

/// Shows what would happen to a file, and what to choose on the new server.
pub(crate) fn tell(
    data: &FilesPayload,
    server: &NewServer,
    takes: Option<&Takes>,
    item: &Item,
    said: &str,
    mut more: Vec<String>,
) {
    let software: (&str, &dyn Gap) = ("software", &server.name);
    if let Some(takes) = takes {
        if !takes.label.is_empty() {
            more.push(sentence(data, "how", &[software, ("label", &takes.label)]));
        }
        let merge = server.reader.and_then(|reader| reader.merge.as_ref());
        if let Some(merge) = merge {
            more.push(sentence(data, "merge", &[software, ("merge", merge)]));
        }
        if takes.ability.is_some() {
            more.push(sentence(data, "ability", &[software]));
        }
    }
    if server.is_assumed {
        more.push(sentence(data, "assumed", &[software]));
    }
    let region = &item.region;
    region.say(".file-now p", said);
    region.list(".file-now", &more);
    let limits = server.reader.map(|reader| {
        let address = dom::filled(&data.limits, "software", &reader.software);
        (address, sentence(data, "limits", &[software]))
    });
    region.link(".file-limits", limits.as_ref());
    region.show(".file-now", true);
}

/// Returns what the new server would do with the file: one sentence, and why rows are lost.
async fn as_it_is(work: &Work<'_>) -> (String, Vec<String>) {
    let Some(thing) = work.thing() else {
        return (work.say("which", &[]), Vec::new());
    };
    let Some(reader) = work.server.reader else {
        return (work.say("unknown-reader", &[]), Vec::new());
    };
    let Some(takes) = work.takes else {
        return (work.say("takes-none", &[]), Vec::new());
    };
    let is_taken = takes.formats.contains(&work.sheet.format);
    // What is no file of lines is read in a way of its own.
    let is_whole = is_taken && !work.sheet.format.contains('/');
    let importer = reader.importer(thing, work.server.version);
    if let Some(importer) = importer.filter(|_| !is_whole) {
        let outcome = simulate(&work.content.bytes, importer, &work.item.pace).await;
        return words::outcome(work.data, &work.server, &outcome, work.sheet.len());
    }
    let becomes_taken = takes.formats.contains(&work.form.format);
    let key = match (is_taken, becomes_taken) {
        (true, _) => "fits",
        (false, true) => "takes-unlike",
        (false, false) => "takes-none-like",
    };
    (work.say(key, &[]), Vec::new())
}
