//! Messages of fifteen kinds of software, as readers paste them.

use rehome::trouble::{Found, Server};

use crate::{BOOK, CATALOGUE};

/// Messages by software and key of the label.
const MESSAGES: [(&str, &[&str]); 15] = [
    (
        "mastodon",
        &[
            "error_not_alias",
            "error_already_moved",
            "error_cooldown",
            "error_not_found",
            "moved_message",
            "redirecting_to",
            "error_import_type",
            "error_import_rows",
            "error_follow_limit",
            "on_cooldown",
        ],
    ),
    (
        "akkoma",
        &[
            "error_not_alias",
            "error_alias_target",
            "import_follows_error",
            "backup_not_ready",
        ],
    ),
    (
        "pleroma",
        &[
            "error_not_alias",
            "error_password",
            "error_backup_wait",
            "soapbox_move_too_soon",
        ],
    ),
    (
        "misskey",
        &[
            "error_forbids",
            "error_already_moved",
            "error_own_alias",
            "error_root",
        ],
    ),
    (
        "sharkey",
        &["error_no_such_user", "error_temporary", "error_too_big"],
    ),
    (
        "firefish",
        &["error_known_as", "error_local_alias", "error_not_remote"],
    ),
    (
        "gotosocial",
        &[
            "error_not_alias",
            "error_attempt",
            "error_success",
            "error_alias_fetch",
            "error_alias_suspended",
            "locked_message",
        ],
    ),
    (
        "pixelfed",
        &[
            "error_cooldown",
            "error_not_alias",
            "error_webfinger",
            "error_alias_limit",
            "migration_off",
        ],
    ),
    (
        "iceshrimp-net",
        &[
            "error_not_alias",
            "error_other_target",
            "error_alias_missing",
        ],
    ),
    (
        "snac",
        &["error_not_set", "error_no_aliases", "error_not_alias"],
    ),
    (
        "bookwyrm",
        &["error_not_alias", "error_not_import", "exports_off"],
    ),
    (
        "friendica",
        &["error_closed", "error_daily", "error_version"],
    ),
    (
        "mitra",
        &[
            "error_local_target",
            "error_import_limit",
            "error_alias_self",
        ],
    ),
    (
        "neodb",
        &["error_no_alias", "looking_up", "error_no_entries"],
    ),
    (
        "peertube",
        &["error_import_off", "error_size", "error_quota"],
    ),
];

#[test]
fn there_are_sixty_messages() {
    let count: usize = MESSAGES.iter().map(|(_, keys)| keys.len()).sum();
    assert_eq!(count, 60);
}

#[test]
fn a_whole_message_finds_its_entry() {
    each(|text| Some(filled(text)));
}

#[test]
fn a_message_with_other_quotes_and_capitals_finds_its_entry() {
    each(|text| {
        let text = filled(text).replace(['\'', '’'], "´").to_uppercase();
        Some(format!("„{text}“"))
    });
}

/// Messages of fewer words than four may stand in any text.
#[test]
fn a_message_among_what_stands_around_it_finds_its_entry() {
    each(|text| {
        let is_long = text.split_whitespace().count() > 3;
        is_long.then(|| format!("Handle of the new account {}", filled(text)))
    });
}

/// Cut at its end, in the middle of a word, as on a small screen. Of three words nothing can be cut.
#[test]
fn a_cut_message_finds_its_entry() {
    each(|text| {
        let text = filled(text);
        let length = text.chars().count() * 3 / 4;
        let is_long = text.split_whitespace().count() > 6;
        is_long.then(|| text.chars().take(length).collect())
    });
}

#[test]
fn a_message_with_two_slips_finds_its_entry() {
    each(|text| Some(slipped(&filled(text))));
}

/// Whoever has not said which server it is gets all that say it, among them the right one.
#[test]
fn without_a_server_the_entry_is_among_the_first() {
    for (software, text) in all() {
        let found = CATALOGUE.find(&filled(&text), &[]);
        let best = found.first().expect("an entry").closeness;
        let mut closest = found.iter().take_while(|one| one.closeness == best);
        assert!(
            closest.any(|one| says(one, software, &text)),
            "{software}: {text}"
        );
    }
}

/// All other messages of the facts of all software, as far as they tell something.
#[test]
fn no_message_of_the_facts_is_lost() {
    let tells = |text: &str| text.split_whitespace().count() > 2;
    let whole: fn(&str) -> Option<String> = |text| Some(filled(text));
    let shouted = |text: &str| {
        Some(format!(
            "»{}«",
            filled(text).replace('\'', "´").to_uppercase()
        ))
    };
    let with_slips = |text: &str| Some(slipped(&filled(text)));
    for pasted in [whole, shouted, with_slips] {
        let all = others().filter(|(_, text)| tells(text));
        each_of(all, pasted);
    }
}

/// Cut at its beginning or at its end, a message is one of those that go on, or begin, like this.
#[test]
fn a_message_cut_at_either_end_is_found_again() {
    let cuts: [fn(&str) -> String; 2] = [
        |text| text.chars().take(text.chars().count() * 3 / 4).collect(),
        |text| text.chars().skip(text.chars().count() / 4).collect(),
    ];
    for cut in cuts {
        let mut wrong = Vec::new();
        let long = others().filter(|(_, text)| text.split_whitespace().count() > 6);
        for (software, text) in long {
            let pasted = cut(&filled(&text));
            let found = CATALOGUE.find(&pasted, &[server(software)]);
            // Some differ only in what was cut off.
            if !found.iter().take(3).any(|one| says(one, software, &text)) {
                wrong.push(format!("{software}: {pasted}"));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }
}

/// Who asks puts it in quotes, or copies the lines around it.
#[test]
fn a_message_in_quotes_or_on_its_own_line_finds_its_entry() {
    let tells = |text: &str| text.split_whitespace().count() > 3;
    let quoted: fn(&str) -> Option<String> = |text| {
        Some(format!(
            "When I press it, it says “{}” and stops.",
            filled(text)
        ))
    };
    let with_lines = |text: &str| Some(format!("Move\n\n{}\n\nSave changes", filled(text)));
    for pasted in [quoted, with_lines] {
        each_of(others().filter(|(_, text)| tells(text)), pasted);
    }
}

/// Returns the messages of all software that are not among the sixty.
fn others() -> impl Iterator<Item = (&'static str, String)> {
    let is_known = |software: &str, key: &str| {
        let of = |known: &&(&str, &[&str])| known.0 == software;
        MESSAGES
            .iter()
            .find(of)
            .is_some_and(|(_, keys)| keys.contains(&key))
    };
    BOOK.software.iter().flat_map(move |software| {
        let messages = software.facts.messages();
        let messages = messages.filter(move |(key, _)| !is_known(&software.key, key));
        let texts = messages.flat_map(|(_, variants)| variants);
        texts.map(|variant| (software.key.as_str(), variant.fact.text.clone()))
    })
}

fn server(software: &str) -> Server {
    Server {
        software: software.to_owned(),
        version: None,
    }
}

fn each(pasted: impl Fn(&str) -> Option<String>) {
    each_of(all().into_iter(), pasted);
}

fn each_of(
    all: impl Iterator<Item = (&'static str, String)>,
    pasted: impl Fn(&str) -> Option<String>,
) {
    let mut wrong = Vec::new();
    for (software, text) in all {
        let Some(pasted) = pasted(&text) else {
            continue;
        };
        let found = CATALOGUE.find(&pasted, &[server(software)]);
        if !found
            .first()
            .is_some_and(|first| says(first, software, &text))
        {
            let first = found
                .first()
                .map(|first| &CATALOGUE.entries()[first.entry].title);
            wrong.push(format!("{software}: {pasted} → {first:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn all() -> Vec<(&'static str, String)> {
    let messages = MESSAGES.iter().flat_map(|(software, keys)| {
        let found = BOOK.software.iter().find(|known| known.key == *software);
        let facts = &found.expect("a software").facts;
        keys.iter().map(move |key| {
            let text = facts
                .label(key, None)
                .unwrap_or_else(|| panic!("{software} has no {key}"));
            (*software, text.to_owned())
        })
    });
    messages.collect()
}

fn says(found: &Found, software: &str, text: &str) -> bool {
    let entry = &CATALOGUE.entries()[found.entry];
    let is_it =
        |message: &rehome::trouble::Message| message.software == software && message.text == text;
    entry.messages.iter().any(is_it)
}

/// Returns the message as the server shows it.
fn filled(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("%{") {
        let (name, after) = after.split_once('}').expect("a gap that ends");
        let value = match name {
            "count" | "limit" => "7500",
            "error" => "Illegal quoting in line 1.",
            _ => "@bea@new.example",
        };
        shown = shown + before + value;
        rest = after;
    }
    shown + rest
}

/// Returns the text with two neighbours swapped and one letter left out.
fn slipped(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let third = letters.len() / 3;
    letters.swap(third, third + 1);
    letters.remove(2 * third);
    letters.into_iter().collect()
}

/// Mastodon says the same in the language of the reader; what is left of its sentence is enough.
#[test]
fn messages_in_other_languages_find_their_entries() {
    let table = [
        (
            "@bea@new.example ist kein Alias für dieses Konto",
            "alias-not-seen",
        ),
        ("IST KEIN ALIAS FÜR DIESES KONTO", "alias-not-seen"),
        ("ne référence pas ce compte en retour.", "alias-not-seen"),
        (
            "no esta haciendo referencia a esta cuenta",
            "alias-not-seen",
        ),
        (
            "はこのアカウントとエイリアスの設定がされていません",
            "alias-not-seen",
        ),
        (
            "Du bist mit deinem Konto erst vor Kurzem umgezogen. Diese Funktion wird in 23 Tagen wieder verfügbar sein.",
            "moved-recently",
        ),
        (
            "Vous avez récemment migré votre compte. Cette fonction sera à nouveau",
            "moved-recently",
        ),
        (
            "Dein Konto wird zu @bea@new.example weitergeleitet.",
            "now-redirecting",
        ),
        (
            "Tu cuenta se está redirigiendo a @bea@new.example.",
            "now-redirecting",
        ),
        (
            "Ungültige CSV-Datei. Fehler: Illegal quoting in line 1.",
            "import-no-csv",
        ),
    ];
    let mut wrong = Vec::new();
    for (text, anchor) in table {
        for servers in [vec![server("mastodon")], vec![]] {
            let found = CATALOGUE.find(text, &servers);
            let first = found
                .first()
                .map(|one| &CATALOGUE.entries()[one.entry].address);
            let is_right = first.is_some_and(|address| address.ends_with(&format!("#{anchor}")));
            if !is_right {
                wrong.push(format!("{text} → {first:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
