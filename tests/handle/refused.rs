//! Each way to refuse, with the inputs that are refused so.

use super::parse;
use rehome::handle::Refusal::{self, *};
use rehome::handle::is_blank;

pub(crate) fn check_one(refusal: Refusal, input: &str) {
    assert!(!is_blank(input), "{input:?} is blank");
    assert_eq!(parse(input), Err(refusal), "{input:?}");
}

/// Checks that each of the inputs, which stand with spaces between them, is refused so.
pub(crate) fn check(refusal: Refusal, inputs: &str) {
    for input in inputs.split_ascii_whitespace() {
        check_one(refusal, input);
    }
}

#[test]
fn only_a_name() {
    check(
        OnlyName,
        r#" mina @mina ＠mina @Mina_7 acct:mina acct:@mina mailto:mina mina@ @mina@ "mina" mina.
            mina/ 12345 <mina> javascript "#,
    );
    // With dots, but no server ends like this.
    check(
        OnlyName,
        "mina.7 @mina.b mina.b-c mina_x.art @mina-.art mina@.",
    );
}

#[test]
fn only_a_server() {
    check(
        OnlyServer,
        "old.example @old.example OLD.EXAMPLE old.example. old.example/ acct:old.example bücher.example
         例え。テスト old.xn--zckzah https://old.example https://old.example/ http://old.example//
         //old.example https://old.example?lang=de https://old.example/#top",
    );
    check(
        OnlyServer,
        "https://old.example/about https://old.example/about/more https://old.example/explore
         old.example/explore/links https://old.example/home https://old.example/public/local
         https://old.example/web https://old.example/web/home https://old.example/auth/sign_in
         https://old.example/deck/getting-started https://old.example/settings/profile",
    );
    // May be a name as well: the message helps with both.
    check(OnlyServer, "@mina.art mina.smith");
}

#[test]
fn a_space_inside() {
    for input in [
        "mina @old.example",
        "mina@ old.example",
        "mina @ old.example",
        "@ mina@old.example",
        "@mina@old. example",
        "@mina\t@old.example",
        "@mina\u{A0}@old.example",
        "@mina\u{3000}@old.example",
        "@mina\u{2028}@old.example",
        "mi\r\nna@old.example",
        "@mina@old.example @mina@new.example",
        "old example",
        "<b onclick=alert(1)>mina@old.example</b>",
        "\"><img src=x onerror=alert(1)>",
    ] {
        check_one(Space, input);
    }
}

#[test]
fn an_email_address() {
    check(
        EmailProvider,
        "mina@gmail.com @mina@gmail.com MINA@GMAIL.COM mina@gmail.com. mina@ｇｍａｉｌ.com
         first.last@gmail.com mina+news@gmail.com mina@googlemail.com mina@outlook.com
         mina@hotmail.co.uk mina@yahoo.co.jp mina@icloud.com mina@proton.me mina@gmx.net mina@web.de
         mina@orange.fr mina@mail.ru mina@qq.com mina@uol.com.br mailto:mina@gmail.com gmail.com
         https://old.example/@mina@gmail.com",
    );
}

#[test]
fn an_ip_address() {
    check(
        IpAddress,
        "mina@192.168.0.1 mina@127.0.0.1. @mina@10.1 mina@1.2.3.4.5 mina@300.1.1.1 mina@2130706433
         mina@0x7f000001 mina@0X7F.0.0.1 mina@0x7f.1 mina@0177.0.0.1 mina@old.7 mina@old.0x
         mina@１２７.０.０.１ mina@127。0。0。1 192.168.0.1 @192.168.0.1 http://127.0.0.1
         https://192.168.0.1/@mina https://2130706433/@mina https://old.example/@mina@127.0.0.1",
    );
    check(
        IpAddress,
        "mina@[::1] mina@[2001:db8::1] mina@::1 mina@::ffff:127.0.0.1 ::1 [fe80::1]
         https://[::1]/@mina https://[::1]",
    );
}

#[test]
fn a_host_without_a_dot() {
    check(
        NoDot,
        "mina@localhost @mina@localhost mina@localhost. @mina@old https://localhost/@mina
         localhost/@mina https://mina @mina@münchen mina@xn--mnchen-3ya
         https://old.example/@mina@new",
    );
}

#[test]
fn a_name_that_cannot_be_found() {
    check(
        Name,
        r#" mïna@old.example мина@old.example мина @мина ｍｉｎａ@old.example مينا@old.example
            ミナ@old.example mïna@ mina!@old.example mi,na@old.example mina+news@old.example
            mina*@old.example ~mina@old.example mi'na@old.example mi"na@old.example
            mi<na@old.example mina>@old.example <b>mina@old.example mi|na@old.example
            $mina@old.example .mina@old.example mina.@old.example -mina@old.example
            mina-@old.example @.@old.example --@old.example mina,old.example
            https://old.example/@mïna https://old.example/@<b>mina
            https://old.example/users/-mina "#,
    );
    check(
        Name,
        "mina\0@old.example \0 mi\u{7}na mina\u{1B}[31m@old.example mina\u{7F}@old.example
         😀 😀@old.example @mi😀na@old.example m\u{301}@old.example",
    );
}

#[test]
fn too_long() {
    let letters = "a".repeat(10_000);
    for input in [
        &letters,
        &"@".repeat(10_000),
        &"a b ".repeat(2_500),
        &"😀".repeat(2_500),
        &"<script>".repeat(1_250),
        &format!("@mina@old.example{}", " x".repeat(1_000)),
        &format!("https://old.example/@mina?{letters}"),
        &format!("@mina@{}example", "a.".repeat(127)),
        &format!("@mina@{}example", "ü.".repeat(127)),
        &format!("@mina@{}.example", "l".repeat(64)),
        &format!("@mina@{}.example", "ü".repeat(64)),
        &format!("@mina@{}.example", "例".repeat(60)),
        &format!("@{}@old.example", "n".repeat(254)),
        &"n".repeat(254),
    ] {
        check_one(TooLong, input);
    }
}

#[test]
fn a_post() {
    check(
        Post,
        "https://old.example/@mina/112233445566778899 old.example/@mina/1234/
         https://old.example/@mina/1234?x#y https://old.example/@mina/1234/reblogs
         https://old.example/@mina@new.example/1234 https://old.example/users/mina/statuses/1
         https://old.example/users/mina/statuses/1/activity https://old.example/ap/users/7/statuses/1
         https://old.example/@mina/statuses/01ABC https://old.example/@mina/posts/9abc
         https://old.example/notes/9abc https://old.example/notice/AbC https://old.example/objects/0-1
         https://old.example/activities/0-1 https://old.example/p/mina/1 https://old.example/posts/1
         https://old.example/statuses/1 https://old.example/web/statuses/1
         https://old.example/web/@mina/1 https://old.example/deck/@mina@new.example/1",
    );
}

#[test]
fn blank() {
    for input in [
        "",
        " ",
        "\u{200B}",
        "\u{FEFF}\u{3000}\t",
        "\"\"",
        "<>",
        "...",
        " , ",
        "/",
    ] {
        assert!(is_blank(input), "{input:?} is not blank");
        assert_eq!(parse(input), Err(Other), "{input:?}");
    }
}
