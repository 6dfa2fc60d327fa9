use super::*;

fn version(text: &str) -> Version {
    Version::parse(text).expect("test versions are well-formed")
}

#[test]
fn versions_are_read_with_and_without_a_fork_suffix() {
    assert_eq!(version("4.6.5+glitch"), version("4.6.5"));
    assert_eq!(version("4.7.0-alpha.2"), version("4.7"));
    assert!(version("4.10") > version("4.9.9"));
    for wrong in ["", "four", "4.", "1.2.3.4.5"] {
        assert_eq!(Version::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn of_two_versions_the_one_of_what_a_fork_is_built_on_counts() {
    for (stated, meant) in [
        ("1.0.5+3.4.0", "3.4"),
        ("4.2.17+hometown-1.1.2", "4.2.17"),
        ("4.2.17+1.1.2", "4.2.17"),
        ("0.19.3+20240105", "0.19.3"),
        ("0.22.1+git-1.2.3", "0.22.1"),
    ] {
        assert_eq!(Version::parse(stated), Some(version(meant)), "{stated}");
        assert_eq!(Version::typed(stated), Some(version(meant)), "{stated}");
    }
}

#[test]
fn a_version_is_read_as_people_and_servers_write_it() {
    for (typed, meant) in [
        ("4,6", "4.6"),
        ("4,6,5", "4.6.5"),
        ("4.6, the newest", "4.6"),
        ("v4.6.5.", "4.6.5"),
        ("1.2.3.4", "1.2.3.4"),
        ("2.7.2 (compatible; Akkoma 3.10.4)", "3.10.4"),
        ("4.2.1 (compatible; Iceshrimp.NET/2024.1)", "2024.1"),
        ("4.3.9 (compatible; Sharkey 2025.4.6)", "2025.4.6"),
        ("13.0.0-preview6", "13.0"),
    ] {
        assert_eq!(Version::typed(typed), Some(version(meant)), "{typed}");
    }
    for wrong in [
        "",
        "newest",
        "1.2.3.4.5",
        "4,6,5,4,3",
        "vHEAD+allowlist [2025-11-07]",
    ] {
        assert_eq!(Version::typed(wrong), None, "{wrong}");
    }
}

#[test]
fn a_range_includes_its_start_and_excludes_its_end() {
    let range = Range {
        since: Some(version("4.0")),
        until: Some(version("4.2")),
    };
    let held = ["3.5.9", "4.0", "4.1.9", "4.2"].map(|v| range.holds(Some(version(v))));
    assert_eq!(held, [false, true, true, false]);
    assert!(
        !range.holds(None),
        "an ended range does not hold for the newest version"
    );
}

#[test]
fn the_example_of_a_range_lies_in_it() {
    for (since, until) in [
        (Some("4.2"), None),
        (None, Some("4.2")),
        (None, Some("4.0")),
        (Some("3.1"), Some("4.2.3")),
        (None, Some("4.2.3.1")),
    ] {
        let range = Range {
            since: since.map(version),
            until: until.map(version),
        };
        assert!(range.holds(range.example()), "{since:?} to {until:?}");
    }
}

#[test]
fn ranges_that_touch_do_not_overlap() {
    let old = Range {
        since: None,
        until: Some(version("4.2")),
    };
    let new = Range {
        since: Some(version("4.2")),
        until: None,
    };
    assert!(!old.overlaps(&new) && !new.overlaps(&old));
    assert!(old.overlaps(&Range::default()));
}
