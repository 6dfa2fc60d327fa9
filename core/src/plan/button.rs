//! A link as HTML to paste into a site: nothing in it runs, and no text becomes markup.

use crate::pieces::escaped;

/// How the link looks like a button wherever it is pasted, in that page's own colours.
const LOOK: &str = "display:inline-block;padding:.6em 1em;border:2px solid;border-radius:.5em";

/// Returns a link that looks like a button.
///
/// # Example
/// ```
/// use rehome_core::plan::button::button;
///
/// let html = button("https://rehome.example/plan/#old=a&new=b", "Move <here>");
/// assert!(html.starts_with("<a href=\"https://rehome.example/plan/#old=a&amp;new=b\""));
/// assert!(html.ends_with(">Move &lt;here&gt;</a>"));
/// ```
pub fn button(address: &str, words: &str) -> String {
    [
        "<a href=\"",
        &escaped(address),
        "\" style=\"",
        LOOK,
        "\">",
        &escaped(words),
        "</a>",
    ]
    .concat()
}
