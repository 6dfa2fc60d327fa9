//! The byte budget: what each part of a visit may weigh, as a static host sends it.
//!
//! One KB is 1,000 bytes here, the stricter reading. Sizes are of gzip at its highest level,
//! except for files that are compressed by themselves, which a host sends as they are.

mod emoji;
mod item;
mod limits;
mod scan;
mod table;

use crate::release::{self, BASE};
use anyhow::{Result, bail, ensure};
use item::{Item, Kind};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use table::Row;

/// Whether the newest build in this checkout is within the budget; prints the table.
///
/// # Errors
/// When there is no build, or a file cannot be read.
pub(crate) fn show_latest(root: &Path) -> Result<bool> {
    let places = [root.join("dist"), release::checked_build(root, BASE)];
    let newest = places.into_iter().max_by_key(|place| age(place));
    match newest.filter(|place| age(place).is_some()) {
        Some(dist) => show(root, &dist),
        None => bail!("there is no release build; `cargo xtask build` makes one"),
    }
}

fn age(dist: &Path) -> Option<SystemTime> {
    fs::metadata(dist.join("index.html")).ok()?.modified().ok()
}

/// Whether the build in the folder is within the budget; prints the table.
///
/// # Errors
/// When a file cannot be read, or a kind of file is missing altogether.
pub(crate) fn show(root: &Path, dist: &Path) -> Result<bool> {
    let rows = rows(dist)?;
    println!("{}\n\n{}", dist.display(), table::text(&rows));
    let mut problems: Vec<String> = rows.iter().filter_map(Row::problem).collect();
    problems.extend(emoji::heavy(&root.join("assets/emoji"))?);
    for problem in &problems {
        println!("over budget: {problem}");
    }
    Ok(problems.is_empty())
}

/// Everything that is promised, with the files that it is promised of.
fn rows(dist: &Path) -> Result<Vec<Row>> {
    let visit = scan::visit(dist, "index.html")?;
    let reading = items(dist, &visit.reading)?;
    let mut rows = reading_rows(reading)?;
    let program = items(dist, &visit.program)?;
    rows.push(Row::new(limits::PROGRAM, program).listed());
    if let Some(data) = &visit.data {
        rows.extend(data_rows(dist, data)?);
    }
    rows.push(Row::new(limits::SEARCH, items(dist, &visit.search)?).listed());
    rows.push(Row::new(limits::LOOK, added(dist, &visit, "check/index.html")?).listed());
    let tools = scan::visit(dist, "check/index.html")?.later;
    rows.push(Row::new(limits::TOOLS, items(dist, &tools)?).listed());
    let files = added(dist, &visit, "files/index.html")?;
    let program = scan::visit(dist, "files/index.html")?.program;
    rows.push(Row::new(limits::FILES_PROGRAM, items(dist, &program)?).listed());
    rows.push(Row::new(limits::FILES, files));
    let trouble = added(dist, &visit, "trouble/index.html")?;
    rows.push(Row::new(limits::TROUBLE, trouble).listed());
    let program = scan::visit(dist, "plan/index.html")?.program;
    rows.push(Row::new(limits::PLAN, items(dist, &program)?).listed());
    Ok(rows)
}

/// The page with its style, the scripts among what is loaded at once, and all of that.
fn reading_rows(reading: Vec<Item>) -> Result<Vec<Row>> {
    let of = |kinds: &[Kind]| -> Result<Vec<Item>> {
        for kind in kinds {
            let there = reading.iter().any(|item| item.kind == *kind);
            ensure!(there, "index.html loads no {}", kind.word());
        }
        let those = reading.iter().filter(|item| kinds.contains(&item.kind));
        Ok(those.cloned().collect())
    };
    let text = Row::new(limits::READING, of(&[Kind::Page, Kind::Style])?);
    let scripts = Row::new(limits::SCRIPTS, of(&[Kind::Script])?);
    let (listed, rest) = (text.listed(), scripts.listed());
    let rest_of = |item: &Item| !matches!(item.kind, Kind::Page | Kind::Style | Kind::Script);
    let all = Row::new(limits::VISIT, reading).listing(rest_of);
    Ok(vec![listed, rest, all])
}

/// The data of the guide; the texts that it leaves out, with the largest of one software.
fn data_rows(dist: &Path, guide: &Path) -> Result<[Row; 2]> {
    let guide = vec![Item::weigh(dist, guide)?];
    let software = items(dist, &scan::software_data(dist)?)?;
    let largest = software.into_iter().max_by_key(|item| item.size);
    let later = items(dist, &scan::later_data(dist)?)?;
    let texts = later.into_iter().chain(largest).collect();
    Ok([
        Row::new(limits::GUIDE_DATA, guide).listed(),
        Row::new(limits::SOFTWARE_DATA, texts).listed(),
    ])
}

/// What a page with a program of its own adds to what the guide has loaded, without pictures.
fn added(dist: &Path, guide: &scan::Visit, page: &str) -> Result<Vec<Item>> {
    let visit = scan::visit(dist, page)?;
    let there: Vec<_> = guide.all().collect();
    let mut items = items(dist, visit.all().filter(|path| !there.contains(path)))?;
    items.retain(|item| item.kind != Kind::Picture);
    Ok(items)
}

fn items<'a>(dist: &Path, paths: impl IntoIterator<Item = &'a PathBuf>) -> Result<Vec<Item>> {
    let weighed = paths.into_iter().map(|path| Item::weigh(dist, path));
    weighed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(name: &str, kind: Kind, size: usize) -> Item {
        Item {
            name: name.into(),
            kind,
            size,
        }
    }

    #[test]
    fn pictures_count_for_the_visit_and_not_for_the_text() {
        let rows = reading_rows(vec![
            item("index.html", Kind::Page, 20_000),
            item("a.css", Kind::Style, 9_000),
            item("a.js", Kind::Script, 6_001),
            item("a.svg", Kind::Picture, 9_000),
        ])
        .unwrap();
        let sums: Vec<_> = rows.iter().map(Row::sum).collect();
        assert_eq!(sums, [29_000, 6_001, 44_001]);
        let problems: Vec<_> = rows.iter().filter_map(Row::problem).collect();
        let expected = "scripts of the reading visit: 6001 bytes, 6000 allowed; \
                        most of it is a.js with 6001";
        assert_eq!(problems, [expected]);
    }

    #[test]
    fn a_page_without_a_style_is_not_weighed_as_if_it_had_one() {
        let rows = reading_rows(vec![item("index.html", Kind::Page, 1)]);
        assert!(rows.err().unwrap().to_string().contains("style"));
    }
}
