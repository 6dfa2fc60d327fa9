//! Files as they are after people and other programs have changed them.

use rehome::files::Odd;

use crate::samples::Row;

/// The texts themselves.
pub(super) const CHANGED: [Row; 27] = [
    // Byte order mark and quotes.
    (
        "\u{FEFF}\"Account address\",\"Show boosts\"\n\"bea@new.example\",\"true\"\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Encoding],
    ),
    // Tabs, with translated yes and no in capitals.
    (
        "Account address\tShow boosts\nbea@new.example\tVERDADERO\ncy@other.example\tFALSO\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Separator, Odd::Truths],
    ),
    (
        "Account address;Show boosts\nbea@new.example;ИСТИНА\ncy@other.example;ЛОЖЬ\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Separator, Odd::Truths],
    ),
    // Carriage returns alone.
    (
        "Account address,Show boosts\rbea@new.example,true\rcy@other.example,false\r",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::LineEnds],
    ),
    // Rows of different lengths.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true\ncy@other.example\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    // One account in five spellings.
    (
        "bea@new.example\n@bea@new.example\nacct:bea@new.example\nhttps://new.example/@bea\nBEA@NEW.EXAMPLE\n",
        "accounts/plain",
        None,
        5,
        &[Odd::Spelling, Odd::Double],
    ),
    // The heading in another case, with spaces and signs that cannot be seen.
    (
        " account ADDRESS ,\u{200B}show boosts\nbea@new.example,true\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Heading],
    ),
    // Columns in another order, and one that nobody knows.
    (
        "Show boosts,Note,Account address\ntrue,a friend,bea@new.example\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Spaces and signs that cannot be seen around handles.
    (
        "bea@new.example  \n\u{A0}cy@other.example\n\u{200B}dee@third.example\n",
        "accounts/plain",
        None,
        3,
        &[Odd::Spelling],
    ),
    // Separators behind rows that end earlier.
    (
        "bea@new.example,,\ncy@other.example,,\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    (
        "bad.example;;;\nworse.example;;;\n",
        "domains/plain",
        Some("domain_blocks"),
        2,
        &[Odd::Separator, Odd::Columns],
    ),
    (
        "Friends,bea@new.example,,\nFriends,cy@other.example,,\n",
        "lists/mastodon",
        Some("lists"),
        2,
        &[Odd::Columns],
    ),
    // Lists, with a heading and with quotes that a program forgot.
    (
        "List name,Account address\n\"Best, closest\",bea@new.example\n",
        "lists/mastodon",
        Some("lists"),
        1,
        &[],
    ),
    (
        "My \"best\" friends,bea@new.example\n",
        "lists/mastodon",
        Some("lists"),
        1,
        &[Odd::Quotes],
    ),
    // One line alone.
    ("bea@new.example", "accounts/plain", None, 1, &[]),
    // Local names among handles.
    (
        "bea@new.example\nbob\ncy@other.example\n",
        "accounts/plain",
        None,
        3,
        &[Odd::Local],
    ),
    // Handles in a text, as people paste them.
    (
        "Follow me: @bea@new.example, (cy@other.example) or “dee@third.example”!\nAlso https://fourth.example/@eve.\n",
        "loose",
        None,
        4,
        &[],
    ),
    (
        "* [Bea](https://new.example/@bea)\n* **cy@other.example**\n",
        "loose",
        None,
        2,
        &[],
    ),
    // A table in which the handle is one column of several that nobody knows.
    (
        "name,handle,since\nBea,@bea@new.example,2022\nCy,@cy@other.example,2023\n",
        "loose",
        None,
        2,
        &[],
    ),
    // A sheet that says what separates its cells, with a heading and without.
    (
        "sep=;\nbea@new.example;true\ncy@other.example;true\n",
        "accounts/mastodon",
        None,
        2,
        &[Odd::Separator],
    ),
    (
        "sep=,\nAccount address,Show boosts\nbea@new.example,false\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Separator],
    ),
    // Rows that a spreadsheet has put into one cell, as it wants another separator.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\n\"cy@other.example,false,true,\"\"de, en\"\"\"\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Quotes],
    ),
    (
        "\"Account address,Show boosts\"\n\"bea@new.example,true\"\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Quotes],
    ),
    (
        "Friends,bea@new.example\n\"\"\"Best, closest\"\",cy@other.example\"\n",
        "lists/mastodon",
        Some("lists"),
        2,
        &[Odd::Quotes],
    ),
    // A heading in another language.
    (
        "Kontoadresse,Boosts anzeigen\nbea@new.example,true\ncy@other.example,false\n",
        "accounts/mastodon",
        None,
        2,
        &[Odd::Heading],
    ),
    // Servers with a scheme, and accounts of which the address says only a number.
    (
        "https://bad.example\nhttps://worse.example/\n",
        "domains/plain",
        Some("domain_blocks"),
        2,
        &[Odd::Spelling],
    ),
    (
        "https://new.example/@bea\nhttps://new.example/ap/users/115722012345678901\nhttps://mk.example/users/9abcdefghi\n",
        "accounts/addresses",
        None,
        3,
        &[Odd::Spelling, Odd::Address],
    ),
];
