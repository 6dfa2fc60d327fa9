//! Files as software writes them.

use rehome::files::Odd;

use crate::samples::Row;

/// The texts themselves.
pub(super) const WRITTEN: [Row; 17] = [
    // A list of blocks for admins in which every cell stands in quotes, with a bait.
    (
        "\"domain\",\"severity\",\"reject_media\",\"public_comment\"\n\"dni.invalid\",\"suspend\",\"TRUE\",\"bait\"\n\"bad.example\",\"suspend\",\"FALSE\",\"spam, and more\"\n",
        "domains/admin",
        Some("domain_blocks"),
        2,
        &[Odd::Heading, Odd::Canary],
    ),
    // Such a list without its heading.
    (
        "bad.example,suspend,false,false,\"spam, and more\",false\nloud.example,silence,true,false,,false\n",
        "domains/admin",
        Some("domain_blocks"),
        2,
        &[Odd::Limited],
    ),
    // snac writes the number of an account where its server does not answer.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\n9abcdefghi@misskey.example,true,false,\n115722012345678901@new.example,true,false,\n",
        "accounts/mastodon",
        Some("follows"),
        3,
        &[Odd::MadeUp],
    ),
    // The people an account follows, and its followers, as a server shows them.
    (
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"https://old.example/users/mina/following\",\"type\":\"OrderedCollection\",\"totalItems\":1,\"orderedItems\":[\"https://other.example/users/cy\"]}",
        "activity-following",
        Some("follows"),
        1,
        &[Odd::Spelling],
    ),
    (
        "{\"id\":\"https://old.example/users/mina/followers\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"https://other.example/@cy\"]}",
        "activity-followers",
        Some("followers"),
        1,
        &[Odd::Spelling],
    ),
    // Soapbox ends without a line end.
    (
        "Account address,Show boosts\nbea@new.example,true\ncy@other.example,true",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    // snac.
    (
        "Account address,Show boosts,Notify on new posts,Languages\nbea@new.example,true,false,\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Takahē.
    (
        "Account address,Show boosts\r\nbea@new.example,true\r\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    // Bonfire.
    (
        "Account address\n@bea@new.example\n@cy@other.example\n",
        "accounts/bonfire",
        None,
        2,
        &[],
    ),
    // Pixelfed since 0.12.5.
    (
        "[\n    \"https://pixels.example/bea\",\n\n    \"https://other.example/users/cy\",\n    \"https://mk.example/users/9abcdefghi\"\n]\n",
        "accounts/pixelfed",
        Some("follows"),
        3,
        &[Odd::Spelling, Odd::Address],
    ),
    // Followers of a backup of Pleroma.
    (
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"followers.json\",\"orderedItems\":[\"https://other.example/users/cy\"],\"totalItems\":1,\"type\":\"OrderedCollection\"}",
        "activity-followers",
        Some("followers"),
        1,
        &[Odd::Spelling],
    ),
    // Favourites of an archive.
    (
        "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"id\":\"likes.json\",\"type\":\"OrderedCollection\",\"orderedItems\":[\"https://other.example/users/cy/statuses/1\",\"https://mk.example/notes/9abc\"]}",
        "activity-likes",
        Some("favourites"),
        2,
        &[],
    ),
    // Hollo, and Mastodon’s new addresses of posts.
    (
        "https://new.example/ap/users/115/statuses/116\nhttps://other.example/objects/8a2f\n",
        "addresses/plain",
        None,
        2,
        &[],
    ),
    (
        "#uri\nhttps://new.example/users/bea/statuses/7\n",
        "addresses/plain",
        None,
        1,
        &[],
    ),
    // Mutes without a heading: nothing says that they are no list of people who are followed.
    (
        "bea@new.example,true\ncy@other.example,false\n",
        "accounts/mastodon",
        None,
        2,
        &[],
    ),
    (
        "bea@new.example,true,false,\ncy@other.example,true,true,\"de, en\"\n",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    // A failures file of an import, and the list of severed relationships.
    (
        "Account address,Show boosts,Notify on new posts,Languages\ncy@gone.example,true,false,\"\"\n",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
];
