//! How to send a correction: a new report with the page filled in, and the file with its text.

use leptos::prelude::*;

use super::View;

/// The form for something that is wrong, in `.github/ISSUE_TEMPLATE`.
const FORM: &str = "1-wrong-fact.yml";

impl View<'_> {
    /// Returns the links with which a reader sends a correction of this page; nothing if the repository is
    /// not known.
    pub(super) fn corrections(self, current: &str) -> Option<AnyView> {
        let repository = self.site.repository.as_ref()?;
        let report = format!("{repository}/issues/new?{}", self.report(current));
        let file = format!("{repository}/blob/HEAD/content/{}", self.text.path);
        Some(
            view! {
                <p>
                    <a href=report rel="noopener noreferrer">{self.words("footer.wrong")}</a>" "
                    <a href=file rel="noopener noreferrer">{self.words("footer.file")}</a>
                </p>
            }
            .into_any(),
        )
    }

    /// Returns what is filled into the form: the page, and the software and version that it is about. Never
    /// anything that somebody typed: it is said at build time.
    fn report(self, current: &str) -> String {
        let page = format!(
            "{}{current}",
            self.site.origin.clone().unwrap_or_default() + &self.site.base
        );
        let mut fields = vec![
            ("template", FORM.to_owned()),
            ("page", format!("{page} ({})", self.words("language"))),
        ];
        if current.starts_with("software/") && self.text.path == self.software.page.path {
            let facts = &self.software.facts;
            fields.push((
                "software",
                format!("{} {}", facts.name, facts.checked.version),
            ));
        }
        let fields = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", encoded(value)));
        fields.collect::<Vec<_>>().join("&")
    }
}

/// Returns a text as a value in the query of an address.
fn encoded(text: &str) -> String {
    let each = text.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
            char::from(byte).to_string()
        }
        other => format!("%{other:02X}"),
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn a_value_ends_at_no_sign_of_its_own() {
        assert_eq!(encoded("/a/?b=1&c#d ü"), "%2Fa%2F%3Fb%3D1%26c%23d%20%C3%BC");
    }
}
