//! What each crate adds to the programs, so that growth has a culprit.
//!
//! Weighed is what wasm-bindgen leaves, before wasm-opt: it makes everything smaller by about the
//! same share, but takes the names of the functions away.

mod names;

use crate::release;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// How many crates are named.
const NAMED: usize = 15;

/// Prints what weighs most in each program of the last release build.
///
/// # Errors
/// When there is none, or it is no WebAssembly with names.
pub(crate) fn show(root: &Path) -> Result<()> {
    for program in programs(&release::programs(root))? {
        let path = named(&program)?;
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        let parts = parts(&bytes).with_context(|| path.display().to_string())?;
        println!("{program}, before wasm-opt\n{}", table(&parts));
    }
    Ok(())
}

/// The names of the programs that Trunk left in a folder.
fn programs(folder: &Path) -> Result<Vec<String>> {
    let entries = folder
        .read_dir()
        .with_context(|| folder.display().to_string())?;
    let mut names = Vec::new();
    for entry in entries {
        let file = entry?.file_name();
        names.extend(file.to_string_lossy().strip_suffix("_bg.wasm").map(name));
    }
    names.sort();
    ensure!(!names.is_empty(), "{} has no program", folder.display());
    Ok(names)
}

/// The name of a program without the hash that Trunk adds to that of the first.
fn name(file: &str) -> String {
    let is_hash = |end: &str| end.len() == 16 && end.chars().all(|c| c.is_ascii_hexdigit());
    match file.rsplit_once('-') {
        Some((name, end)) if is_hash(end) => name.to_owned(),
        _ => file.to_owned(),
    }
}

/// Where wasm-bindgen left a program: in Cargo's folder, as this one is.
fn named(program: &str) -> Result<PathBuf> {
    let this = std::env::current_exe()?;
    let target = this.ancestors().nth(2).context("no target folder")?;
    Ok(target.join(format!("wasm-bindgen/release/{program}_bg.wasm")))
}

/// The bytes of each crate's functions, and of the data.
fn parts(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let (mut imported, mut bodies, mut data) = (0, Vec::new(), 0);
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    names.extend(functions(section)?);
                }
            }
            _ => {}
        }
    }
    ensure!(!names.is_empty(), "no function has a name");
    let mut parts = BTreeMap::from([("(data)".to_owned(), data)]);
    for (index, size) in (imported..).zip(bodies) {
        let name = names.get(&index).copied().unwrap_or_default();
        *parts.entry(names::origin(name).to_owned()).or_default() += size;
    }
    Ok(parts)
}

/// The functions' names by their numbers.
fn functions(section: wasmparser::NameSectionReader<'_>) -> Result<Vec<(u32, &str)>> {
    let mut names = Vec::new();
    for part in section {
        if let Name::Function(functions) = part? {
            for naming in functions {
                let naming = naming?;
                names.push((naming.index, naming.name));
            }
        }
    }
    Ok(names)
}

/// The heaviest parts first, each with its share.
fn table(parts: &BTreeMap<String, usize>) -> String {
    let all: usize = parts.values().sum();
    let mut rows: Vec<(&str, usize)> = parts.iter().map(|(name, size)| (&**name, *size)).collect();
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    let rest = rows.split_off(rows.len().min(NAMED));
    let rest_sum = rest.iter().map(|(_, size)| size).sum();
    let rest_name = format!("({} others)", rest.len());
    let ends = [(&*rest_name, rest_sum), ("together", all)];
    let mut table = String::new();
    for (name, size) in rows.into_iter().chain(ends) {
        // Tenths of a percent, rounded down.
        let share = size * 1000 / all.max(1);
        let _ = writeln!(
            table,
            "  {name:<28} {size:>8} {:>3}.{} %",
            share / 10,
            share % 10
        );
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with an imported function and one of its own, called `a::b`, and no data.
    const PROGRAM: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x07\x01\x01m\x01f\0\0\
        \x03\x02\x01\0\
        \x0a\x04\x01\x02\0\x0b\
        \0\x0e\x04name\x01\x07\x01\x01\x04a::b";

    #[test]
    fn functions_are_weighed_and_imports_are_not() {
        let expected = [("(data)", 0), ("a", 2)].map(|(name, size)| (name.to_owned(), size));
        assert_eq!(parts(PROGRAM).unwrap(), BTreeMap::from(expected));
    }

    #[test]
    fn a_program_without_names_is_refused() {
        assert!(parts(&PROGRAM[..PROGRAM.len() - 16]).is_err());
    }

    #[test]
    fn the_hash_is_no_part_of_the_name() {
        assert_eq!(name("rehome-0123456789abcdef"), "rehome");
        assert_eq!(name("rehome-look"), "rehome-look");
    }

    #[test]
    fn what_is_light_is_summed_up() {
        let parts = (0..20).map(|n| (format!("crate-{n:02}"), 10));
        let table = table(&parts.collect());
        assert!(
            table.contains("crate-14") && !table.contains("crate-15"),
            "{table}"
        );
        assert!(
            table.contains("(5 others)                         50  25.0 %"),
            "{table}"
        );
        assert!(
            table.contains("together                          200 100.0 %"),
            "{table}"
        );
    }
}
