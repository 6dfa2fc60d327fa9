//! Addresses of profiles, and of what stands below them.

use super::{check, check_as};

#[test]
fn profiles_of_all_families() {
    check(
        "@mina@old.example https://old.example/u/mina
         @mina@other.example https://old.example/u/mina@other.example
         @mina@old.example https://old.example/u/mina?page=1&view=Posts
         @mina@old.example https://old.example/profile/mina
         @mina@old.example https://old.example/profile/mina/profile
         @mina@old.example https://old.example/~mina
         @mina@old.example https://old.example/user/mina
         @mina@old.example old.example/user/mina/topics
         @mina@old.example https://old.example/a/mina
         @mina@old.example https://old.example/accounts/mina
         @chan@old.example https://old.example/video-channels/chan
         @mina@old.example https://old.example/channel/mina
         @mina@old.example https://old.example/author/mina/
         @mina@old.example https://old.example/fediverse/blog/mina
         @mina@old.example https://old.example/blog/mina
         @mina@micro.blog https://mina.micro.blog
         @mina@micro.blog mina.micro.blog
         @mina@micro.blog https://micro.blog/mina
         @blog@write.as https://write.as/blog/
         @mina@write.as https://mina.writeas.com
         @mina@pixelfed.social https://pixelfed.social/mina
         @mina@pixelfed.social https://pixelfed.social/mina/followers
         ?@mina@old.example https://old.example/mina
         ?@mina@old.example https://old.example/mina/
         ?@chan@old.example https://old.example/c/chan
         ?@chan@old.example https://old.example/c/chan/videos
         community https://lemmy.world/c/garden
         @chan@tilvids.com https://tilvids.com/c/chan/videos
         @mina@other.example https://pixels.example/@mina@other.example
         only-server https://old.example/about
         only-server https://pixelfed.social/about
         only-serverpixelfed.social https://pixelfed.social/?lang=de
         other https://old.example/favicon.ico
         other https://old.example/tags/garden
         other he/him
         other https://old.example/u/mina.rss
         name https://old.example/u/mïna",
    );
    check_as(
        "pixelfed @mina@old.example https://old.example/mina
         snac @mina@old.example https://old.example/mina
         writefreely @mina@old.example https://old.example/mina/
         lemmy community https://old.example/c/garden
         peertube @garden@old.example https://old.example/c/garden
         mastodon ?@mina@old.example https://old.example/u/mina
         gnu-social number https://old.example/user/12
         nothing-known @mina@old.example https://old.example/u/mina",
    );
}

#[test]
fn a_number_instead_of_a_name() {
    check(
        "number https://old.example/ap/users/115000000000000001
         number https://akkoma.example/users/AbCdEf123
         number https://misskey.example/users/9abcdefghi
         number https://cp.example/users/au13oqzm8u210009
         number https://old.example/users/0190d7c8-0ab1-7000-8000-1234567890ab
         number https://old.example/redirect/accounts/115000
         number https://old.example/web/accounts/1
         number https://blog.example/?author=7
         number https://old.example/users/12345
         number https://old.example/users/AbCdEfGhIjKlMnOpQr
         @BartholomewSimpson@old.example https://old.example/users/BartholomewSimpson
         number https://pixels.example/i/web/profile/700000000001
         number https://misskey.io/users/mina",
    );
    // Names all the same.
    check(
        "@mina2024@old.example https://old.example/users/mina2024
         @MinaBerg7@old.example https://old.example/users/MinaBerg7
         @mina_9abc_9def@old.example https://old.example/users/mina_9abc_9def
         @12345@old.example https://old.example/@12345
         @9abcdefghi@misskey.example https://misskey.example/@9abcdefghi
         @mina@mastodon.social https://mastodon.social/users/mina
         @9a1b2c3d4e@mastodon.social https://mastodon.social/users/9a1b2c3d4e",
    );
    check_as(
        "misskey number https://old.example/users/mina
         akkoma number https://old.example/users/AbCdEf123
         akkoma @mina@old.example https://old.example/users/mina
         gotosocial @9abcdefghi@old.example https://old.example/users/9abcdefghi
         akkoma ?@AGzcTdbrC3lPlUUvdE@old.example https://old.example/AGzcTdbrC3lPlUUvdE
         pleroma ?@AGzcTdbrC3lPlUUvdE@old.example https://old.example/AGzcTdbrC3lPlUUvdE
         pixelfed ?@700000000001@old.example https://old.example/700000000001",
    );
}

/// Nobody knows what stands below a profile there, but whose it is.
#[test]
fn pages_below_a_profile() {
    check(
        "?@mina@old.example https://old.example/@mina/notes
         ?@mina@old.example https://old.example/@mina/clips
         ?@mina@old.example https://old.example/@mina/favorites
         ?@mina@other.example https://old.example/@mina@other.example/about
         ?@pod@old.example https://old.example/@pod/episodes
         post https://old.example/@pod/episodes/a-title
         post https://old.example/@mina/0190d7c8-0ab1-7000-8000-1234567890ab
         post https://old.example/@mina/e190d7c8-0ab1-7000-8000-1234567890ab
         @mina@other.example https://old.example/u/@mina@other.example
         @mina@old.example https://old.example/u/@mina
         @mina@micro.blog https://mina.micro.blog/about/
         post https://mina.micro.blog/2024/01/02/a-title.html",
    );
}

/// Where profiles stand at a name alone, pages of the server do, too.
#[test]
fn pages_of_servers_are_nobody() {
    check_as(
        "pixelfed other https://old.example/discover
         pixelfed other https://old.example/register
         pixelfed other https://old.example/api
         pleroma other https://old.example/registration
         pleroma other https://old.example/bookmarks
         writefreely other https://old.example/read
         writefreely other https://old.example/me
         snac @i@old.example https://old.example/i",
    );
}

/// Nobody knows every page of every software, but whose page it is stands in its address.
#[test]
fn pages_that_no_software_is_known_to_show() {
    check(
        "?@mina@old.example https://old.example/@mina/collections/12
         ?@mina@old.example https://old.example/@mina/feed.rss
         ?@mina@other.example https://old.example/@mina@other.example/pages/garden
         other https://old.example/users/mina.rss
         other https://old.example/users/mina.json
         ?@mina.example@old.example https://old.example/profile/mina.example
         @mina.example@old.example https://old.example/@mina.example",
    );
}
