//! Short names for what a program and its glue take from one another. wasm-bindgen gives each function a long one
//! with a part made of its content, which stands in the WebAssembly and in the glue: several kilobytes that
//! hardly compress, and that nobody reads.

use anyhow::{Context, bail, ensure};

/// The sections of a WebAssembly module that list its imports and exports, and the kind of imports that are functions
/// (WebAssembly Core Specification, 5.5.5 and 5.5.10).
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
const FUNCTION: u8 = 0;
/// The magic number and the version.
const PREAMBLE: usize = 8;
/// The name of the module that all of them come from.
const MODULE: &str = ".";

/// Returns the glue and the WebAssembly of a program, with short names for what one takes from the other.
///
/// # Errors
/// If they do not fit together, or are not built as wasm-bindgen builds them.
pub(super) fn shortened(glue: &str, wasm: &[u8]) -> anyhow::Result<(String, Vec<u8>)> {
    let mut rest = Bytes(wasm);
    let mut short = rest.take(PREAMBLE)?.to_vec();
    let mut glue = glue.to_owned();
    while !rest.0.is_empty() {
        let kind = rest.byte()?;
        let size = rest.number()?;
        let mut section = rest.take(size)?.to_vec();
        match kind {
            IMPORTS => section = imports(&mut Bytes(&section), &mut glue)?,
            EXPORTS => section = exports(&mut Bytes(&section), &mut glue)?,
            _ => {}
        }
        short.push(kind);
        put_sized(&mut short, &section);
    }
    Ok((glue, short))
}

/// Returns the list of imports with short names, which the glue has then, too.
fn imports(section: &mut Bytes, glue: &mut String) -> anyhow::Result<Vec<u8>> {
    let mut short = Vec::new();
    let count = section.number()?;
    put_number(&mut short, count);
    let mut modules = Vec::new();
    for number in 0..count {
        let (module, name) = (section.name()?, section.name()?);
        ensure!(section.byte()? == FUNCTION, "`{name}` is no function");
        let new = nth_name(number);
        rename(glue, &format!("{name}: "), &format!("{new}: "))?;
        if !modules.contains(&module) {
            rename(glue, &format!("\"{module}\""), &format!("\"{MODULE}\""))?;
            modules.push(module);
        }
        put_sized(&mut short, MODULE.as_bytes());
        put_sized(&mut short, new.as_bytes());
        short.push(FUNCTION);
        put_number(&mut short, section.number()?);
    }
    ensure!(modules.len() <= 1, "the imports are of several modules");
    Ok(short)
}

/// Returns the list of exports with short names, which the glue has then, too, without those it does not use.
fn exports(section: &mut Bytes, glue: &mut String) -> anyhow::Result<Vec<u8>> {
    let mut used = Vec::new();
    let mut number = 0;
    for _ in 0..section.number()? {
        let (name, kind, index) = (section.name()?, section.byte()?, section.number()?);
        let new = nth_name(number);
        if rename_each(glue, &format!("wasm.{name}"), &format!("wasm.{new}")) {
            put_sized(&mut used, new.as_bytes());
            used.push(kind);
            put_number(&mut used, index);
            number += 1;
        }
    }
    let mut short = Vec::new();
    put_number(&mut short, number);
    short.extend(used);
    Ok(short)
}

/// Returns a name for each number: `a` to `z`, `ba`, `bb` and so on.
fn nth_name(number: usize) -> String {
    let letter = char::from(b"abcdefghijklmnopqrstuvwxyz"[number % 26]);
    match number / 26 {
        0 => letter.to_string(),
        more => nth_name(more) + &letter.to_string(),
    }
}

/// Puts `new` into the place of `old`, which has to stand there exactly once.
fn rename(glue: &mut String, old: &str, new: &str) -> anyhow::Result<()> {
    let mut places = glue.match_indices(old);
    let (Some((place, _)), None) = (places.next(), places.next()) else {
        bail!("`{old}` does not stand exactly once in the glue");
    };
    glue.replace_range(place..place + old.len(), new);
    Ok(())
}

/// Puts `new` into each place of `old` that is not the beginning of a longer name, and returns whether there is one.
fn rename_each(glue: &mut String, old: &str, new: &str) -> bool {
    let is_of_name = |sign: char| sign.is_alphanumeric() || sign == '_' || sign == '$';
    let mut pieces = glue.split(old);
    let mut renamed = pieces.next().unwrap_or_default().to_owned();
    let mut is_there = false;
    for piece in pieces {
        let is_whole = !piece.starts_with(is_of_name);
        is_there |= is_whole;
        renamed += if is_whole { new } else { old };
        renamed += piece;
    }
    *glue = renamed;
    is_there
}

/// What is still to be read of a module.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> anyhow::Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).context("it is cut off")?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> anyhow::Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// Returns an unsigned number in LEB128: seven bits in each byte, the lowest first.
    fn number(&mut self) -> anyhow::Result<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        bail!("a number is too large")
    }

    fn name(&mut self) -> anyhow::Result<&'a str> {
        let size = self.number()?;
        Ok(std::str::from_utf8(self.take(size)?)?)
    }
}

fn put_sized(bytes: &mut Vec<u8>, content: &[u8]) {
    put_number(bytes, content.len());
    bytes.extend(content);
}

fn put_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = r#"const import0 = {
        __wbg_abort_f8d1589eb0c65ee2: function(arg0) {},
        __wbg_abort_f8d1589eb0c65ee2x: function(arg0) {},
    };
    return { "./rehome_bg.js": import0 };"#;

    fn module(names: &[&str], kind: u8) -> Vec<u8> {
        let mut section = Vec::new();
        put_number(&mut section, names.len());
        for name in names {
            put_sized(&mut section, b"./rehome_bg.js");
            put_sized(&mut section, name.as_bytes());
            section.extend([kind, 3]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.extend([1, 0, IMPORTS]);
        put_sized(&mut module, &section);
        module.extend([10, 2, 7, 7]);
        module
    }

    const BOTH: [&str; 2] = [
        "__wbg_abort_f8d1589eb0c65ee2",
        "__wbg_abort_f8d1589eb0c65ee2x",
    ];

    #[test]
    fn both_sides_have_the_same_short_names() {
        let (glue, wasm) = shortened(GLUE, &module(&BOTH, FUNCTION)).unwrap();
        assert!(glue.contains("        a: function(arg0) {},\n        b: function(arg0) {},"));
        assert!(glue.contains("{ \".\": import0 }"));
        let expected =
            b"\0asm\x01\0\0\0\x01\0\x02\x0d\x02\x01.\x01a\0\x03\x01.\x01b\0\x03\x0a\x02\x07\x07";
        assert_eq!(wasm, expected);
    }

    #[test]
    fn what_the_glue_does_not_use_is_not_handed_out() {
        let glue = "wasm.main(1); wasm.memo; wasm.main_long; wasm.main_longer()";
        let mut section = vec![3];
        for (name, index) in [(b"main", 1), (b"memo", 2), (b"rest", 3)] {
            put_sized(&mut section, name);
            section.extend([0, index]);
        }
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        module.push(EXPORTS);
        put_sized(&mut module, &section);
        let (glue, wasm) = shortened(glue, &module).unwrap();
        assert_eq!(
            glue,
            "wasm.a(1); wasm.b; wasm.main_long; wasm.main_longer()"
        );
        assert_eq!(wasm, b"\0asm\x01\0\0\0\x07\x09\x02\x01a\0\x01\x01b\0\x02");
    }

    #[test]
    fn what_does_not_fit_together_is_refused() {
        let missing = module(&["__wbg_other_f8d1589eb0c65ee2"], FUNCTION);
        let memory = module(&BOTH, 2);
        let cut = &module(&BOTH, FUNCTION)[..30];
        for wasm in [&missing, &memory, cut] {
            assert!(shortened(GLUE, wasm).is_err());
        }
    }

    #[test]
    fn every_name_is_another() {
        let names: std::collections::BTreeSet<_> = (0..2_000).map(nth_name).collect();
        assert_eq!(names.len(), 2_000);
        assert_eq!(nth_name(26), "ba");
    }

    #[test]
    fn large_numbers_are_read_as_they_were_written() {
        for number in [0, 127, 128, 16_383, 16_384, 4_000_000] {
            let mut bytes = Vec::new();
            put_number(&mut bytes, number);
            assert_eq!(Bytes(&bytes).number().unwrap(), number);
        }
    }
}
