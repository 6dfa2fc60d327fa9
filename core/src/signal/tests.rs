use std::cell::{Cell, RefCell};
use std::rc::Rc;

use proptest::prelude::*;

use super::{Signal, begin, effect, follow, run_due};

/// Returns a signal, and what an effect has read of it so far.
fn watched() -> (Signal<u32>, Rc<RefCell<Vec<u32>>>) {
    let signal = Signal::default();
    let seen = Rc::<RefCell<Vec<u32>>>::default();
    let list = Rc::clone(&seen);
    effect(move || list.as_ref().borrow_mut().push(signal.get()));
    (signal, seen)
}

#[test]
fn an_effect_runs_later_and_once_for_several_changes() {
    let (signal, seen) = watched();
    assert!(seen.borrow().is_empty());
    run_due();
    signal.set(1);
    signal.update(|value| *value += 1);
    assert_eq!(*seen.borrow(), [0]);
    run_due();
    run_due();
    assert_eq!(*seen.borrow(), [0, 2]);
}

#[test]
fn what_is_no_longer_read_is_no_longer_followed() {
    let (is_open, value) = (Signal::<bool>::default(), Signal::<u32>::default());
    let runs = Rc::new(Cell::new(0));
    let counted = Rc::clone(&runs);
    effect(move || {
        counted.set(counted.get() + 1);
        if is_open.get() {
            value.get();
        }
    });
    let after = |change: &dyn Fn()| {
        change();
        run_due();
        runs.get()
    };
    assert_eq!(after(&|| value.set(1)), 1, "not read yet");
    assert_eq!(after(&|| is_open.set(true)), 2);
    assert_eq!(after(&|| value.set(2)), 3);
    assert_eq!(after(&|| is_open.set(false)), 4);
    // It had been read before; that is forgotten with the next change.
    after(&|| value.set(3));
    let known = runs.get();
    assert_eq!(after(&|| value.set(4)), known);
}

#[test]
fn an_effect_may_change_what_others_and_itself_follow() {
    let (signal, seen) = watched();
    effect(move || {
        let value = signal.get();
        if value < 3 {
            signal.set(value + 1);
        }
    });
    run_due();
    assert_eq!(signal.get(), 3);
    assert_eq!(seen.borrow().last(), Some(&3));
}

#[test]
fn the_same_answer_is_not_acted_on_again() {
    let signal = Signal::<u32>::default();
    let seen = Rc::<RefCell<Vec<u32>>>::default();
    let list = Rc::clone(&seen);
    follow(
        move || signal.get() / 10,
        move |tens| list.as_ref().borrow_mut().push(*tens),
    );
    for value in [1, 9, 10, 19, 20] {
        signal.set(value);
        run_due();
    }
    assert_eq!(*seen.borrow(), [0, 1, 2]);
}

#[test]
fn whoever_wakes_is_called_once_until_all_has_run() {
    thread_local!(static CALLS: Cell<u32> = const { Cell::new(0) });
    begin(|| CALLS.set(CALLS.get() + 1));
    let (one, _) = watched();
    let (other, _) = watched();
    assert_eq!(CALLS.get(), 1);
    run_due();
    one.set(1);
    other.set(1);
    assert_eq!(CALLS.get(), 2);
}

proptest! {
    #[test]
    fn what_follows_is_right_whatever_changes(changes in prop::collection::vec((0_usize..3, 0_u32..9, any::<bool>()), 0..40)) {
        let signals: [Signal<u32>; 3] = Default::default();
        let sum = Signal::<u32>::default();
        effect(move || sum.set(signals.into_iter().map(Signal::get).sum()));
        for (place, value, is_settled) in changes {
            signals[place].set(value);
            if is_settled {
                run_due();
                prop_assert_eq!(sum.get(), signals.into_iter().map(Signal::get).sum::<u32>());
            }
        }
    }
}
