//! Hosts through the browser's own URL parser.

/// Returns the form of `host` that URLs use: lower case, punycode.
///
/// `None` if the browser takes it for no host. Its URL parser knows the current rules for
/// internationalised names, which would cost a few hundred kilobytes here.
///
/// At build time nothing is typed; every host is `None`.
#[cfg(target_arch = "wasm32")]
pub fn to_ascii_host(host: &str) -> Option<String> {
    let mut address = String::from("https://");
    address.push_str(host);
    let url = web_sys::Url::new(&address).ok()?;
    Some(url.hostname())
}

/// Returns `None`: at build time nothing is typed.
#[cfg(not(target_arch = "wasm32"))]
pub fn to_ascii_host(_host: &str) -> Option<String> {
    None
}
