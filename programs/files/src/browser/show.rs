//! What is said of a file, and what comes of it.

use std::rc::Rc;

use rehome::files::{Kind, Odd, Role, simulate};
use rehome::payload::FilesPayload;
use rehome::pieces::joined;
use wasm_bindgen_futures::spawn_local;

use super::bench::Bench;
use super::choose::{changes, choices};
use super::code_page::Letters;
use super::compared::compared;
use super::inside::inside;
use super::item::{Content, Item};
use super::letters::as_chosen;
use super::now::{now, tell};
use super::save;
use super::slices::in_slices;
use super::words::{self, sentence};
use super::work::Work;

/// Says everything about a file, in slices between which the browser can do something else.
pub(crate) fn show(bench: &Rc<Bench>, item: &Rc<Item>) {
    let Some(content) = item.content() else {
        return;
    };
    item.begin();
    item.is_stale.set(false);
    item.region.show(".file-stopped", false);
    let kind = kind(&bench.data, item, &content);
    item.region.say(".file-kind", &kind);
    let read = sentence(
        &bench.data,
        "read",
        &[("file", &item.name), ("kind", &kind)],
    );
    Bench::say(&read);
    inside(bench, item);
    let (bench, item) = (Rc::clone(bench), Rc::clone(item));
    spawn_local(async move {
        // Nothing, if something else was wanted meanwhile: then that is shown.
        if in_slices(&item, stages(&bench, &item)).await.is_some() {
            item.rest();
            if item.is_wanted.take() {
                save::one(&bench, &item);
            }
        }
    });
}

/// Shows a file of rows stage by stage; `None` if it has no rows.
async fn stages(bench: &Rc<Bench>, item: &Rc<Item>) -> Option<()> {
    let content = as_chosen(bench, item).await?;
    whole(bench, item, &content);
    let work = Work::of(bench, item, &content).await?;
    let notes = work.census.notes.iter();
    let odd: Vec<_> = notes.map(|note| words::odd(&bench.data, note)).collect();
    item.region.list(".file-odd", &odd);
    item.region.show(".file-odd", !odd.is_empty());
    choices(bench, &work).await;
    item.region.say(".file-stop", &stop(&work));
    item.enter(1);
    now(&work).await;
    item.enter(2);
    changes(bench, &work).await;
    item.enter(3);
    after(&work).await;
    item.enter(4);
    // Nothing, if it is compared with none.
    let _ = compared(bench, &work).await;
    Some(())
}

/// Returns what a file is, in words.
fn kind(data: &FilesPayload, item: &Item, content: &Content) -> String {
    let kind = &content.opened.kind;
    let words = data.term(&["kind.", &kind.key()].concat()).to_owned();
    let sheet = kind.sheet(item.choice.borrow().thing.as_deref());
    let mut said = match (kind, sheet) {
        (Kind::Document(known), None) => {
            let counts = words::counts(data, known);
            sentence(data, "consists", &[("kind", &words), ("counts", &counts)])
        }
        (_, Some(sheet)) => sentence(
            data,
            "described",
            &[("rows", &sheet.len()), ("kind", &words)],
        ),
        _ => words,
    };
    if let Kind::Document(known) = kind {
        for name in &known.doubled {
            said.extend([" ", &sentence(data, "doubled", &[("name", name)])]);
        }
        if known.is_private {
            said.extend([" ", data.term("private")]);
        }
        if !known.words.is_empty() {
            let count = known.words.len();
            said.extend([" ", &sentence(data, "words-found", &[("count", &count)])]);
        }
    }
    said
}

/// Returns what has to be known before anything is imported.
fn stop(work: &Work) -> String {
    let letters = work.content.letters.as_ref();
    let unsure = letters.and_then(Letters::unsure);
    let said = unsure.map(|reading| work.say("letters-unsure", &[("example", &reading.example)]));
    let all = [said.unwrap_or_default(), harm(work)];
    joined(&all, " ").trim().to_owned()
}

/// Returns what would be blocked, refused or lost if it was imported like that.
fn harm(work: &Work) -> String {
    let has_boosts = work
        .sheet
        .columns
        .iter()
        .any(|column| column.role == Role::Boosts);
    let name = work.item.name.as_str();
    let is_of_people = has_boosts || work.data.forms.thing_of(name) == Some("follows");
    let is_harsh = matches!(work.thing(), Some("blocks" | "mutes"));
    if work.sheet.form.is_admins {
        let count = work.census.count(Odd::Limited);
        return work.say("as-admins", &[("count", &count)]);
    }
    // All rows are counted only where it matters.
    if let Some(importer) = work.importer.filter(|known| known.most_people > 0) {
        let rows = work.target().staying(&work.census, &work.choice.kept);
        if importer.is_too_many(rows) {
            return work.say("as-many", &[("count", &importer.most_people)]);
        }
    }
    if is_harsh && is_of_people {
        work.say("as-people", &[])
    } else {
        String::new()
    }
}

/// Says of a file that is imported as it is whether the new server does.
fn whole(bench: &Bench, item: &Item, content: &Content) {
    let Some(format) = content.opened.kind.as_whole() else {
        return;
    };
    let (data, server) = (&bench.data, bench.new_server());
    let Some(reader) = server.reader else {
        return;
    };
    let takes = reader.takes_whole(format, server.version);
    let key = if takes.is_some() { "fits" } else { "not-taken" };
    let said = sentence(data, key, &[("software", &server.name)]);
    tell(data, &server, takes, item, &said, Vec::new());
}

/// Says what comes of the file.
async fn after(work: &Work<'_>) {
    let (item, region) = (work.item, &work.item.region);
    let (encoding, kept) = (work.content.opened.encoding, &work.choice.kept);
    let (target, pace) = (work.target(), &item.pace);
    let writing = target.write(work.sheet, &work.census, encoding, kept, pace);
    let written = writing.await;
    let (rows, bytes) = work
        .importer
        .map_or((0, 0), |importer| (importer.most_rows, importer.most_bytes));
    let pieces = written.pieces(rows, usize::try_from(bytes).unwrap_or_default());
    let mut said = String::new();
    if let Some(importer) = work.importer {
        let mut arriving = 0;
        for piece in &pieces {
            arriving += simulate(piece, importer, pace).await.arriving;
        }
        let rows = written.len();
        let key = if arriving == rows {
            "after"
        } else {
            "some-arrive"
        };
        said = work.say(key, &[("count", &arriving), ("rows", &rows)]);
    }
    let mut more = words::numbers(work.data, &written);
    if pieces.len() > 1 {
        more.push(work.say("pieces", &[("count", &pieces.len())]));
    }
    if pieces.as_slice() == [work.content.bytes.as_slice()] {
        more.push(work.say("untouched", &[]));
    }
    region.say(".file-after p", &said);
    region.list(".file-after", &more);
    region.show(".file-after", true);
    let can_be_saved = !written.is_empty();
    if can_be_saved {
        item.outcome.replace(save::named(&item.name, pieces));
    }
    region.show(".file-buttons .file-save", can_be_saved);
}
