//! The built guide with more places at the end of its main part, and the same page with one plain script
//! in place of its own.

use std::fmt::Write;

use rehome::journey::condition::{AtFirst, Condition};
use serde_json::Value;

/// What a page without a framework would do.
const PLAIN: &str = include_str!("plain.js");
/// Places in one planted block.
const PLACES: usize = 10;
/// Elements with a condition in one.
const CONDITIONAL: usize = 2;

/// The page with `count` more places and what goes with so many in the guide: elements that are there only
/// under a condition, boxes to tick, and links between sections.
pub(crate) fn with_places(html: &str, count: usize, conditions: &[Condition]) -> String {
    let first = |number: usize| is_hidden(html, number, &conditions[number]);
    let hidden: Vec<_> = (0..conditions.len()).map(first).collect();
    let (start, end) = html.split_at(html.rfind("</main>").expect("a main part"));
    let ids = ticks(html);
    let mut page = String::from(start);
    for block in 0..count / PLACES {
        let tick = |at: usize| ids[(block * 2 + at) % ids.len()];
        write!(page, "<div>{PLACES_OF_BLOCK}").expect("writing to memory");
        for at in 0..CONDITIONAL {
            let number = (block * CONDITIONAL + at) % conditions.len();
            page += &conditional(number, hidden[number]);
        }
        write!(page, "{}{}</div>", check_box(tick(0)), check_box(tick(1)))
            .expect("writing to memory");
    }
    page + end
}

/// Seven texts and three links into the servers, as they stand in the guide, and a link to a section.
const PLACES_OF_BLOCK: &str = "<p><bdi data-show=\"old.host\">your old server</bdi> \
     <bdi data-show=\"new.host\">your new server</bdi> \
     <bdi data-show=\"old.handle\">your old account</bdi> \
     <bdi data-show=\"new.address\">your new account</bdi> \
     <bdi data-show=\"old.host\">your old server</bdi> \
     <bdi data-show=\"new.host\">your new server</bdi> \
     <span data-show=\"new.software\">Mastodon</span></p>\
     <p><a data-go=\"old\" data-path=\"/settings/exports\" class=\"go go-old\">Export</a> \
     <a data-go=\"new\" data-path=\"/settings/aliases\" class=\"go go-new\">Aliases</a></p>\
     <p><a data-go=\"new\" data-path=\"/auth/sign_up\" data-page=\"sign_up\" class=\"go go-new\">\
     Sign up</a><span class=\"menu\"> (Sign up)</span></p>\
     <p><a href=\"#move-undo\" data-or=\"/rehome/software/mastodon/#move-undo\">Undo</a></p>";

/// Returns whether what is there under a condition is hidden at first: as in the page, or if only later pieces
/// refer to it, as it is before anything is known.
fn is_hidden(html: &str, number: usize, condition: &Condition) -> bool {
    let element = html.find(&format!("data-if=\"{number}\"")).map(|at| {
        let start = html[..at].rfind('<').unwrap_or_default();
        html[start..].split('>').next().unwrap_or_default()
    });
    element.map_or(!condition.holds(&AtFirst), |element| {
        element.contains(" hidden")
    })
}

fn conditional(number: usize, is_hidden: bool) -> String {
    let hidden = if is_hidden { " hidden" } else { "" };
    format!("<p data-if=\"{number}\"{hidden}>Only some readers see this.</p>")
}

fn check_box((id, is_ticked): (&str, bool)) -> String {
    let checked = if is_ticked { " checked" } else { "" };
    format!("<label><input type=\"checkbox\" data-tick=\"{id}\"{checked}> Done</label>")
}

/// The tasks of the guide, and whether each is ticked at first; not those that end a stage.
fn ticks(html: &str) -> Vec<(&str, bool)> {
    let boxes = html.split("data-tick=\"").skip(1);
    let found = boxes.filter_map(|rest| {
        let (id, rest) = rest.split_once('"')?;
        let is_ticked = rest.split('>').next()?.contains("checked");
        (!id.starts_with("done.")).then_some((id, is_ticked))
    });
    found.collect()
}

/// The plain script with what it is given.
pub(crate) fn plain_script(known: &Value) -> String {
    format!("const KNOWN = {known};\n{PLAIN}")
}

/// The same page with the plain script instead of its own.
pub(crate) fn plain(html: &str) -> String {
    let mut page = String::new();
    let mut parts = html.split("<script");
    page.push_str(parts.next().unwrap_or_default());
    for part in parts {
        page.push_str(part.split_once("</script>").map_or("", |(_, rest)| rest));
    }
    page.replace("</head>", "<script defer src=\"plain.js\"></script></head>")
}
