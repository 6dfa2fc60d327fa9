//! What the files of a first visit may weigh, in bytes.

/// What a file is for; every kind has its share of the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Page,
    Style,
    Script,
    Wasm,
    Picture,
}

/// The shares. A kind may go over its own as long as its groups hold; the table marks it, and
/// the message of a group that does not hold says by how much.
pub(super) const SHARES: [(Kind, &str, usize); 5] = [
    (Kind::Page, "page", 20_000),
    (Kind::Style, "style", 10_000),
    (Kind::Script, "script", 10_000),
    (Kind::Wasm, "wasm", 60_000),
    (Kind::Picture, "pictures", 10_000),
];

/// The promises.
pub(super) const GROUPS: [(&str, &[Kind], usize); 3] = [
    ("readable: HTML and CSS", &[Kind::Page, Kind::Style], 30_000),
    (
        "personal: script and WASM",
        &[Kind::Script, Kind::Wasm],
        70_000,
    ),
    (
        "whole first visit",
        &[
            Kind::Page,
            Kind::Style,
            Kind::Script,
            Kind::Wasm,
            Kind::Picture,
        ],
        110_000,
    ),
];

/// Every emoji's file has fewer bytes than this, uncompressed.
pub(super) const EMOJI: u64 = 2_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_fill_their_groups() {
        for (name, kinds, limit) in GROUPS {
            let shares = SHARES.iter().filter(|(kind, ..)| kinds.contains(kind));
            assert_eq!(
                shares.map(|(.., share)| share).sum::<usize>(),
                limit,
                "{name}"
            );
        }
    }
}
