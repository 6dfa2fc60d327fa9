//! What each software shows where, made from its facts: every path that is known is tried as its
//! readers paste it.

use rehome::handle::Shows;
use rehome::software::Addresses;

use super::known::{FACTS, PROFILES, read, read_as, words};

/// Returns the addresses of every software, with its key and what each of them shows.
fn paths() -> Vec<(&'static str, Shows, &'static str)> {
    let addresses = |(key, facts): &'static (String, rehome::software::Facts)| {
        let known = facts.profiles.iter().flat_map(Addresses::paths);
        known.flat_map(move |(shows, paths)| {
            paths
                .iter()
                .map(move |path| (key.as_str(), shows, path.as_str()))
        })
    };
    FACTS.iter().flat_map(addresses).collect()
}

fn filled(path: &str, name: &str) -> String {
    let path = path.replace("{name}", name).replace("{number}", "4711");
    path.replace("{id}", "9abcdefghi")
}

fn expected(shows: Shows) -> &'static str {
    match shows {
        Shows::Account => "@mina@old.example",
        Shows::Number => "number",
        Shows::Community => "community",
        Shows::Post => "post",
    }
}

#[test]
fn each_address_is_read_where_the_software_is_known() {
    assert!(paths().len() > 55, "only {}", paths().len());
    for (key, shows, path) in paths() {
        for (name, end) in [
            ("mina", ""),
            ("mina", "/"),
            ("mina@old.example", ""),
            ("mina", "?x=1"),
        ] {
            if path.contains('?') && end.contains('?') {
                continue;
            }
            let text = format!("https://old.example{}{end}", filled(path, name));
            assert_eq!(words(read_as(key, &text)), expected(shows), "{key}: {text}");
        }
    }
}

#[test]
fn an_address_elsewhere_names_the_other_server() {
    for (key, shows, path) in paths() {
        if shows == Shows::Account {
            let text = format!("new.example{}", filled(path, "mina@old.example"));
            assert_eq!(
                words(read_as(key, &text)),
                "@mina@old.example",
                "{key}: {text}"
            );
        }
    }
}

/// Nobody is told that an address is nothing; nothing is taken that another software denies.
#[test]
fn each_address_is_read_or_asked_about_where_the_software_is_not_known() {
    for (key, shows, path) in paths() {
        let text = format!("https://old.example{}", filled(path, "mina"));
        let read = words(read(&text));
        let fits = match shows {
            Shows::Account => ["@mina@old.example", "?@mina@old.example"].contains(&read.as_str()),
            // A post below nothing but a name can be anything.
            Shows::Post if path.starts_with("/{name}") => true,
            _ => read == expected(shows) || read.starts_with('?'),
        };
        assert!(fits, "{key}: {text} is {read}");
    }
}

/// The table goes to every reader.
#[test]
fn the_table_is_small() {
    let json = serde_json::to_vec(&*PROFILES).expect("can be written");
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packer, &json).expect("can be packed");
    let size = packer.finish().expect("can be packed").len();
    assert!(size < 900, "{size} bytes");
}
