//! What people paste, with what is read from it while the software of no strange server is known.

use rehome::handle::Reading;

use super::known::{read, read_as, words};

/// Checks a table with a line for each text: what is read, then the text.
fn check(table: &str) {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let wrong: Vec<String> = lines.filter_map(|line| differs(line, read)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Checks a table with a line for each text: the software, what is read, then the text.
fn check_as(table: &str) {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    let wrong = lines.filter_map(|line| {
        let (software, line) = line.split_once(' ').expect("three columns");
        differs(line.trim(), |text| read_as(software, text))
    });
    let wrong: Vec<String> = wrong.collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn differs(line: &str, read: impl Fn(&str) -> Reading) -> Option<String> {
    let (expected, text) = line.split_once(' ').expect("two columns");
    let found = words(read(text.trim()));
    (found != expected).then(|| format!("{text}: {found} instead of {expected}"))
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
         gotosocial @9abcdefghi@old.example https://old.example/users/9abcdefghi",
    );
}

#[test]
fn links_out_of_web_clients() {
    check(
        "@mina@old.example https://elk.zone/old.example/@mina
         @mina@elsewhere.example https://elk.zone/old.example/@mina@elsewhere.example
         @mina@old.example https://elk.zone/https://old.example/@mina
         @mina@old.example https://elk.zone/old.example/@mina@
         @mina@old.example https://main.elk.zone/old.example/@mina
         @mina@old.example https://elk.own.example/old.example/@mina/
         @mina@old.example https://elk.zone/@mina@old.example
         post https://elk.zone/old.example/@mina/109876543210
         client https://elk.zone/settings
         client https://elk.zone
         client https://elk.zone/@mina
         client mina@elk.zone
         client @mina@phanpy.social
         client https://phanpy.social/#/old.example/a/109876543210
         client https://phanpy.social/#/old.example/a/abcdefghij
         client https://phanpy.social/#/old.example/s/109876543210
         client https://phanpy.own.example/#/old.example/a/109876543210
         @mina@old.example https://phanpy.social/#/https://old.example/@mina
         @mina@old.example https://trunks.social/profile/@mina@old.example
         post https://trunks.social/status/old.example/@mina/123
         @mina@old.example https://vger.app/posts/lemmy.world/u/mina@old.example
         @mina@lemmy.world https://alexandrite.app/lemmy.world/u/mina
         @mina@lemmy.world https://phtn.app/u/mina@lemmy.world
         @mina@old.example https://vger.app/profile/lemmy.world/mina@old.example
         client https://pinafore.social/accounts/12345
         @mina@old.example https://web.archive.example/web/2024/https://old.example/@mina",
    );
}

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
fn posts() {
    check(
        "post https://old.example/notice/AbC
         post https://old.example/display/abc-def
         post https://old.example/w/kkGMgK9ZtnKfYAgnEtQxbv
         post https://old.example/videos/watch/0190d7c8
         post https://old.example/m/group/t/1
         post https://old.example/comment/1
         post https://old.example/post/1
         post https://old.example/user/mina/review/12
         post https://pixels.example/i/web/post/123
         post https://pixels.example/p/mina/123
         post https://write.as/blog/a-title
         post See https://old.example/@mina/123",
    );
}

#[test]
fn communities() {
    check(
        "community !garden@old.example
         community https://old.example/m/garden
         community /c/garden@old.example
         community c/garden@old.example
         @mina@old.example /u/mina@old.example
         @mina@old.example u/mina@old.example
         name !garden",
    );
}

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
fn one_account_among_other_words() {
    check(
        "@mina@old.example Mina Berg (@mina@old.example)
         @mina@old.example Mina Berg (@mina@old.example) - Old Example
         @mina@old.example (3) Mina (@mina@old.example) · Mastodon
         @mina@old.example Mina(@mina@old.example)
         @mina@old.example @mina@old.example (Mina Berg)
         @mina@old.example [@mina](https://old.example/@mina)
         @mina@old.example [Mina Berg](https://old.example/u/mina)
         @mina@old.example [@mina@old.example](https://old.example/@mina)
         @mina@old.example Mina Berg <mina@old.example>
         @mina@old.example My handle is @mina@old.example.
         @mina@old.example https://old.example/@mina posted
         @mina@old.example <a href=\"https://old.example/@mina\">Mina</a>
         @mina@old.example Find me: @mina@old.example, also https://old.example/users/mina
         @mina@old.example mina[at]old.example
         @mina@old.example mina [at] old [dot] example
         @mina@old.example mina(at)old.example
         space @mina@old.example @mina@new.example
         space Mina Berg
         space mina @old.example
         ?@mina@old.example Mina: mina@old.example
         ?@berg@old.example mina berg@old.example
         email-provider Mina Berg <mina@gmail.com>
         name mi<na@old.example
         name <b>mina@old.example",
    );
}

/// Signs, emoji and the words of languages without spaces are no part of a handle that they touch.
#[test]
fn what_touches_an_account() {
    check(
        "@mina@old.example @mina@old.example:
         @mina@old.example @mina@old.example…
         @mina@old.example @mina@old.example — she moved
         @mina@old.example @mina@old.example: hello there
         @mina@old.example @mina@old.example|
         @mina@old.example **@mina@old.example**
         @mina@old.example *@mina@old.example*
         @mina@old.example _@mina@old.example_
         @mina@old.example ~~@mina@old.example~~
         @mina@old.example **https://old.example/@mina**
         @mina_@old.example **https://old.example/@mina_**
         @mina@old.example .@mina@old.example is here
         @mina@old.example Mastodon:@mina@old.example
         @mina@old.example →@mina@old.example
         @mina@old.example 🐘@mina@old.example
         @mina@old.example @mina@old.example🐘
         @mina@old.example @mina@old.example❤️ 🐘
         @mina@old.example 🐘https://old.example/@mina🐘
         @mina@old.example @mina@old.exampleをフォロー
         @mina@old.example フォロー@mina@old.example
         @mina@old.example 关注@mina@old.example。
         @mina@old.example 詳細はhttps://old.example/@mina
         @mina@old.example @mina@old.example님의 프로필
         @mina@old.example ติดตาม@mina@old.exampleนะ
         @mina@例え.テスト @mina@例え.テスト
         @mina@例え.テスト ミナ（@mina@例え.テスト）
         @mina@old.exampleを.みんな @mina@old.exampleを.みんな
         other @mina@old.example@
         space @mina@old.example→@mina@new.example and more
         community !garden@old.example",
    );
}

/// Buttons for following from elsewhere, and programs, hand the account over behind a question mark.
#[test]
fn accounts_that_another_server_is_asked_about() {
    check(
        "@mina@old.example https://new.example/authorize_interaction?uri=acct:mina@old.example
         @mina@old.example https://new.example/authorize_interaction?uri=https%3A%2F%2Fold.example%2F%40mina
         @mina@old.example https://new.example/authorize_interaction?uri=mina%40old.example
         post https://new.example/authorize_interaction?uri=https%3A%2F%2Fold.example%2F%40mina%2F1234
         @mina@old.example https://new.example/authorize-follow?acct=mina@old.example
         @mina@old.example https://new.example/ostatus_subscribe?acct=mina@old.example
         @mina@old.example https://pixelfed.social/authorize_interaction?uri=acct:mina@old.example
         @mina@old.example https://old.example/.well-known/webfinger?resource=acct%3Amina%40old.example
         @mina@old.example https://old.example/.well-known/webfinger?rel=self&resource=acct:mina@old.example
         @mina@new.example https://new.example/@mina?uri=acct:mina@old.example
         elsewhere https://www.google.com/search?uri=@mina@old.example
         elsewhere https://matrix.to/#/@mina:old.example",
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

#[test]
fn percent_encoding() {
    check(
        "@mina@old.example https://old.example/%40mina
         @mina@old.example %40mina%40old.example
         @mina@old.example https%3A%2F%2Fold.example%2F%40mina
         @mina@old.example https://old.example/@mi%6Ea
         @mina@other.example https://old.example/@mina%40other.example
         @mina@old.example https://elk.zone/https%3A%2F%2Fold.example%2F%40mina
         other %2540mina%2540old.example
         other https://old.example%2F@other.example/@mina
         other https://old%2Eexample/@mina",
    );
}

#[test]
fn letters_of_other_alphabets() {
    check(
        "letterа @mаya@old.example
         letterο @minο@old.example
         letterа https://old.example/@mаya
         letterо @mina@оld.example
         name @мина@old.example
         name @mïna@old.example
         name @-mina@old.example
         @_mina_@old.example @_mina_@old.example
         @mina@հայերեն.example @mina@հայերեն.example
         @Maker_Space@city-make.example @Maker_Space@city-make.example",
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
