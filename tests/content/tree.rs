//! The small content trees that the tests read.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rehome::guide::Book;
use rehome::guide::assets::Assets;
use rehome::source::{Source, read_folder};

/// What a file in a fixture is called that lists the paths to leave out.
const LEFT_OUT: &str = "left-out.txt";
/// How a file ends that is put after the sound one instead of replacing it.
const ADDED: &str = ".added.toml";

/// Returns the folder with the repository's own files.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns a folder below `tests/content`.
pub(crate) fn folder(name: &str) -> PathBuf {
    root().join("tests/content").join(name)
}

/// Returns the emoji that the small trees know.
pub(crate) fn emoji() -> BTreeSet<String> {
    ["crab", "key", "map"].map(str::to_owned).into()
}

/// Returns the tree in which nothing is wrong.
pub(crate) fn sound() -> Vec<Source> {
    read_folder(&folder("sound")).expect("the sound tree is readable")
}

/// Returns the sound tree with the files of a fixture laid over it.
pub(crate) fn overlaid(fixture: &Path) -> Vec<Source> {
    let mut tree = sound();
    for source in read_folder(fixture).expect("the fixture is readable") {
        match source.path.strip_suffix(ADDED) {
            Some(stem) => add(&mut tree, &format!("{stem}.toml"), &source.text),
            None => replace(&mut tree, &source.path, &source.text),
        }
    }
    let left_out = std::fs::read_to_string(fixture.join(LEFT_OUT)).unwrap_or_default();
    tree.retain(|source| !left_out.lines().any(|path| path == source.path));
    tree
}

/// Puts `text` in place of the file `path`, or adds the file.
pub(crate) fn replace(tree: &mut Vec<Source>, path: &str, text: &str) {
    tree.retain(|source| source.path != path);
    tree.push(Source {
        path: path.to_owned(),
        text: text.to_owned(),
    });
    tree.sort_by(|one, other| one.path.cmp(&other.path));
}

fn add(tree: &mut [Source], path: &str, text: &str) {
    let source = tree.iter_mut().find(|source| source.path == path);
    source
        .unwrap_or_else(|| panic!("the sound tree has no `{path}`"))
        .text
        .push_str(text);
}

/// Returns the book made from a tree in which nothing is wrong.
pub(crate) fn book(tree: &[Source]) -> Book {
    Book::read(tree, &emoji())
        .unwrap_or_else(|mistakes| panic!("this tree is sound, but:\n{}", mistakes.report()))
}

/// Returns the book made from the site's own content.
pub(crate) fn book_of_the_site() -> Book {
    let assets = Assets::read(root(), "/").expect("the assets are readable");
    let sources = read_folder(&root().join("content")).expect("the content is readable");
    let read = Book::read(&sources, &assets.emoji());
    read.unwrap_or_else(|mistakes| panic!("\n{}", mistakes.report()))
}

/// Returns whether the interface has words under this key.
pub(crate) fn has_words(book: &Book, key: &str) -> bool {
    !book.words.get(key).is_empty()
}
