//! The time at the reader's, and dates as the page's language writes them.

use js_sys::{Date, Object, Reflect};
use rehome::browser::dom;
use rehome::day::{self, Time};
use rehome::plan::clock::When;
use wasm_bindgen::JsValue;

/// Returns the time now.
pub(crate) fn now() -> Time {
    let now = Date::new_0();
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is after 1970, and clocks are no more than a day apart"
    )]
    Time {
        seconds: (now.get_time() / 1_000.0) as u64,
        ahead: -now.get_timezone_offset() as i32,
    }
}

fn date(seconds: i64) -> Date {
    #[allow(
        clippy::cast_precision_loss,
        reason = "seconds of a date are few enough"
    )]
    let milliseconds = seconds as f64 * 1_000.0;
    Date::new(&milliseconds.into())
}

/// Returns a moment or a day as the page's language writes it, in the reader's time zone.
pub(crate) fn written(when: When) -> String {
    let options = Object::new();
    let set = |name: &str, value: &str| {
        // Fails only for what is no object.
        let _ = Reflect::set(&options, &name.into(), &JsValue::from_str(value));
    };
    set("weekday", "short");
    set("day", "numeric");
    set("month", "long");
    if let When::At(_) = when {
        set("hour", "numeric");
        set("minute", "2-digit");
    } else {
        // Moments are near, days may be of another year.
        set("year", "numeric");
        set("timeZone", "UTC");
    }
    let language = dom::attribute(&dom::root(), "lang");
    let date = date(when.begins(0));
    date.to_locale_string(&language, &options).into()
}

/// Returns a moment as a field for date and time holds it.
pub(crate) fn for_field(seconds: u64) -> String {
    let of = date(i64::try_from(seconds).unwrap_or_default());
    #[allow(
        clippy::cast_possible_truncation,
        reason = "clocks are no more than a day apart"
    )]
    let ahead = -of.get_timezone_offset() as i64;
    let local = seconds.saturating_add_signed(ahead * 60);
    let time = local % day::DAY;
    let two = |number: u64| {
        let digits = number.to_string();
        if number < 10 {
            ["0", &digits].concat()
        } else {
            digits
        }
    };
    [
        &day::written(day::of(local, 0)),
        "T",
        &two(time / 3_600),
        ":",
        &two(time / 60 % 60),
    ]
    .concat()
}

/// Returns the moment that a field for date and time holds.
///
/// # Errors
/// `None` if there is none, or it is before 1970.
pub(crate) fn of_field(text: &str) -> Option<u64> {
    let milliseconds = Date::parse(text);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is not negative, and seconds of a date are few enough"
    )]
    (milliseconds >= 0.0).then_some((milliseconds / 1_000.0) as u64)
}
