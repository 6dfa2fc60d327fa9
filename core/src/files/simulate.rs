//! What an importer does with a file, row for row.
//!
//! - `cells`: how it cuts the text
//! - `reading`: how it goes through the rows, and what it makes of a heading
//! - `row`: what it reads in a row
//! - `outcome`, `why`: what comes of it

mod cells;
mod outcome;
mod reading;
mod row;
mod why;

pub use outcome::{Outcome, Refused, Taken};
pub use why::Why;

use std::borrow::Cow;

use reading::Reading;

use super::importer::Importer;
use crate::pace::Pace;
use crate::pieces::as_utf8;

/// Returns what an importer would do with a file.
pub async fn simulate(bytes: &[u8], importer: &Importer, pace: &Pace) -> Outcome {
    simulate_rows(bytes, importer, pace, &mut |_| ()).await
}

/// Returns what an importer would do with a file, and hands over each row as it is read. If the file is
/// refused in the end, none of them counts.
pub async fn simulate_rows(
    bytes: &[u8],
    importer: &Importer,
    pace: &Pace,
    seen: &mut dyn FnMut(&Taken),
) -> Outcome {
    if importer.most_bytes > 0 && bytes.len() as u64 > importer.most_bytes {
        return Outcome::refused(Why::Bytes, 0);
    }
    let text = match std::str::from_utf8(bytes) {
        Err(error) if importer.strict_text => {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let lines = before.split(|byte| *byte == b'\n').count();
            return Outcome::refused(Why::Text, u32::try_from(lines).unwrap_or(u32::MAX));
        }
        _ => as_utf8(bytes),
    };
    let text = match text.strip_prefix('\u{FEFF}') {
        Some(rest) if importer.skips_mark => rest,
        _ => &text,
    };
    if text.trim().is_empty() && importer.empty_refused {
        return Outcome::refused(Why::Empty, 0);
    }
    let mut reading = Reading::new(importer, seen);
    let mut take = |line: u32, cells: &[Cow<str>]| reading.take(line, cells);
    match cells::cut(text, importer, pace, &mut take).await {
        Err(refused) => Outcome::refused(refused.why, refused.line),
        Ok(()) => reading.end(),
    }
}
