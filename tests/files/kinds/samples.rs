//! What each sample is.

use rehome::files::Odd;

use crate::samples::Row;

/// Samples by their names.
pub(super) const TABLES: [Row; 25] = [
    ("akkoma-friends.csv", "accounts/plain", None, 2, &[]),
    (
        "fediblockhole-blocklist.csv",
        "domains/admin",
        Some("domain_blocks"),
        1,
        &[Odd::Heading],
    ),
    (
        "friendica-contacts.csv",
        "accounts/friendica",
        Some("follows"),
        2,
        &[Odd::Truths, Odd::Address],
    ),
    (
        "gotosocial-following.csv",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[],
    ),
    (
        "mastodon-admin-blocklist.csv",
        "domains/admin",
        Some("domain_blocks"),
        3,
        &[Odd::Limited],
    ),
    (
        "mastodon-archive-bookmarks.json",
        "activity-bookmarks",
        Some("bookmarks"),
        1,
        &[],
    ),
    (
        "mastodon-blocked-accounts.csv",
        "accounts/plain",
        None,
        2,
        &[],
    ),
    (
        "mastodon-blocked-domains.csv",
        "domains/plain",
        Some("domain_blocks"),
        2,
        &[],
    ),
    ("mastodon-bookmarks.csv", "addresses/plain", None, 2, &[]),
    (
        "mastodon-follows-1col.csv",
        "accounts/mastodon",
        None,
        1,
        &[],
    ),
    (
        "mastodon-follows-2col.csv",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[],
    ),
    (
        "mastodon-follows-4col.csv",
        "accounts/mastodon",
        Some("follows"),
        3,
        &[],
    ),
    (
        "mastodon-lists.csv",
        "lists/mastodon",
        Some("lists"),
        3,
        &[],
    ),
    (
        "mastodon-mutes.csv",
        "accounts/mastodon",
        Some("mutes"),
        2,
        &[],
    ),
    (
        "misskey-following-2026.csv",
        "accounts/misskey",
        Some("follows"),
        2,
        &[],
    ),
    (
        "misskey-user-lists.csv",
        "lists/misskey",
        Some("lists"),
        2,
        &[Odd::ListName],
    ),
    (
        "pixelfed-following-old.json",
        "accounts/pixelfed",
        Some("follows"),
        3,
        &[Odd::Spelling, Odd::Address],
    ),
    (
        "pixelfed-muted-and-blocked-accounts.json",
        "accounts/pixelfed",
        Some("mutes"),
        1,
        &[Odd::Spelling],
    ),
    (
        "pleroma-backup-following.json",
        "activity-following",
        Some("follows"),
        2,
        &[Odd::Spelling, Odd::Address],
    ),
    ("sharkey-following.csv", "accounts/plain", None, 2, &[]),
    (
        "trouble-bom.csv",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Encoding],
    ),
    (
        "trouble-duplicates.csv",
        "accounts/mastodon",
        Some("follows"),
        3,
        &[Odd::Spelling, Odd::Double],
    ),
    (
        "trouble-empty-first-cell.csv",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::Blank],
    ),
    (
        "trouble-mixed-line-ends.csv",
        "accounts/mastodon",
        Some("follows"),
        2,
        &[Odd::LineEnds],
    ),
    (
        "trouble-semicolon.csv",
        "accounts/mastodon",
        Some("follows"),
        1,
        &[Odd::Separator, Odd::Truths],
    ),
];

/// A sample, the key of its kind, and what is counted in it.
pub(super) type Count = (&'static str, &'static str, &'static [(&'static str, usize)]);

pub(super) const OTHERS: [Count; 7] = [
    ("lemmy-settings.json", "lemmy-settings", &[]),
    (
        "mastodon-archive-outbox-two-contexts.json",
        "activity-outbox",
        &[("posts", 1)],
    ),
    (
        "mastodon-filters.json",
        "mastodon-filters",
        &[("filters", 1)],
    ),
    (
        "misskey-antennas.json",
        "misskey-antennas",
        &[("antennas", 1)],
    ),
    ("misskey-notes.json", "misskey-posts", &[("posts", 2)]),
    ("trouble-html-saved-as.csv", "login-page", &[]),
    ("trouble-json-page-saved-as.csv", "unknown-document", &[]),
];
