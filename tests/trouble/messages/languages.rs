//! Messages in the language of the reader.

use super::server;
use crate::CATALOGUE;

/// Mastodon says the same in the language of the reader; what is left of its sentence is enough.
#[test]
fn messages_in_other_languages_find_their_entries() {
    let table = [
        (
            "@bea@new.example ist kein Alias für dieses Konto",
            "move-not-an-alias",
        ),
        ("IST KEIN ALIAS FÜR DIESES KONTO", "move-not-an-alias"),
        ("ne référence pas ce compte en retour.", "move-not-an-alias"),
        (
            "no esta haciendo referencia a esta cuenta",
            "move-not-an-alias",
        ),
        (
            "はこのアカウントとエイリアスの設定がされていません",
            "move-not-an-alias",
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
