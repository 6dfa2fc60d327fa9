use super::*;

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
