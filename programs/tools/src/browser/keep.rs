//! The buttons that keep the numbers of a look, and take them back.

use rehome::browser::element::on;
use rehome::browser::locale::today;
use rehome::browser::look::record;
use rehome::json::Json;

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
    let mut counts = record::counts(pair);
    if let [_, Some(followers)] = seen.followers {
        counts.set(&today, Json::number(Some(followers)));
    }
    let kept = seen.kept(record::before(pair, &today).as_ref(), &today);
    let is_kept = record::keep(pair, &kept, counts).is_ok();
    arrivals::show(tools);
    tools.say(if is_kept { "kept" } else { "unkept" });
}

fn forget(tools: &Tools) {
    // A reading that is under way must not keep its list after this.
    tools.forgotten.set(tools.forgotten.get() + 1);
    let is_empty = record::forget();
    arrivals::hide();
    tools.say(if is_empty { "forgotten" } else { "unforgotten" });
}
