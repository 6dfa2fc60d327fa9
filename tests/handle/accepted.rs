//! Each way to write an account, with what is read from it.

use super::parse;

fn check_one(input: &str, expected: (&str, &str, &str)) {
    let handle = parse(input).unwrap_or_else(|refusal| panic!("{input:?}: {refusal:?}"));
    let read = (handle.name(), handle.host(), handle.ascii_host());
    assert_eq!(read, expected, "{input:?}");
}

/// Checks a table with a line for each input: the input, the name, the shown and the linked host.
fn check(table: &str) {
    for line in table.lines() {
        let columns: Vec<&str> = line.split_ascii_whitespace().collect();
        let &[input, name, host, ascii_host] = columns.as_slice() else {
            panic!("{line:?} has not four columns");
        };
        check_one(input, (name, host, ascii_host));
    }
}

const MINA: (&str, &str, &str) = ("mina", "old.example", "old.example");

/// Checks that each of the inputs, which stand with spaces between them, is `mina` at
/// `old.example`.
fn check_mina(inputs: &str) {
    for input in inputs.split_ascii_whitespace() {
        check_one(input, MINA);
    }
}

#[test]
fn handles() {
    check_mina(
        "@mina@old.example mina@old.example acct:mina@old.example acct:@mina@old.example
         ACCT:mina@old.example mailto:mina@old.example MailTo:@mina@old.example @mina@OLD.Example
         @mina@old.example. @mina@old.example... @mina@old.example/ @mina@old.example./",
    );
}

#[test]
fn profile_addresses() {
    check_mina(
        "https://old.example/@mina http://old.example/@mina HTTPS://old.example/@mina
         hTTp://OLD.example/@mina //old.example/@mina old.example/@mina OLD.EXAMPLE/@mina
         https://old.example./@mina https://old.example/@mina/ https://old.example/@mina//
         https://old.example/users/mina old.example/users/mina/
         https://old.example/users/mina/followers https://old.example/web/@mina
         https://old.example/deck/@mina",
    );
}

#[test]
fn pages_of_a_profile() {
    check_mina(
        "https://old.example/@mina/with_replies https://old.example/@mina/media
         https://old.example/@mina/media/ https://old.example/@mina/followers
         https://old.example/@mina/following https://old.example/@mina/featured
         https://old.example/@mina/tagged/garden https://old.example/@mina/tagged/g%C3%A4rten
         https://old.example/@mina?lang=de https://old.example/@mina#posts
         https://old.example/@mina/?a=https://elsewhere.example/@else#top
         old.example/@mina?utm_source=x@y",
    );
}

#[test]
fn accounts_elsewhere() {
    check_mina(
        "https://new.example/@mina@old.example new.example/@mina@old.example/media
         https://new.example/users/mina@old.example https://new.example/web/@mina@old.example
         https://new.example/deck/@mina@old.example/with_replies",
    );
}

#[test]
fn surroundings() {
    check_mina(
        r#" "@mina@old.example" 'mina@old.example' “@mina@old.example” „@mina@old.example“
            ‘@mina@old.example’ «@mina@old.example» `@mina@old.example` 「@mina@old.example」
            <https://old.example/@mina> <@mina@old.example>, (@mina@old.example).
            [@mina@old.example] {@mina@old.example} （@mina@old.example） @mina@old.example,
            @mina@old.example; @mina@old.example! @mina@old.example? https://old.example/@mina.
            @mina@old.example。 @mina@old.example、 "https://old.example/@mina/", "#,
    );
    for input in [
        "  @mina@old.example\t",
        "\r\n@mina@old.example\r\n",
        "\u{A0}\u{3000}\u{2003}@mina@old.example\u{2028}\u{85}",
        "\" <https://old.example/@mina/> \" , ",
    ] {
        check_one(input, MINA);
    }
}

#[test]
fn percent_escapes() {
    check_mina(
        "%40mina%40old.example mi%6Ea@old.example mina@old%2Eexample https://old.example/%40mina
         https://old.example/@mi%6Ea https%3A%2F%2Fold.example%2F%40mina",
    );
}

#[test]
fn one_account_in_a_text() {
    for input in [
        "@mina@old.example\nnext line",
        "My handle is @mina@old.example",
        "https://old.example/@mina posted",
        "[@mina](https://old.example/@mina)",
        "Mina (@mina@old.example)",
        "https://app.example/old.example/@mina",
        "mina[at]old[dot]example",
    ] {
        check_one(input, MINA);
    }
}

#[test]
fn invisible_characters() {
    check_mina(
        "\u{FEFF}@mina@old.example
         @mi\u{200B}na@old\u{200C}.exa\u{200D}mple
         @mi\u{AD}na@old.ex\u{AD}ample
         \u{200E}@mina@old.example\u{200F}
         \u{2066}@mina@old.example\u{2069}
         \u{2068}\u{202A}@mina\u{202C}@old.example\u{202E}\u{2069}
         \u{202D}@mina\u{61C}@old.example
         @\u{FE0F}mina@\u{FE0F}old.example
         @mina@old.example\u{E0100}\u{E0041}
         \u{2060}\u{2064}https:\u{200B}//old.example/\u{200B}@mina
         \u{180E}\u{3164}@mina@old.example\u{FFA0}",
    );
    check_one(" \u{200B} @mina@old.example \u{200B} ", MINA);
}

#[test]
fn full_width_signs() {
    check_mina(
        "＠mina＠old.example ﹫mina﹫old.example mina＠old。example @mina@old．example
         @mina@old｡example｡ https://old。example/＠mina @mina@ｏｌｄ.ｅｘａｍｐｌｅ",
    );
}

#[test]
fn names() {
    check(
        "Mina@old.example                Mina            old.example   old.example
         @_mina_@old.example             _mina_          old.example   old.example
         @7@old.example                  7               old.example   old.example
         @mina.b-c_d@old.example         mina.b-c_d      old.example   old.example
         @mina..b--c.-d@old.example      mina..b--c.-d   old.example   old.example
         @me.bsky.social@bsky.brid.gy    me.bsky.social  bsky.brid.gy  bsky.brid.gy
         https://old.example/@mina.art   mina.art        old.example   old.example
         acct@old.example                acct            old.example   old.example
         @https@old.example              https           old.example   old.example",
    );
    let longest = "n".repeat(253);
    let expected = (longest.as_str(), "old.example", "old.example");
    check_one(&format!("@{longest}@old.example"), expected);
}

#[test]
fn hosts() {
    check(
        "mina@a.b.c.old.example   mina  a.b.c.old.example   a.b.c.old.example
         mina@old-one.example     mina  old-one.example     old-one.example
         mina@7.example           mina  7.example           7.example
         mina@1.2.3.example       mina  1.2.3.example       1.2.3.example
         mina@0x7f.example        mina  0x7f.example        0x7f.example
         mina@social.gmail.com    mina  social.gmail.com    social.gmail.com
         mina@notgmail.com        mina  notgmail.com        notgmail.com",
    );
    let label = "l".repeat(63);
    let longest = format!("{label}.{label}.{label}.{}", "m".repeat(61));
    check_one(&format!("mina@{longest}"), ("mina", &longest, &longest));
}

#[test]
fn internationalised_hosts() {
    check(
        "@mina@bücher.example            mina  bücher.example         xn--bcher-kva.example
         @mina@BÜCHER.Example            mina  bücher.example         xn--bcher-kva.example
         @mina@bu\u{308}cher.example     mina  bücher.example         xn--bcher-kva.example
         @mina@XN--BCHER-KVA.example     mina  xn--bcher-kva.example  xn--bcher-kva.example
         https://bücher.example/@mina    mina  bücher.example         xn--bcher-kva.example
         @mina@straße.example            mina  straße.example         xn--strae-oqa.example
         @mina@col·legi.example          mina  col·legi.example       xn--collegi-xma.example
         @mina@例え。テスト              mina  例え.テスト            xn--r8jz45g.xn--zckzah
         @mina@пример.испытание          mina  пример.испытание       xn--e1afmkfd.xn--80akhbyknj4f
         @mina@उदाहरण.परीक्षा                mina  उदाहरण.परीक्षा             xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g
         @mina@مثال.إختبار               mina  مثال.إختبار            xn--mgbh0fb.xn--kgbechtv
         \u{2067}@mina@דוגמה.טעסט\u{2069}  mina  דוגמה.טעסט           xn--6dbbec0c.xn--deba0ad",
    );
}

/// Emoji and look-alikes of a slash are linked, but shown as browsers show them.
#[test]
fn signs_in_hosts() {
    check(
        "@mina@❤.example   mina  xn--qei.example   xn--qei.example
         @mina@💩.example  mina  xn--ls8h.example  xn--ls8h.example
         @mina@a∕b.example mina  xn--ab-6bv.example xn--ab-6bv.example",
    );
}
