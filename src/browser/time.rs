//! Times, in milliseconds since 1970.

use js_sys::Date;

/// Returns the time now.
pub fn now() -> u64 {
    milliseconds(Date::now())
}

/// Returns a time, or a span of it, as a whole number; what is too small or too large becomes the nearest.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it says so"
)]
pub fn milliseconds(time: f64) -> u64 {
    time as u64
}
