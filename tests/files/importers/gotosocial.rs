//! What `GoToSocial` does with files.

use super::{Read, check};
use rehome::files::Why;

const GOTOSOCIAL: [Read; 14] = [
    (
        "gotosocial",
        "follows",
        "bea@new.example,withReplies=false\n",
        None,
        0,
        &[(Why::Truth, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "Account address, Show boosts\nbea@new.example, true\n",
        None,
        0,
        &[(Why::Truth, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "Account address,Show boosts\n@bea@new.example,TRUE\n",
        None,
        1,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "bea@new.example,true\ncy@other.example\n",
        Some((Why::Lengths, 2)),
        0,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "\u{FEFF}Account address\nbea@new.example\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "\u{FEFF}bea@new.example\ncy@other.example\n",
        None,
        1,
        &[(Why::Form, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "https://new.example/@bea\n",
        None,
        0,
        &[(Why::Address, 1)],
    ),
    (
        "gotosocial",
        "follows",
        "bea \"x\"@new.example\n",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    // A carriage return alone ends no line there, so all of it is the heading, or one row.
    (
        "gotosocial",
        "follows",
        "Account address,Show boosts\rbea@new.example,true\r",
        None,
        0,
        &[],
    ),
    (
        "gotosocial",
        "follows",
        "bea@new.example\rcy@other.example\r",
        None,
        0,
        &[(Why::Form, 1)],
    ),
    // Spaces of other scripts stay.
    (
        "gotosocial",
        "follows",
        "\u{A0}bea@new.example\n",
        None,
        0,
        &[(Why::Form, 1)],
    ),
    (
        "gotosocial",
        "blocks",
        "bea@new.example,true\n",
        None,
        0,
        &[(Why::Columns, 1)],
    ),
    (
        "gotosocial",
        "blocks",
        "Account address\nbea@new.example\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "gotosocial",
        "mutes",
        "Account address,Hide notifications\nbea@new.example,true\n",
        None,
        1,
        &[],
    ),
];

#[test]
fn gotosocial_does_what_its_code_says() {
    check(&GOTOSOCIAL);
}
