//! The worker that keeps a whole build: its list holds every page and all that a page may load, as they are.

use std::collections::BTreeMap;

use rehome::guide::naming::digest;
use serde_json::Value;

use crate::built::{Built, builds};

/// Returns the name of the build and its files, by their address below the base path.
fn list(built: &Built) -> (String, BTreeMap<String, String>) {
    let worker = built.text("worker.js");
    let (first, _) = worker.split_once('\n').expect("the list is a line");
    let json = first
        .strip_prefix("self.build=")
        .and_then(|rest| rest.strip_suffix(';'));
    let list: Value = serde_json::from_str(json.expect("a list")).expect("it is JSON");
    let files = list["files"].as_object().expect("files by address");
    let file = |(address, digest): (&String, &Value)| {
        let digest = digest.as_str().expect("a digest").to_owned();
        (address.clone(), digest)
    };
    let name = list["name"].as_str().expect("a name").to_owned();
    (name, files.iter().map(file).collect())
}

#[test]
fn the_list_holds_every_file_that_readers_see_as_it_is() {
    for built in builds() {
        let (_, mut listed) = list(built);
        let others = [
            "worker.js",
            "404.html",
            "robots.txt",
            "sitemap.xml",
            ".nojekyll",
        ];
        for (path, bytes) in &built.files {
            let address = path.strip_suffix("index.html").unwrap_or(path);
            let is_other = others.contains(&path.as_str()) || path.starts_with("card-");
            let found = listed.remove(address);
            assert_eq!(found.is_some(), !is_other, "{path}");
            if let Some(found) = found {
                assert_eq!(found, digest(bytes), "{path}");
            }
        }
        assert!(listed.is_empty(), "these are no files: {listed:?}");
    }
}

#[test]
fn another_build_has_another_name() {
    let names: Vec<_> = builds().iter().map(|built| list(built).0).collect();
    for (place, name) in names.iter().enumerate() {
        assert!(!name.is_empty());
        assert!(
            !names[..place].contains(name),
            "{name} stands for two builds"
        );
    }
}
