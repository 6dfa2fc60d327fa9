//! What software does with files that fewer servers run.

use super::{Read, check};
use rehome::files::Why;

const SMALLER: [Read; 18] = [
    // A carriage return alone ends no line there, so all of it is the heading.
    (
        "takahe",
        "follows",
        "Account address,Show boosts\rbea@new.example,true\r",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "bea@new.example\n",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\nbea@new.example,\n",
        Some((Why::Columns, 2)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\n@bea@new.example,true\n",
        Some((Why::Form, 2)),
        0,
        &[],
    ),
    (
        "takahe",
        "follows",
        "Account address,Show boosts\nbea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "mitra",
        "follows",
        "Account address,Show boosts\n@bea@new.example,true\n",
        None,
        1,
        &[],
    ),
    (
        "mitra",
        "follows",
        "bea@new.example\nnobody\n",
        Some((Why::Form, 2)),
        0,
        &[],
    ),
    (
        "snac",
        "follows",
        "Account address,Show boosts\nbea@new.example,false\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "bonfire",
        "follows",
        "bea@new.example\ncy@other.example\n",
        None,
        1,
        &[],
    ),
    ("bonfire", "follows", "@bea@new.example\n", None, 1, &[]),
    (
        "bonfire",
        "lists",
        "Friends,bea@new.example,withReplies=false\n",
        None,
        0,
        &[(Why::Columns, 1)],
    ),
    (
        "friendica",
        "follows",
        "Account address, Show boosts\nhttps://feeds.example/rss.xml, true\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "friendica",
        "lists",
        "List name,Account address\nFriends,@bea@new.example\nFriends,https://new.example/cy\nFriends,fay\n",
        None,
        2,
        &[(Why::Form, 1)],
    ),
    // Without that line, the names of the lists are read as people.
    (
        "friendica",
        "lists",
        "Friends,bea@new.example\n",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "friendica",
        "lists",
        "\u{FEFF}List name,Account address\nFriends,bea@new.example\n",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    ("hollo", "follows", "bea@new.example\n", None, 1, &[]),
    (
        "hollo",
        "follows",
        "Account address\nbea@new.example\n",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "hollo",
        "mutes",
        "bea@new.example\n",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
];

#[test]
fn the_smaller_ones_do_what_their_code_says() {
    check(&SMALLER);
}
