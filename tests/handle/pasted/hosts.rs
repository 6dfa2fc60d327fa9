//! Hosts that have other names, lead over a bridge, or are no server.

use super::check;

#[test]
fn names_that_a_server_does_not_have_in_its_handles() {
    check(
        "@mina@threads.net https://www.threads.com/@mina
         @mina.b@threads.net https://www.threads.net/@mina.b/
         @mina@threads.net mina@threads.com
         @shop.co.example@threads.net https://www.threads.net/@shop.co.example/
         @mina@threads.net https://threads.com/@mina?igshid=1
         @mina@flipboard.com https://www.flipboard.com/@mina
         @www.mina.example@www.mina.example @www.mina.example@www.mina.example",
    );
}

#[test]
fn accounts_of_bluesky() {
    check(
        "bluesky@mina.bsky.social@bsky.brid.gy @mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy https://bsky.app/profile/mina.bsky.social
         bluesky@mina.example@bsky.brid.gy https://bsky.app/profile/mina.example/post/3k
         bluesky@mina.bsky.social@bsky.brid.gy https://fed.brid.gy/bsky/mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy mina@bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy @mina.bsky.social@bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy at://mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy https://mina.bsky.social/
         bluesky@mina.bsky.social@bsky.brid.gy https://bsky.brid.gy/r/https://bsky.app/profile/mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy Mina (https://bsky.app/profile/mina.bsky.social)
         bluesky-id https://bsky.brid.gy/ap/did:plc:abc
         bluesky-id https://bsky.app/profile/did:plc:abc
         bluesky-id https://bsky.app/profile/mina.old.example.ap.brid.gy
         bluesky-id at://did:plc:abc/app.bsky.feed.post/1
         bluesky-id did:plc:abc
         bluesky-id Mina (did:plc:abc)
         bluesky@mina.bsky.social@bsky.brid.gy @mina.bsky.social on Bluesky
         bluesky-id https://new.example/profile/did:plc:abc
         bluesky-id https://plc.example/did:plc:abc
         bluesky-id mina.old.example.ap.brid.gy
         bluesky-id @mina.old.example.ap.brid.gy
         bluesky@mina.bsky.social@bsky.brid.gy https://other.example/profile/mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy https://other.example/@Mina.bsky.social
         bluesky@mina.bsky.social@bsky.brid.gy @mina.bsky.social@mastodon.social
         @mina.bsky.social@bsky.brid.gy @mina.bsky.social@bsky.brid.gy
         @mina.bsky.social@bsky.brid.gy https://old.example/@mina.bsky.social@bsky.brid.gy
         @mina@old.example https://fed.brid.gy/ap/@mina@old.example",
    );
}

#[test]
fn hosts_that_are_no_server() {
    check(
        "placeholder mina@example.com
         placeholder @mina@social.example.org
         placeholder @mina@your.server
         placeholder @mina@instance.tld
         placeholder https://mastodon.local/@mina
         elsewhere https://www.tiktok.com/@mina
         elsewhere https://youtube.com/@mina
         elsewhere https://x.com/mina
         elsewhere @mina@twitter.com
         elsewhere https://www.twitch.tv/mina
         elsewhere https://discord.com/users/123
         elsewhere https://joinmastodon.org/servers
         @mina@notx.com @mina@notx.com",
    );
    // The same providers in all countries, and no server that only begins like one.
    check(
        "email-provider mina@gmx.at
         email-provider mina@hotmail.com.br
         email-provider mina@outlook.es
         email-provider mina@yahoo.co.in
         email-provider mina@yandex.kz
         email-provider mina@posteo.de
         email-provider mina@126.com
         @mina@gmx.social @mina@gmx.social
         @mina@yahoo.old.example @mina@yahoo.old.example
         @mina@outlook.town @mina@outlook.town
         @mina@notgmx.at @mina@notgmx.at
         @mina@posteo.dev @mina@posteo.dev",
    );
}

#[test]
fn another_door_to_a_well_known_server_is_asked_about() {
    check(
        "?@mina@lemmy.world|@mina@old.lemmy.world https://old.lemmy.world/u/mina
         ?@mina@lemmy.world|@mina@photon.lemmy.world https://photon.lemmy.world/u/mina
         @mina@lemmy.world https://m.lemmy.world/profile/lemmy.world/u/mina@lemmy.world
         @mina@lemmy.ml https://voyager.foo.net/profile/lemmy.ml/u/mina
         elsewhere https://mastodon-social.translate.goog/@mina?_x_tr_sl=de
         elsewhere https://bit.ly/mina
         elsewhere https://nitter.net/mina",
    );
}
