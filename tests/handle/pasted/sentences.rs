//! Accounts among other words, and signs that touch them.

use super::check;

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

/// A card of a phone, a signature and markup hold more than the account.
#[test]
fn an_account_in_a_field() {
    check(
        "@mina@old.example VERSION:3.0 N:Berg;Mina URL:https://old.example/@mina END:VCARD
         @mina@old.example FN:Mina IMPP:acct:mina@old.example EMAIL:mina@gmail.com
         @mina@old.example item1.X-SOCIALPROFILE;TYPE=mastodon:https://old.example/@mina EMAIL;TYPE=home:mina@posteo.de
         @mina@old.example MECARD:N:Mina;URL:https://old.example/@mina;;
         @mina@old.example view-source:https://old.example/@mina
         @mina@old.example <a rel=me href=https://old.example/@mina>Mastodon</a>
         @mina@old.example [mina@old.example](mailto:mina@old.example)
         other acct:https://old.example/@mina
         space see https://old.example/login?redirect=https://new.example/@mina now",
    );
}

/// Of two accounts, nobody knows which is meant.
#[test]
fn an_account_beside_other_addresses() {
    check(
        "@mina@old.example Mina, https://work.example/en/our/team, @mina@old.example
         space https://old.example/@mina moved to @mina@new.example
         space https://a.example/one https://b.example/two https://c.example/red @mina@old.example
         space Mina Berg | mina@gmail.com | mina@old.example | mina@new.example",
    );
}

#[test]
fn a_handle_that_a_space_has_cut_is_not_taken_for_a_whole_one() {
    check(
        "space @mina@social.tchncs. de
         space @mina@social.vivaldi. net
         space My account: @mina@social.tchncs. de
         space My account is @mina@social.tchncs. de now
         space @mina@chaos.so cial
         space @mina@social.co ol
         space My account: @mina@chaos.so cial
         space I am @mina@mastodon.so cial now
         @mina@chaos.social My account: @mina@chaos.social is new
         space https://mastodon.social/@mi na
         space https://mastodon.social/users/mi na
         space https://lemmy.world/u/mi na
         @mina@old.example I moved to @mina@old.example. See you there!
         @mina@old.example @mina@old.example is where I am now
         @mina@old.example @mina@old.example Mastodon",
    );
}

#[test]
fn a_host_that_runs_on_or_is_cut_off_is_none() {
    check(
        "other @mina@mastodon.social1234
         other @mina@mastodon.social2023-01-01
         other https://fosstodon.org1/@mina
         other @mina@mastodon.socialFollows
         other https://mastodon.socialFollow/@mina
         other @mina@old.2023-01
         @mina@mastodon.social @mina@Mastodon.Social
         @mina@mastodon.social @mina@MASTODON.SOCIAL
         other @mina@mastodon.s
         other https://mastodon.social/@minahttps://fosstodon.org/@bea
         @mina@old.xn--vermgensberatung-pwb @mina@old.xn--vermgensberatung-pwb
         @mina@mastodon.social https://archive.example/2024/https://mastodon.social/@mina",
    );
}

#[test]
fn halves_that_have_changed_places_are_asked_about() {
    check(
        "?@mina@mastodon.social mastodon.social@mina
         ?@mina@mastodon.social @mastodon.social@mina
         no-dot @mina@mastodon",
    );
}
