//! What is joined in a browser was made together: names are made of content, so two builds have a name
//! in common only for what is the same in both.

use std::collections::BTreeMap;
use std::path::Path;

use rehome::guide::Book;
use rehome::guide::naming::content_name;
use rehome::guide::view::Rendered;
use rehome::source::{Source, read_folder};

use crate::rendered::{BASE, Guide, rendered};
use crate::tree::{book, folder, overlaid, root, sound};

/// Returns a tree with `line` before what each text says, so that everything stands further down.
fn shifted(mut tree: Vec<Source>, line: &str) -> Vec<Source> {
    for source in &mut tree {
        if Path::new(&source.path)
            .extension()
            .is_some_and(|ending| ending == "md")
        {
            source.text = source
                .text
                .replacen("\n+++\n", &format!("\n+++\n\n{line}\n"), 1);
        }
    }
    tree
}

/// Returns what the site's own content becomes with that line.
fn real(line: &str) -> Rendered {
    let tree = read_folder(&root().join("content")).expect("the content is readable");
    let assets =
        rehome::guide::assets::Assets::read(root(), BASE).expect("the assets are readable");
    let book = Book::read(&shifted(tree, line), &assets.emoji());
    rendered(&book.unwrap_or_else(|mistakes| panic!("\n{}", mistakes.report())))
}

fn small(line: &str) -> Rendered {
    rendered(&book(&shifted(overlaid(&folder("second")), line)))
}

/// Checks that two builds have no name in common for different content.
#[track_caller]
fn nothing_is_mixed(one: &Rendered, other: &Rendered) {
    let data: BTreeMap<_, _> = one.data.iter().cloned().collect();
    for (path, bytes) in &other.data {
        assert!(data.get(path).is_none_or(|known| known == bytes), "{path}");
    }
    let [one, other] = [one, other].map(Guide::of);
    let pieces: BTreeMap<_, _> = one.later.pieces.iter().cloned().collect();
    for (name, piece) in &other.later.pieces {
        assert!(
            pieces.get(name).is_none_or(|known| known == piece),
            "{name}"
        );
    }
}

/// Returns the names of the pieces that come later, by what is in them.
fn names(rendered: &Rendered) -> BTreeMap<String, String> {
    let pieces = Guide::of(rendered).later.pieces.into_iter();
    pieces.map(|(name, piece)| (piece, name)).collect()
}

#[test]
fn a_remark_more_in_every_text_changes_nothing() {
    let [one, other] = [small(""), small("<!-- Nobody sees a remark. -->\n")];
    assert_eq!(one.data, other.data);
    let html = |rendered: &Rendered| Guide::of(rendered).html;
    assert_eq!(html(&one), html(&other));
}

#[test]
fn builds_whose_texts_are_shifted_by_a_line_are_never_mixed() {
    let [one, other] = [real(""), real("Words that were not there before.\n")];
    nothing_is_mixed(&one, &other);
    let [before, after] = [&one, &other].map(names);
    assert!(before.len() > 30);
    let kept = before
        .iter()
        .filter(|(piece, _)| after.contains_key(*piece));
    for (piece, name) in kept.clone() {
        assert_eq!(after[piece], *name, "what did not change keeps its name");
    }
    assert_eq!(kept.count(), before.len(), "the line stands in no piece");
    // Every software with texts of its own has other ones now.
    let common = one.data.iter().filter(|file| other.data.contains(file));
    let changed = one.data.len() - common.count();
    assert!(changed > 10, "{changed}");
}

#[test]
fn the_guide_names_only_files_of_its_own_build_and_all_of_them() {
    for rendered in [real(""), small("More.\n"), rendered(&book(&sound()))] {
        let directory = Guide::of(&rendered).payload.directory;
        for software in &directory.software {
            let file = software.data.strip_prefix(BASE).unwrap_or_default();
            let is_there = rendered.data.iter().any(|(path, _)| path == file);
            assert_eq!(
                is_there,
                software.key != directory.usual,
                "{}",
                software.key
            );
        }
        for (path, bytes) in &rendered.data {
            let ending = format!("-{}.bin", content_name(bytes));
            assert!(
                path.starts_with("data/") && path.ends_with(&ending),
                "{path}"
            );
        }
    }
}

#[test]
fn a_piece_that_changes_gets_another_name() {
    let tree = |words: &str| {
        let mut tree = overlaid(&folder("second"));
        let stage = tree
            .iter_mut()
            .find(|source| source.path == "en/guide/2-files.md");
        let stage = stage.expect("the stage is there");
        let text = &stage.text;
        stage.text = format!("{text}\n{{move.no}} {words}\n\n{{move.unknown}} As it was.\n");
        rendered(&book(&tree))
    };
    let [one, other] = ["Stay.", "Stay here."].map(tree);
    nothing_is_mixed(&one, &other);
    let [before, after] = [names(&one), names(&other)];
    assert_eq!((before.len(), after.len()), (2, 2));
    assert_eq!(before[" As it was."], after[" As it was."]);
    assert_ne!(before[" Stay."], after[" Stay here."]);
}
