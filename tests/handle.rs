//! The handle parser: what it takes, what it refuses and with which words, and what always holds.

#[path = "handle/accepted.rs"]
mod accepted;
#[path = "handle/host_answers.rs"]
mod host_answers;
#[path = "handle/known.rs"]
mod known;
#[path = "handle/messages.rs"]
mod messages;
#[path = "handle/pasted.rs"]
mod pasted;
#[path = "handle/properties.rs"]
mod properties;
#[path = "handle/refused.rs"]
mod refused;
#[path = "handle/refused_others.rs"]
mod refused_others;
#[path = "handle/software.rs"]
mod software;
#[path = "handle/values.rs"]
mod values;

use rehome::handle::{Handle, Refusal};

/// Returns the host as a URL parser of the standard that browsers follow has it.
fn to_ascii_host(host: &str) -> Option<String> {
    let url = url::Url::parse(&format!("https://{host}/")).ok()?;
    url.host_str().map(str::to_owned)
}

fn parse(text: &str) -> Result<Handle, Refusal> {
    Handle::parse(text, to_ascii_host)
}
