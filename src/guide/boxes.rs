//! The only HTML in content: expandable boxes, and comments.

use std::ops::Range;

/// What a block of HTML means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Html {
    /// A box begins: its anchor, and where in the block its summary stands.
    Open { id: String, summary: Range<usize> },
    /// A box ends.
    Close,
    /// A remark of the authors.
    Comment,
    /// Something else, and what to write instead.
    Wrong(&'static str),
}

/// Returns what a block of HTML means.
pub(super) fn read(block: &str) -> Html {
    let trimmed = block.trim();
    if trimmed == "</details>" {
        return Html::Close;
    }
    if trimmed.starts_with("<!--") && trimmed.ends_with("-->") {
        return Html::Comment;
    }
    if !is_box(block) {
        return Html::Wrong(
            "only <details> and <summary> may stand as HTML; write Markdown instead",
        );
    }
    open(block)
}

/// Returns whether a block of HTML begins a box, if only a faulty one.
pub(super) fn is_box(block: &str) -> bool {
    block.trim_start().starts_with("<details")
}

fn open(block: &str) -> Html {
    let Some(id) = anchor(block) else {
        return Html::Wrong("this box has no anchor; write `<details id=\"…\">`");
    };
    let inside = block.find("<summary>").zip(block.find("</summary>"));
    let Some((start, end)) = inside else {
        return Html::Wrong(
            "this box has no summary; write `<summary>…</summary>` on the line after `<details …>`",
        );
    };
    if !block[end + "</summary>".len()..].trim().is_empty() {
        return Html::Wrong(
            "put an empty line after </summary>, so that what follows is read as Markdown",
        );
    }
    Html::Open {
        id: id.to_owned(),
        summary: start + "<summary>".len()..end,
    }
}

fn anchor(block: &str) -> Option<&str> {
    let tag = block.split_once('>')?.0;
    let value = tag.split_once("id=\"")?.1;
    value
        .split_once('"')
        .map(|(id, _)| id)
        .filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_has_an_anchor_and_a_summary() {
        let block = "<details id=\"a\">\n<summary>What if?</summary>\n";
        let Html::Open { id, summary } = read(block) else {
            panic!("{block} is a box")
        };
        assert_eq!((id.as_str(), &block[summary]), ("a", "What if?"));
    }

    #[test]
    fn other_html_is_refused() {
        for block in [
            "<div>x</div>",
            "<details>\n<summary>x</summary>",
            "<details id=\"a\">\n",
        ] {
            assert!(matches!(read(block), Html::Wrong(_)), "{block}");
        }
        assert_eq!(read("</details>\n"), Html::Close);
        assert_eq!(read("<!-- a remark -->"), Html::Comment);
    }
}
