//! The page from its data to its life.

use std::rc::Rc;

use rehome::browser::state;
use rehome::browser::{dom, fragment, start};
use rehome::journey::Side;
use rehome::signal::effect;
use wasm_bindgen::JsValue;

use super::bench::Bench;
use super::{intake, makers, shelf};

/// Brings the page to life, once its data is there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let data = start::load().await?;
    state::begin();
    fragment::take_over();
    let bench = Bench::of(data, shelf::ACTS);
    shelf::listen(&bench);
    intake::begin(&bench);
    makers::begin(&bench);
    dom::set(&dom::root(), "data-ready", Some(""));
    follow(&bench);
    Ok(())
}

/// Lets every file be looked at anew when another server is meant.
fn follow(bench: &Rc<Bench>) {
    let (asked, bench) = (Rc::clone(bench), Rc::clone(bench));
    let ask = move || {
        let state = &asked.state;
        let accounts = Side::BOTH.map(|side| state.handle(side).map(|handle| handle.address()));
        (
            accounts,
            state.software(Side::New),
            state.version(Side::New).known(),
        )
    };
    let mut last = None;
    effect(move || {
        let now = Some(ask());
        if last.is_some() && last != now {
            shelf::show_all(&bench);
            makers::show(&bench);
        }
        last = now;
    });
}
