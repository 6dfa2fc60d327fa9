//! A host function may answer anything: what comes back is checked before it stands in a link.

use rehome::handle::{Handle, Refusal};

fn answered(typed: &str, answer: &str) -> Result<Handle, Refusal> {
    Handle::parse(typed, |_| Some(answer.to_owned()))
}

#[test]
fn a_bad_answer_is_refused() {
    let label = "l".repeat(64);
    let long = "l.".repeat(126) + "ll";
    for (answer, refusal) in [
        ("", Refusal::NoDot),
        ("old", Refusal::NoDot),
        ("old.example/x", Refusal::Other),
        ("old.example:80", Refusal::Other),
        ("mina@old.example", Refusal::Other),
        ("OLD.example", Refusal::Other),
        ("old_one.example", Refusal::Other),
        ("bücher.example", Refusal::Other),
        ("old.example\n", Refusal::Other),
        ("old..example", Refusal::Other),
        (".old.example", Refusal::Other),
        ("old.example.", Refusal::Other),
        ("-old.example", Refusal::Other),
        ("127.0.0.1", Refusal::IpAddress),
        ("old.0x7f", Refusal::IpAddress),
        ("[::1]", Refusal::Other),
        (&format!("{label}.example"), Refusal::TooLong),
        (&long, Refusal::TooLong),
        ("gmail.com", Refusal::EmailProvider),
    ] {
        assert_eq!(
            answered("mina@old.example", answer),
            Err(refusal),
            "{answer:?}"
        );
    }
}

#[test]
fn no_answer_is_refused() {
    let refused = Handle::parse("mina@old.example", |_| None);
    assert_eq!(refused, Err(Refusal::Other));
}

#[test]
fn the_host_alone_is_asked_for() {
    let parsed = Handle::parse("https://Old.Example./@mina?x=1", |host| {
        assert_eq!(host, "Old.Example");
        Some(host.to_ascii_lowercase())
    });
    assert_eq!(
        parsed.map(|h| h.to_string()).as_deref(),
        Ok("@mina@old.example")
    );
}

#[test]
fn punycode_that_cannot_be_read_back_is_shown_as_it_is_linked() {
    for answer in [
        "xn--a.example",
        "xn--99999999.example",
        "xn--bcher-kva.example",
    ] {
        let shown = answered("mina@üx.example", answer).map(|h| h.host().to_owned());
        let expected = if answer == "xn--bcher-kva.example" {
            "bücher.example"
        } else {
            answer
        };
        assert_eq!(shown.as_deref(), Ok(expected), "{answer:?}");
    }
}
