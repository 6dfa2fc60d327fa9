use proptest::prelude::*;
use serde::Deserialize;

use super::*;
use crate::handle::Refusal;
use crate::journey::fate::{Carried, Reason};

#[test]
fn every_word_stands_in_its_place() {
    for (place, (said, _)) in Said::ALL.iter().enumerate() {
        assert_eq!(*said as usize, place);
    }
    let refusals = Refusal::ALL.iter().map(|one| *one as usize);
    let carried = Carried::ALL.iter().map(|one| *one as usize);
    let reasons = Reason::ALL.iter().map(|one| *one as usize);
    assert!(refusals.eq(0..Refusal::ALL.len()));
    assert!(carried.eq(0..Carried::ALL.len()));
    assert!(reasons.eq(0..Reason::ALL.len()));
}

/// Some of everything that our types hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Everything {
    truth: bool,
    numbers: (u8, u16, u32, u64, usize),
    signed: (i16, i32, i64),
    texts: Vec<String>,
    inner: Option<Box<Everything>>,
    kinds: Vec<Kind>,
    pairs: std::collections::BTreeMap<String, u32>,
    unit: (),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum Kind {
    Unit,
    One(String),
    Two(u32, i64),
    Named { at: u16 },
}

fn everything() -> impl Strategy<Value = Everything> {
    let kind = prop_oneof![
        Just(Kind::Unit),
        ".{0,9}".prop_map(Kind::One),
        (any::<u32>(), any::<i64>()).prop_map(|(one, other)| Kind::Two(one, other)),
        any::<u16>().prop_map(|at| Kind::Named { at }),
    ];
    let plain = (
        any::<bool>(),
        any::<(u8, u16, u32, u64, usize)>(),
        any::<(i16, i32, i64)>(),
        proptest::collection::vec(".{0,9}", 0..4),
        proptest::collection::vec(kind, 0..4),
        proptest::collection::btree_map("[a-z]{0,3}", any::<u32>(), 0..4),
    );
    let plain = plain.prop_map(|(truth, numbers, signed, texts, kinds, pairs)| Everything {
        truth,
        numbers,
        signed,
        texts,
        kinds,
        pairs,
        ..Everything::default()
    });
    (plain.clone(), proptest::option::of(plain)).prop_map(|(outer, inner)| Everything {
        inner: inner.map(Box::new),
        ..outer
    })
}

proptest! {
    #[test]
    fn what_was_written_is_read_as_postcard_reads_it(data in everything()) {
        let file = write(&data).expect("it can be written");
        prop_assert_eq!(read::<Everything>(&file), Some(data.clone()));
        let bytes = postcard::to_allocvec(&data).expect("it can be written");
        prop_assert_eq!(postcard::from_bytes::<Everything>(&bytes), Ok(data));
    }

    #[test]
    fn a_damaged_file_is_none(data in everything(), place in any::<usize>(), change in 1..=255_u8) {
        let mut file = write(&data).expect("it can be written");
        let place = place % file.len();
        file[place] ^= change;
        prop_assert_eq!(read::<Everything>(&file), None);
        prop_assert_eq!(read::<Everything>(&file[..place]), None);
    }
}
