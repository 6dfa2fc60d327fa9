use super::*;

const PAGE: &str = r##"<!doctype html><head><!-- a < b -->
<meta property="og:image" content="/rehome/card.png">
<link rel="stylesheet" href="/rehome/style-1.css"><link rel="icon" href="/rehome/icon.svg">
<script type="module" src="/rehome/boot-1.js" data-js="/rehome/app-1.js"
 data-wasm="/rehome/app-1_bg.wasm" data-guide="/rehome/data/guide-1.bin"></script>
<script type="module" src="/rehome/tools-1.js" data-later-js="/rehome/later-1.js"
 data-later-wasm="/rehome/later-1_bg.wasm" data-terms="/rehome/data/tools-1.bin"></script></head>
<a href="/rehome/about/">About</a> <a href="#alias">Alias</a> <a href="https://a.example/">a</a>
<a download href="/rehome/list.csv">a > b</a>
<div data-search="/rehome/scripts/search-1.js" data-style="/rehome/search-1.css" data-index="/rehome/search-1/"></div>
<img alt="a > b" src="/rehome/emoji/key.svg" srcset="/rehome/small.png 1x, /rehome/large.png 2x">
"##;

struct Build(PathBuf);

impl Build {
    fn new(name: &str, page: &str) -> Self {
        let name = format!("xtask-scan-{name}-{}", std::process::id());
        let build = Self(std::env::temp_dir().join(name));
        build.file("index.html", page);
        for (name, content) in [
            ("about/index.html", ""),
            ("card.png", ""),
            ("list.csv", ""),
            ("style-1.css", "body { background: url(paper.svg) }"),
            ("paper.svg", ""),
            ("icon.svg", ""),
            ("boot-1.js", "import { open } from './part.js';"),
            ("part.js", ""),
            (
                "app-1.js",
                "import { open } from './part.js'; './snippet.js'",
            ),
            ("snippet.js", ""),
            ("app-1_bg.wasm", ""),
            ("data/guide-1.bin", ""),
            ("tools-1.js", ""),
            ("later-1.js", ""),
            ("later-1_bg.wasm", ""),
            ("data/tools-1.bin", ""),
            ("scripts/search-1.js", ""),
            ("search-1.css", ""),
            ("search-1/pagefind.js", ""),
            ("search-1/LICENSE.txt", ""),
            ("search-1/wasm.en.pagefind", ""),
            ("search-1/wasm.unknown.pagefind", ""),
            ("search-1/filter/a.pf_filter", ""),
            ("search-1/fragment/a.pf_fragment", ""),
            ("search-1/index/a.pf_index", "1"),
            ("search-1/index/b.pf_index", "22"),
            ("emoji/key.svg", ""),
            ("emoji/house.svg", ""),
            ("small.png", ""),
            ("large.png", ""),
        ] {
            build.file(name, content);
        }
        build
    }

    fn file(&self, name: &str, content: &str) {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    fn visit(&self) -> Result<Visit> {
        visit(&self.0, "index.html")
    }

    fn names<'a>(&self, paths: impl IntoIterator<Item = &'a PathBuf>) -> Vec<String> {
        let name = |path: &PathBuf| path.strip_prefix(&self.0).unwrap().display().to_string();
        paths.into_iter().map(name).collect()
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn what_is_loaded_at_once_is_told_from_what_is_loaded_when_wanted() {
    let build = Build::new("visit", PAGE);
    let visit = build.visit().unwrap();
    let expected = [
        "boot-1.js",
        "emoji/key.svg",
        "icon.svg",
        "index.html",
        "large.png",
        "paper.svg",
        "part.js",
        "small.png",
        "style-1.css",
        "tools-1.js",
    ];
    assert_eq!(build.names(&visit.reading), expected);
    let expected = ["app-1.js", "app-1_bg.wasm", "snippet.js"];
    assert_eq!(build.names(&visit.program), expected);
    assert_eq!(build.names(&visit.data), ["data/guide-1.bin"]);
    let expected = ["data/tools-1.bin", "later-1.js", "later-1_bg.wasm"];
    assert_eq!(build.names(&visit.later), expected);
}

#[test]
fn what_a_search_loads_is_told_with_the_largest_piece_of_its_index() {
    let build = Build::new("search", PAGE);
    let expected = [
        "scripts/search-1.js",
        "search-1/filter/a.pf_filter",
        "search-1/index/b.pf_index",
        "search-1/pagefind.js",
        "search-1/wasm.en.pagefind",
        "search-1.css",
    ];
    assert_eq!(build.names(&build.visit().unwrap().search), expected);
}

#[test]
fn a_program_that_is_loaded_at_once_is_still_the_program() {
    let at_once = r#"<head><link rel="modulepreload" href="/rehome/app-1.js">"#;
    let build = Build::new("preloaded", &PAGE.replace("<head>", at_once));
    let visit = build.visit().unwrap();
    assert!(build.names(&visit.reading).contains(&"app-1.js".to_owned()));
    assert_eq!(build.names(&visit.program), ["app-1.js", "app-1_bg.wasm"]);
}

#[test]
fn data_that_is_named_has_to_be_there() {
    let build = Build::new("missing", &PAGE.replace("guide-1", "guide-2"));
    let message = build.visit().unwrap_err().to_string();
    assert!(message.contains("guide-2.bin"), "{message}");
}

#[test]
fn a_page_without_data_names_none() {
    let build = Build::new("plain", "<p>no program</p>");
    let visit = build.visit().unwrap();
    assert_eq!(visit.data, None);
    assert!(visit.program.is_empty());
}

#[test]
fn software_has_to_have_data() {
    let build = Build::new("software", "");
    assert!(software_data(&build.0).is_err());
    build.file("data/software-mastodon-1.bin", "");
    let found = software_data(&build.0).unwrap();
    assert_eq!(build.names(&found), ["data/software-mastodon-1.bin"]);
}

#[test]
fn any_base_path_is_stripped() {
    assert_eq!(tails("a/b/c").collect::<Vec<_>>(), ["a/b/c", "b/c", "c"]);
}

#[test]
fn attributes_are_read_with_their_element() {
    let html = r#"1 < 2 <a hidden title="y > z" href="z.css">é</a><p é data-q="w.js"/><br>"#;
    let expected = [
        ("a", "title", "y > z"),
        ("a", "href", "z.css"),
        ("p", "data-q", "w.js"),
    ];
    assert_eq!(attributes(html), expected);
}
