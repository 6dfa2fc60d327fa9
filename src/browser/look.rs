//! What the two programs of the page that looks at both accounts share: the one that looks, and the one of what
//! can be done with a look.
//!
//! - `ask`: one request, made politely; `answer`: what came back
//! - `item`: the answers that the page has words for
//! - `record`: what is kept on this device
//! - `handed`: what the first hands to the second

/// The id of the curve of arrivals, which one program draws and the other hides at the next look.
pub const FIGURE: &str = "arrivals";

pub mod answer;
pub mod ask;
pub mod handed;
pub mod item;
pub mod record;
