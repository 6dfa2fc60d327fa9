//! The buttons that keep the numbers of a look, and take them back.

use rehome::browser::element::{self, on};
use rehome::browser::locale::today;
use rehome::browser::look::{FIGURE, record};

use super::arrivals;
use super::tools::Tools;

/// Lets the buttons do what they say. It is said only after it is so.
pub(crate) fn begin(tools: &'static Tools) {
    on("look-keep", "click", || keep(tools));
    on("look-forget", "click", || forget(tools));
}

fn keep(tools: &Tools) {
    let Some(seen) = tools.looked() else {
        return;
    };
    let (pair, today) = (&seen.pair, today());
    let (before, counts) = record::numbers(pair, &today);
    let kept = seen.kept(before.as_ref(), &today);
    let is_kept = record::keep(pair, &kept, seen.counted(counts, &today)).is_ok();
    arrivals::show(tools, Some(&seen));
    tools.say(if is_kept { "kept" } else { "unkept" });
}

fn forget(tools: &Tools) {
    // A reading that is under way must not keep its list after this.
    tools.forgotten.set(tools.forgotten.get() + 1);
    let is_empty = record::forget();
    element::show(FIGURE, false);
    tools.say(if is_empty { "forgotten" } else { "unforgotten" });
}
