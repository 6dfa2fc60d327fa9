//! The page from its data to its life.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use rehome::browser::state;
use rehome::browser::{dom, fields, start};
use rehome::signal::effect;
use wasm_bindgen::JsValue;

use super::page::Page;
use super::{asked, keep, link, message, places, show, take, ticks, welcome};

/// How often what depends on the time is looked at again, in milliseconds.
const MINUTE: u32 = 60_000;

/// Brings the page to life, once its data is there.
pub(crate) async fn begin() -> Result<(), JsValue> {
    let data = start::load().await?;
    state::begin();
    let page = Rc::new(Page::of(data));
    if welcome::is_here() {
        welcome::begin(&page);
    } else {
        begin_plan(&page);
    }
    dom::set(&dom::root(), "data-ready", Some(""));
    Ok(())
}

fn begin_plan(page: &Rc<Page>) {
    let record = keep::take_over(page);
    ticks::take_over(page, record.as_ref());
    // What a link hands over comes before what is remembered.
    link::take_over(page);
    fields::begin(page.state);
    fields::servers(page.state);
    asked::begin(page);
    ticks::begin(page);
    keep::begin(page, record.is_some());
    link::begin(page);
    take::begin(page);
    follow(page);
    follow_time(page);
}

/// Lets the plan follow the time.
fn follow_time(page: &Rc<Page>) {
    let page = Rc::clone(page);
    Interval::new(MINUTE, move || page.state.change(|_, _| {})).forget();
}

/// Lets everything on the page follow the move and the time.
fn follow(page: &Rc<Page>) {
    let places = places::Places::of_page();
    let mut show = show::Show::of_page();
    let page = Rc::clone(page);
    effect(move || {
        let plan = page.plan();
        places.follow(&page);
        show.follow(&page, &plan);
        message::follow(&page, plan.outlook);
        link::follow(&page);
        take::follow(&page, &plan);
        keep::follow(&page);
    });
}
