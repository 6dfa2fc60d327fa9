//! Addresses that are not of a profile on its own server.

use super::check;

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

/// Whom a page is asked about, where it is nobody's own.
#[test]
fn accounts_that_are_looked_for() {
    check(
        "@mina@other.example https://old.example/search?q=%40mina%40other.example&type=accounts
         @mina@old.example https://elk.zone/search?q=@mina@old.example
         @mina@other.example https://old.example/follow?url=https%3A%2F%2Fother.example%2F%40mina
         @mina@other.example https://old.example/follow?f=&url=mina%40other.example
         @mina@other.example https://pixelfed.social/follow?url=mina@other.example
         only-server https://old.example/search?q=garden
         @mina@old.example https://old.example/u/mina?q=@nina@new.example
         @mina@old.example https://old.example/users/mina?url=https://new.example/@nina
         @mina@pixelfed.social https://pixelfed.social/mina?q=@nina@new.example",
    );
}
