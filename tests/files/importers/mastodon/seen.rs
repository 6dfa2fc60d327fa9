//! What was seen of Mastodon: its rules rebuilt and tried.

use rehome::files::Why;

/// A text, the thing it is imported as, why it is refused and on which line, how many rows arrive, and why
/// others do not.
pub(super) type Seen = (
    &'static str,
    &'static str,
    Option<(Why, u32)>,
    usize,
    &'static [(Why, usize)],
);

pub(super) const MASTODON: [Seen; 27] = [
    (
        "Account address,Show boosts\n\nbea@new.example,true\n\n",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "\u{FEFF}Account address,Show boosts\nbea@new.example,true\n",
        "follows",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    (
        "\u{FEFF}\"Account address\",\"Show boosts\"\n",
        "follows",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    (
        "Account address;Show boosts\nbea@new.example;true\ncy@other.example;true\n",
        "follows",
        None,
        0,
        &[(Why::Heading, 1), (Why::Form, 2)],
    ),
    (
        "Account address,Show boosts\r\nbea@new.example,true\r\n",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "Account address,Show boosts\rbea@new.example,true\r",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "Account address,Show boosts\r\nbea@new.example,true\n",
        "follows",
        Some((Why::LineEnds, 2)),
        0,
        &[],
    ),
    (
        "Account address,Show boosts\n,true\n",
        "follows",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
    (
        "Account address,Show boosts\n,,\n",
        "follows",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
    (
        "Account Address,Show boosts\nbea@new.example,true\n",
        "follows",
        None,
        1,
        &[(Why::Heading, 1)],
    ),
    ("Account address,Show boosts\n", "follows", None, 0, &[]),
    ("", "follows", Some((Why::Empty, 0)), 0, &[]),
    (
        "bea@new.example,withReplies=false\n",
        "follows",
        None,
        1,
        &[],
    ),
    (
        "https://new.example/@bea\n",
        "follows",
        None,
        0,
        &[(Why::Address, 1)],
    ),
    (
        "acct:cy@other.example\n@@fay@new.example\n\u{A0}gil@new.example\n",
        "follows",
        None,
        0,
        &[(Why::Form, 3)],
    ),
    (
        "<!DOCTYPE html>\n<html lang=\"en\">\n",
        "follows",
        Some((Why::Quotes, 2)),
        0,
        &[],
    ),
    (
        "{\"payload\":{}}\n",
        "follows",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    (
        "Friends,bea@new.example\n",
        "follows",
        None,
        0,
        &[(Why::Local, 1)],
    ),
    (
        "Account address,Show boosts\nbea@new.example,true\n",
        "blocks",
        None,
        1,
        &[],
    ),
    (
        "Account address,Show boosts\nbea@new.example,true\n",
        "lists",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "Account address,Show boosts\nbea@new.example,true\n",
        "domain_blocks",
        Some((Why::Columns, 1)),
        0,
        &[],
    ),
    (
        "List name,Account address\nFriends,bea@new.example\n",
        "lists",
        None,
        1,
        &[],
    ),
    (
        "My \"best\" friends,bea@new.example\n",
        "lists",
        Some((Why::Quotes, 1)),
        0,
        &[],
    ),
    ("bob\n", "follows", None, 0, &[(Why::Local, 1)]),
    // Only a cell in which nothing stands at all breaks the import.
    (
        "Account address,Show boosts\n ,true\n",
        "follows",
        None,
        0,
        &[(Why::Blank, 1)],
    ),
    // Of the first cells, only that of an account and that of a list may not be empty.
    (
        ",suspend\nbad.example,suspend\n",
        "domain_blocks",
        None,
        1,
        &[(Why::Blank, 1)],
    ),
    (
        "Friends,bea@new.example\n,cy@other.example\n",
        "lists",
        Some((Why::Blank, 2)),
        0,
        &[],
    ),
];
