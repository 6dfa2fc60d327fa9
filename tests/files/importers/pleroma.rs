//! What Pleroma and Akkoma do with files.

use super::{Read, check};
use rehome::files::Why;

const PLEROMA: [Read; 6] = [
    // A heading alone in its line is known only if the line ends in a line feed.
    (
        "akkoma",
        "follows",
        "Account address\r\nbea@new.example\r\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "pleroma",
        "follows",
        "Account address\nbea@new.example\n",
        None,
        1,
        &[],
    ),
    (
        "akkoma",
        "follows",
        "Account address,Show boosts\r\nbea@new.example,true\r\n",
        None,
        1,
        &[],
    ),
    (
        "akkoma",
        "follows",
        "https://misskey.example/users/9abcdefghi\n",
        None,
        1,
        &[],
    ),
    (
        "akkoma",
        "blocks",
        "bea@new.example cy@other.example\n",
        None,
        2,
        &[],
    ),
    (
        "akkoma",
        "blocks",
        "bea@new.example,true\n",
        None,
        0,
        &[(Why::Form, 1)],
    ),
];

#[test]
fn pleroma_and_akkoma_do_what_their_code_says() {
    check(&PLEROMA);
}
