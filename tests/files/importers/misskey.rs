//! What Misskey does with files.

use super::{Read, check};
use rehome::files::Why;

const MISSKEY: [Read; 7] = [
    // Spaces of every script are taken away, as JavaScript does it.
    (
        "misskey",
        "follows",
        "\u{A0}bea@new.example\u{3000}\n",
        None,
        1,
        &[],
    ),
    (
        "misskey",
        "mutes",
        "bea@new.example\r\n\r\ncy@other.example\r\n",
        None,
        2,
        &[],
    ),
    (
        "misskey",
        "follows",
        "\u{FEFF}acct:@bea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "misskey",
        "follows",
        "Account address,Show boosts\nbea@new.example,true\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "misskey",
        "follows",
        "https://new.example/@bea\n",
        None,
        0,
        &[(Why::Address, 1)],
    ),
    (
        "misskey",
        "lists",
        "Friends,bea@new.example,withReplies=false\n",
        None,
        1,
        &[],
    ),
    (
        "misskey",
        "lists",
        "Best, closest,cy@other.example\n",
        None,
        0,
        &[(Why::Form, 1)],
    ),
];

#[test]
fn misskey_does_what_its_code_says() {
    check(&MISSKEY);
}
