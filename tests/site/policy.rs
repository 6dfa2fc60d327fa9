//! The Content-Security-Policy, and that nothing on the pages needs more than it allows.

use std::collections::BTreeMap;

use crate::built::on_every_page;
use crate::page::Element;

/// The page that looks at both accounts.
const LOOK: &str = "check/index.html";

const POLICY: [(&str, &str); 9] = [
    ("default-src", "'none'"),
    ("script-src", "'self' 'wasm-unsafe-eval'"),
    ("worker-src", "'self'"),
    ("connect-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self'"),
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'none'"),
];

/// The guide shows the page that looks at both accounts, which may ask any server and show the
/// pictures of accounts; no other page may do either.
fn policy_of(path: &str) -> BTreeMap<&'static str, &'static str> {
    let mut policy = BTreeMap::from(POLICY);
    if path == LOOK {
        policy.insert("connect-src", "'self' https:");
        policy.insert("img-src", "'self' https:");
    } else if path == "index.html" {
        policy.insert("frame-src", "'self'");
    }
    policy
}

#[test]
fn the_policy_stands_first_and_is_exact() {
    on_every_page(|_, page| {
        let path = page.file.as_str();
        let first = page
            .elements
            .iter()
            .find(|element| element.is_inside("head"));
        let policy = first.filter(|meta| meta.get("http-equiv") == Some("Content-Security-Policy"));
        let Some(policy) = policy.and_then(|meta| meta.get("content")) else {
            return vec!["the first element in the head is not the policy".to_owned()];
        };
        let parts = policy
            .split(';')
            .filter_map(|part| part.trim().split_once(' '));
        let found: BTreeMap<_, _> = parts.collect();
        let expected = policy_of(path);
        let same = found == expected && policy.split(';').count() == expected.len();
        if same {
            vec![]
        } else {
            vec![format!("the policy is {policy}")]
        }
    });
}

#[test]
fn there_is_one_policy_and_nothing_that_reloads() {
    on_every_page(|_, page| {
        let mut said: Vec<_> = page.having("http-equiv").map(|(_, name)| name).collect();
        // Forbids more than the policy can: to look up the names of other hosts in advance.
        said.retain(|name| *name != "x-dns-prefetch-control");
        if said == ["Content-Security-Policy"] {
            vec![]
        } else {
            vec![format!("http-equiv {said:?}")]
        }
    });
}

#[test]
fn nothing_stands_before_the_head() {
    on_every_page(|_, page| {
        let names: Vec<_> = page
            .elements
            .iter()
            .take(3)
            .map(|element| element.name.as_str())
            .collect();
        if names == ["html", "head", "meta"] {
            vec![]
        } else {
            vec![format!("it begins with {names:?}")]
        }
    });
}

#[test]
fn no_script_or_style_stands_in_a_page() {
    on_every_page(|_, page| {
        let scripts = page
            .named("script")
            .filter(|script| script.get("src").is_none() || !script.text.is_empty());
        let styles = page.named("style");
        let named = scripts
            .chain(styles)
            .map(|element| format!("an inline {}", element.name));
        let attributes = page.elements.iter().flat_map(|element| &element.attributes);
        let inline = attributes.filter(|(name, _)| name == "style" || name.starts_with("on"));
        named
            .chain(inline.map(|(name, value)| format!("{name}=\"{value}\"")))
            .collect()
    });
}

#[test]
fn no_element_stands_in_a_page_that_takes_it_elsewhere() {
    let refused = [
        "base", "iframe", "frame", "object", "embed", "form", "portal", "applet", "audio", "video",
    ];
    // The form has a script, no address; the frame shows one page of this site, once a link is followed.
    let is_ours = |path: &str, element: &Element| match element.name.as_str() {
        "form" => path == LOOK && element.get("action").is_none(),
        "iframe" => path == "index.html" && element.get("src").is_none(),
        _ => false,
    };
    on_every_page(|_, page| {
        let path = page.file.as_str();
        let found = refused.iter().flat_map(|name| page.named(name));
        found
            .filter(|element| !is_ours(path, element))
            .map(|element| format!("there is an element {}", element.name))
            .collect()
    });
}
