//! Which crate a function is of, by its name.

/// What is no crate of its own for somebody who looks for a culprit.
const STANDARD: [&str; 4] = ["alloc", "core", "std", "__rustc"];
/// What stands for those.
const LIBRARY: &str = "std";
/// What stands for functions such as `memcpy` and `main`, and those without a name.
const NONE: &str = "(no crate)";

/// The crate that a function is there for: the first that its name speaks of and that is not the
/// standard library, or else that one. So what drops a type counts for the crate of the type.
pub(super) fn origin(name: &str) -> &str {
    let mut crates = paths(name);
    let standard = |name: &&str| STANDARD.contains(name);
    if let Some(other) = crates.clone().find(|name| !standard(name)) {
        return other;
    }
    match crates.next() {
        Some(_) => LIBRARY,
        None if name.starts_with('<') => LIBRARY,
        None => NONE,
    }
}

/// The first word of every path in a name: `a` of `a::b`, `<a::b as c::d>` and `a[hash]::b`.
fn paths(name: &str) -> impl Iterator<Item = &str> + Clone {
    let words = name.match_indices("::").map(move |(at, _)| &name[..at]);
    words.filter_map(|before| {
        let before = match before.strip_suffix(']') {
            Some(hashed) => hashed.rsplit_once('[')?.0,
            None => before,
        };
        let part = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let start = before.rfind(|c| !part(c)).map_or(0, |at| at + 1);
        let (ahead, word) = before.split_at(start);
        let first = !word.is_empty() && !ahead.ends_with("::");
        first.then_some(word)
    })
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn every_way_of_naming_leads_to_a_crate() {
        for (name, expected) in [
            (
                "rehome::browser::pair::are_same::h381898ba252281f5",
                "rehome",
            ),
            (
                "<indexmap::set::IndexSet<T,S> as core::clone::Clone>::clone",
                "indexmap",
            ),
            (
                "core::ptr::drop_in_place<alloc::vec::Vec<rehome::Place>>",
                "rehome",
            ),
            (
                "<T as reactive_graph::traits::Update>::try_maybe_update",
                "reactive_graph",
            ),
            (
                "<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc<S>>::free",
                "dlmalloc",
            ),
            (
                "<core[c593]::ops::range::Range<usize> as core[c593]::fmt::Debug>::fmt",
                "std",
            ),
            ("core::str::<impl str>::strip_prefix::h11f8", "std"),
            ("<char>::to_digit.1465", "std"),
            ("main", "(no crate)"),
            ("", "(no crate)"),
        ] {
            assert_eq!(origin(name), expected, "{name}");
        }
    }
}
