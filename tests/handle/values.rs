use super::parse;

#[test]
fn forms_of_a_handle() {
    let mina = parse("https://BÜCHER.example/@Mina").expect("is a profile");
    assert_eq!(mina.to_string(), "@Mina@bücher.example");
    assert_eq!(mina.address(), "Mina@bücher.example");
    assert_eq!(
        mina.link("/settings"),
        "https://xn--bcher-kva.example/settings"
    );
    assert_eq!(mina.link("/"), "https://xn--bcher-kva.example/");
}

#[test]
fn a_path_never_changes_the_host() {
    let mina = parse("@mina@old.example").expect("is a handle");
    assert_eq!(mina.link(""), "https://old.example/");
    assert_eq!(
        mina.link(".new.example"),
        "https://old.example/.new.example"
    );
    assert_eq!(
        mina.link("@new.example"),
        "https://old.example/@new.example"
    );
    assert_eq!(
        mina.link("//new.example"),
        "https://old.example//new.example"
    );
}

#[test]
fn sameness() {
    let [mina, capitals, other_name, other_server] = [
        "@mina@bücher.example",
        "@MINA@xn--bcher-kva.example",
        "@nina@BÜCHER.example",
        "@mina@new.example",
    ]
    .map(|text| parse(text).expect("is a handle"));
    assert!(mina.same_account(&capitals) && capitals.same_account(&mina));
    assert!(mina.same_server(&capitals) && mina.same_server(&other_name));
    assert!(!mina.same_account(&other_name));
    assert!(!mina.same_account(&other_server) && !mina.same_server(&other_server));
}
