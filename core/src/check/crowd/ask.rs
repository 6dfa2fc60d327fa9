//! A request for a page of a list of followers.

use crate::journey::Side;

/// What gives a host in the form that URLs use, or `None` if it is no host.
pub(super) type ToAscii = fn(&str) -> Option<String>;

/// A request for a page of the list: `POST` if it has a body, which is JSON, and `GET` otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrowdAsk {
    /// The number of the page, from 0.
    pub number: usize,
    /// The account it is about.
    pub side: Side,
    /// Where it goes.
    pub url: String,
    /// What is sent.
    pub body: Option<String>,
    /// Whether the browser may follow a redirect: never, because nobody else may answer.
    pub may_redirect: bool,
}
