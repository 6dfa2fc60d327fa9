//! Hosts through the browser's own URL parser.

/// Returns the form of `host` that URLs use: lower case, punycode.
///
/// `None` if the browser takes it for no host. Its URL parser knows the current rules for
/// internationalised names, which would cost a few hundred kilobytes here.
pub fn to_ascii_host(host: &str) -> Option<String> {
    let url = web_sys::Url::new(&["https://", host].concat()).ok()?;
    Some(url.hostname())
}
