//! The line below the fields that says what this move is, and leads to its next stage.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;

use super::page::Guide;
use crate::browser::dom::{self, filled};
use crate::browser::fields::announce::announce;
use crate::directory::Directory;
use crate::journey::Side;
use crate::journey::between::Now;
use crate::journey::condition::{State as _, Term};
use crate::journey::r#move::{Move, Route};
use crate::journey::outlook::Outlook;
use crate::journey::pair::Answer;
use crate::journey::situation::first_stage;
use crate::payload::{Said, Stage, Words};
use crate::signal::effect;

/// How long the line stays as it is before it is read out, in milliseconds: longer than a reader may pause within a
/// handle, because the line changes with each letter, and after what is said of the field itself.
const PAUSE: u32 = 2_000;

/// Lets the line follow the move.
pub(super) fn begin(guide: &Guide) {
    let Some(line) = dom::by_id("summary") else {
        return;
    };
    let (Some(words), Some(next)) = (dom::one(&line, "span"), dom::one(&line, "a")) else {
        return;
    };
    let guide = guide.clone();
    let pause: RefCell<Option<Timeout>> = RefCell::default();
    effect(move || {
        let said = guide.asked(|now, reader| Summary::of(&guide, now?, reader));
        dom::show(&line, said.is_some());
        let text = said.as_ref().map_or("", |said| &said.text);
        if dom::text(&words) != text {
            let later = text.to_owned();
            let is_something = !text.is_empty();
            // The one before is called off with this.
            pause.replace(is_something.then(|| Timeout::new(PAUSE, move || announce(&later))));
            words.set_text_content(Some(text));
        }
        if let Some(said) = said {
            dom::set_text(&next, &said.next);
            dom::set(&next, "href", Some(&["#", &said.stage].concat()));
        }
    });
}

struct Summary {
    text: String,
    next: String,
    /// The anchor of the next stage.
    stage: String,
}

impl Summary {
    /// Returns what is said; nothing as long as it is about nobody's move.
    fn of(guide: &Guide, now: &Now, reader: &Move) -> Option<Self> {
        let is_about = Side::BOTH
            .into_iter()
            .all(|side| reader.host(side).is_some());
        let list = guide.state.directory.get();
        let unknown = reader.assumed(&list);
        let is_about = is_about || unknown.is_some();
        let (stages, words) = (guide.loaded.stages.get(), guide.state.words.get());
        let ahead: Vec<_> = stages.iter().filter(|stage| applies(stage, now)).collect();
        let is_open = |stage: &&&Stage| !now.is_done(&["done.", &stage.id].concat());
        let first = first_stage(reader.situation());
        let is_first = |stage: &&&Stage| Some(&*stage.id) == first;
        let pressing = ahead.iter().filter(is_open).find(is_first);
        let next = pressing.or(ahead.iter().find(is_open));
        let next = next.or(ahead.last()).filter(|_| is_about)?;
        Some(Self {
            text: match unknown {
                Some(host) => assumed(&words, &list, host),
                None => text(guide, now, reader, &words, &ahead),
            },
            next: filled(words.say(Said::SummaryNext), "stage", &next.title),
            stage: next.id.clone(),
        })
    }
}

fn applies(stage: &Stage, now: &Now) -> bool {
    stage.when.as_ref().is_none_or(|when| when.holds(now))
}

fn assumed(words: &Words, list: &Directory, host: &str) -> String {
    let assumed = filled(words.say(Said::SummaryAssumed), "host", host);
    filled(&assumed, "software", list.name_of(&list.usual))
}

fn text(guide: &Guide, now: &Now, reader: &Move, words: &Words, ahead: &[&Stage]) -> String {
    let has_own_way = now.is(&Term::SameWay);
    // What happens within one server, only the plan knows.
    let within = reader.likeness().map(|_| Answer::Unknown);
    // What the reader wants is asked by the plan alone.
    let outlook = Outlook::of(
        now.moves().within(within),
        has_own_way,
        reader.situation(),
        Route::Followers,
    );
    let sentence = match outlook {
        Outlook::OwnWay => Said::SummaryOwnWay,
        Outlook::Yes => Said::SummaryYes,
        Outlook::Unknown => Said::SummaryUnknown,
        Outlook::Gone => Said::SummaryGone,
        Outlook::Doubtful => Said::SummaryDoubtful,
        Outlook::LockedOut => Said::SummaryLockedOut,
        _ => Said::SummaryNo,
    };
    let minutes: u32 = ahead.iter().map(|stage| stage.minutes).sum();
    let [old, new] = Side::BOTH.map(|side| guide.loaded.name_or_usual(side));
    let values = [
        ("old", old),
        ("new", new),
        ("stages", ahead.len().to_string()),
        ("minutes", minutes.to_string()),
    ];
    let fill = |text: String, (name, value): (&str, String)| filled(&text, name, &value);
    values
        .into_iter()
        .fold(words.say(sentence).to_owned(), fill)
}
