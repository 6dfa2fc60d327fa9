//! What is refused for none of the reasons that have a message of their own.

use super::refused::{check, check_one};
use rehome::handle::Refusal::Other;

#[test]
fn signs_too_many_or_too_few() {
    check(
        Other,
        "@ @@ @@@ @@mina@old.example @mina@@old.example mina@old@new.example @mina@old.example@
         @@old.example https://old.example/@mina@a.example@b.example",
    );
}

#[test]
fn ports_and_user_information() {
    check(
        Other,
        "mina@old.example:3000 old.example:3000 https://old.example:443/@mina
         old.example:3000/@mina https://mina@old.example https://mina@old.example/@mina
         https://mina:word@old.example/@mina mina:word@old.example @mina@old.example/@mina
         mina@old.example?x=1 mina@old.example#x",
    );
}

#[test]
fn percent_escapes() {
    check(
        Other,
        "%2540mina%2540old.example https://old%2Eexample/@mina https://old.example%2F@new.example/@mina
         https://old.example/@mi%C3na https://old.example/@mina%2Fx",
    );
}

#[test]
fn other_schemes() {
    check(
        Other,
        "javascript:alert(1) JavaScript:alert(1)//@mina@old.example javascript://old.example/@mina
         javascript:mina@old.example data:text/html,mina@old.example vbscript:x
         data:text/html;base64,PHNjcmlwdD4= ftp://old.example/@mina file:///etc/hosts
         web+ap://old.example/@mina web+activitypub:mina@old.example blob:https://old.example/1
         mailto:mina@old.example?subject=x mailto:mina@old.example,b@new.example
         acct:acct:mina@old.example acct:https://old.example/@mina https: https:// https:old.example
         https:/old.example/@mina https:\\\\old.example\\@mina https://https://old.example/@mina",
    );
    check_one(Other, "java\u{200B}script:alert(1)");
}

#[test]
fn markup_and_quotes() {
    check(
        Other,
        r#" <script>alert(1)</script> <script>alert(1)</script>@old.example mina@<b>old.example
            mina@old.example<b> mina@old.example"x mina@old'.example mina@“old”.example
            mina@old.＜b＞example <svg/onload=alert(1)> <svg/onload=alert(1)>@old.example
            https://<b>/@mina https://"/@mina
            {{old.handle}}=1 &lt;mina&gt;@old.example "onfocus="alert(1) "#,
    );
}

#[test]
fn hosts_that_are_none() {
    check(
        Other,
        "mina@old..example mina@.old.example mina@-old.example mina@old-.example
         mina@old_one.example mina@old,example mina@old.example|x mina@old.example\\x
         mina@old.example\0 mina@old.\u{7}example mina@old.exam\u{FFFD}ple mina@\u{E000}.example
         mina@xn--.example mina@xn--ü.example mina@old.example․ https:///@mina /@mina /users/mina",
    );
}

#[test]
fn pages_of_no_account() {
    check(
        Other,
        "https://old.example/@ https://old.example/@/mina https://old.example/mina he/him
         https://old.example//@mina https://old.example/users https://old.example/users/
         https://old.example/ap/users/7 https://old.example/@mina/lists
         https://old.example/@mina/media/1x https://old.example/@mina//1 https://old.example/p
         https://old.example/@mina.rss https://old.example/users/mina.json
         https://old.example/tags/garden
         https://old.example/web/accounts/1",
    );
}
