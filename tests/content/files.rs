//! What is checked once the pages exist: words of the interface, links and ids of the output, and
//! files that cannot be read or written.

use std::fs;
use std::path::PathBuf;

use rehome::guide::assets::Assets;
use rehome::guide::site::{self, File};
use rehome::guide::view::Site;
use rehome::guide::{Book, output};
use rehome::source::read_folder;

use crate::tree::{book, replace, root, sound};

const SITE: &str = "en/site.toml";

fn rendered(book: &Book) -> anyhow::Result<Vec<File>> {
    let base = "/base/".to_owned();
    let assets = Assets::read(root(), &base)?;
    let site = Site {
        base,
        ..Site::default()
    };
    site::files(book, &assets, &site)
}

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        bytes: text.as_bytes().to_vec(),
    }
}

/// Returns what is said about a page with this body, on a site with one more page and a style.
fn wrong_with(body: &str) -> String {
    let page = |body: &str| format!("<!DOCTYPE html><html><head></head><body>{body}</body></html>");
    let files = [
        file("index.html", &page(body)),
        file("about/index.html", &page("<h1 id=\"top\">About</h1>")),
        file("style.css", ""),
    ];
    output::check(&files, "/base/").map_or_else(|error| error.to_string(), |()| String::new())
}

#[test]
fn the_manifest_holds_any_text() {
    let name = "Re\thome \"here\" \\ there";
    let mut tree = sound();
    let site = tree.iter_mut().find(|source| source.path == SITE).unwrap();
    let line = |line: &&str| line.starts_with("name = ");
    let old = site.text.lines().find(line).expect("a name").to_owned();
    let new = format!("name = {}", serde_json::json!(name));
    site.text = site.text.replacen(&old, &new, 1);
    let files = rendered(&book(&tree)).expect("the tree is rendered");
    let manifest = files
        .iter()
        .find(|file| file.path == "manifest.webmanifest");
    let manifest: serde_json::Value =
        serde_json::from_slice(&manifest.unwrap().bytes).expect("the manifest is JSON");
    assert_eq!(manifest["name"], name);
    assert_eq!(manifest["start_url"], "/base/");
    assert_eq!(manifest["icons"][2]["purpose"], "maskable");
}

#[test]
fn the_sound_tree_becomes_a_sound_site() {
    let files = rendered(&book(&sound())).expect("the sound tree is rendered");
    output::check(&files, "/base/").expect("the output is sound");
    let pages: Vec<_> = files
        .iter()
        .filter(|file| file.bytes.starts_with(b"<!DOCTYPE html>"))
        .collect();
    assert_eq!(
        pages.len(),
        5,
        "the guide, three pages and the one of the software"
    );
}

#[test]
fn missing_words_of_the_interface_are_all_named() {
    let mut tree = sound();
    let all = tree
        .iter()
        .find(|source| source.path == SITE)
        .expect("the words are there");
    let left_out = ["skip = ", "promise = ", "no-dot = "];
    let kept = all
        .text
        .lines()
        .filter(|line| !left_out.iter().any(|start| line.starts_with(start)));
    let kept = kept.collect::<Vec<_>>().join("\n");
    replace(&mut tree, SITE, &kept);
    let error = rendered(&book(&tree))
        .expect_err("words are missing")
        .to_string();
    assert_eq!(
        error,
        "content/en/site.toml:1:1: the text `accounts.promise` is missing; add it to this file\n\
         content/en/site.toml:1:1: the text `refusals.no-dot` is missing; add it to this file\n\
         content/en/site.toml:1:1: the text `skip` is missing; add it to this file\n"
    );
}

#[test]
fn what_leads_somewhere_is_accepted() {
    let sound = r##"<h1 id="here">x</h1><link rel="stylesheet" href="/base/style.css">
        <a href="#here">1</a><a href="/base/">2</a><a href="/base/#here">3</a>
        <a href="/base/about/#top">4</a><a href="https://web.example">5</a>"##;
    assert_eq!(wrong_with(sound), "");
}

#[test]
fn dead_links_in_the_output_are_named_with_their_page() {
    for address in [
        "#nowhere",
        "/base/gone/",
        "/base/about/#gone",
        "/about/",
        "about/",
        "http://web.example",
        "//web.example",
    ] {
        let found = wrong_with(&format!("<a href=\"{address}\">x</a>"));
        assert_eq!(
            found,
            format!("index.html: the link `{address}` leads nowhere")
        );
    }
}

#[test]
fn what_would_be_loaded_has_to_be_a_file_of_the_site() {
    for address in ["/base/gone.png", "https://web.example/a.png", "/style.css"] {
        let found = wrong_with(&format!("<img src=\"{address}\">"));
        assert_eq!(
            found,
            format!("index.html: `{address}` would be loaded, but is no file of the site")
        );
    }
}

#[test]
fn ids_that_stand_twice_are_named() {
    let found = wrong_with("<p id=\"a\">x</p><p id=\"a\">y</p>");
    assert_eq!(found, "index.html: the id `a` stands twice");
}

#[test]
fn everything_wrong_with_the_output_is_told_at_once() {
    let found = wrong_with("<p id=\"a\"></p><p id=\"a\"></p><a href=\"#b\">x</a><img src=\"c\">");
    assert_eq!(found.lines().count(), 3, "{found}");
}

#[test]
fn two_files_of_one_name_are_not_written() {
    let folder = Folder::new("same-name");
    let files = [file("a/index.html", "1"), file("a/index.html", "2")];
    let error = site::write(&files, &folder.0).expect_err("the name is taken");
    assert_eq!(
        error.to_string(),
        "two files of the site are called `a/index.html`"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let folder = Folder::new("not-text");
    fs::write(folder.0.join("a.md"), [0xff, 0xfe]).expect("the file is writable");
    let error = read_folder(&folder.0)
        .expect_err("it is not UTF-8")
        .to_string();
    assert!(
        error.starts_with("failed to read `") && error.contains("a.md"),
        "{error}"
    );
    let error = read_folder(&folder.0.join("gone"))
        .expect_err("it is not there")
        .to_string();
    assert!(error.starts_with("failed to read the folder `"), "{error}");
}

#[test]
fn only_texts_are_read_and_line_ends_do_not_matter() {
    let folder = Folder::new("texts");
    fs::create_dir_all(folder.0.join("b")).expect("a folder can be made");
    for (name, text) in [
        ("b/z.md", "one\r\ntwo\r\n"),
        ("a.toml", "x = 1\n"),
        ("notes.txt", "x"),
    ] {
        fs::write(folder.0.join(name), text).expect("the file is writable");
    }
    let read = read_folder(&folder.0).expect("the folder is readable");
    let read: Vec<_> = read
        .iter()
        .map(|source| (source.path.as_str(), source.text.as_str()))
        .collect();
    assert_eq!(read, [("a.toml", "x = 1\n"), ("b/z.md", "one\ntwo\n")]);
}

/// A folder of a test's own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("rehome-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder can be made");
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder left behind does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}
