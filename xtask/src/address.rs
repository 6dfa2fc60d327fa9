//! Addresses that a person gives: the path the site stands under, and its origin.

use anyhow::{Result, bail};

/// The base path with one slash at either end; nothing at all is the root.
///
/// # Errors
/// When it is an address, leaves its folder, or holds what a path in HTML must not.
pub(crate) fn base_path(text: &str) -> Result<String> {
    let inner = text.trim_matches('/');
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~/".contains(c);
    if !inner.chars().all(plain) || inner.split('/').any(|part| part == "..") {
        bail!("`{text}` is no base path; it looks like /rehome/");
    }
    if inner.contains("//") {
        bail!("`{text}` has an empty part; a base path looks like /rehome/");
    }
    Ok(match inner {
        "" => "/".to_owned(),
        _ => format!("/{inner}/"),
    })
}

/// The origin without a slash at its end.
///
/// # Errors
/// When it has no scheme or more than a host.
pub(crate) fn origin(text: &str) -> Result<String> {
    let origin = text.trim_end_matches('/');
    let host = origin
        .strip_prefix("https://")
        .or_else(|| origin.strip_prefix("http://"));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-.:".contains(c);
    match host {
        Some(host) if !host.is_empty() && host.chars().all(plain) => Ok(origin.to_owned()),
        _ => bail!("`{text}` is no origin; it looks like https://example.org"),
    }
}

/// The address of a repository without a slash at its end.
///
/// # Errors
/// When it is no address of that kind.
pub(crate) fn repository(text: &str) -> Result<String> {
    let repository = text.trim_end_matches('/');
    let inner = repository.strip_prefix("https://");
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._/:".contains(c);
    match inner.map(|inner| inner.split('/').collect::<Vec<_>>()) {
        Some(parts)
            if parts.len() > 1
                && parts
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(plain)) =>
        {
            Ok(repository.to_owned())
        }
        _ => bail!("`{text}` is no repository; it looks like https://github.com/owner/name"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base_paths_get_their_slashes() {
        for text in ["", "/", "//"] {
            assert_eq!(base_path(text).unwrap(), "/");
        }
        for text in ["rehome", "/rehome", "rehome/", "/rehome/"] {
            assert_eq!(base_path(text).unwrap(), "/rehome/");
        }
        assert_eq!(base_path("/a/b-c.d").unwrap(), "/a/b-c.d/");
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for text in [
            "https://example.org/",
            "/a b/",
            "/../",
            "/a//b",
            "/\"/",
            "/a?b",
        ] {
            assert!(base_path(text).is_err(), "{text}");
        }
    }

    #[test]
    fn repositories_have_an_owner() {
        let good = "https://github.com/owner/name";
        assert_eq!(repository("https://github.com/owner/name/").unwrap(), good);
        for text in [
            "owner/name",
            "https://github.com",
            "https://github.com//x",
            "https://a/b?c",
        ] {
            assert!(repository(text).is_err(), "{text}");
        }
    }

    #[test]
    fn origins_lose_their_slash_and_have_no_path() {
        assert_eq!(origin("https://a.example/").unwrap(), "https://a.example");
        for text in ["a.example", "https://", "https://a.example/b", "ftp://a"] {
            assert!(origin(text).is_err(), "{text}");
        }
    }
}
