//! Requests to make and their answers, as the page outside of this room makes them.

use crate::json::Json;

use super::address;
use super::gap::Gap;
use crate::journey::Side;
use crate::pieces;

/// What a request is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The actor id that belongs to the handle (RFC 7033).
    Webfinger,
    /// Whether the handle that WebFinger names instead has the same actor id.
    Subject,
    /// Where the NodeInfo document is.
    NodeinfoLinks,
    /// The NodeInfo document, with the name and version of the software.
    Nodeinfo,
    /// What Mastodon's API says of the server.
    Instance,
    /// What Misskey's API says of the server.
    Meta,
    /// The `ActivityPub` actor.
    Actor,
    /// The account as an API has it.
    Account,
    /// The account's profile page for people.
    Page,
    /// The servers that this server blocks.
    Blocks,
}

impl What {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 10] = [
        Self::Webfinger,
        Self::Subject,
        Self::NodeinfoLinks,
        Self::Nodeinfo,
        Self::Instance,
        Self::Meta,
        Self::Actor,
        Self::Account,
        Self::Page,
        Self::Blocks,
    ];

    /// Those that tell what runs on the server of an account. WebFinger is among them, because the domain
    /// of a handle can have a site of its own, of which `NodeInfo` tells there.
    pub const OF_SERVER: &[Self] = &[
        Self::Webfinger,
        Self::Subject,
        Self::NodeinfoLinks,
        Self::Nodeinfo,
        Self::Instance,
    ];

    /// Those that tell the same of a server of which no account is named.
    pub const OF_SERVER_ALONE: &[Self] = &[Self::NodeinfoLinks, Self::Nodeinfo, Self::Instance];

    /// Returns its key in the interface texts.
    pub fn key(self) -> &'static str {
        match self {
            // To a reader, it is the same question asked once more.
            Self::Webfinger | Self::Subject => "webfinger",
            Self::NodeinfoLinks => "nodeinfo-links",
            Self::Nodeinfo => "nodeinfo",
            Self::Instance => "instance",
            Self::Meta => "meta",
            Self::Actor => "actor",
            Self::Account => "account",
            Self::Page => "page",
            Self::Blocks => "blocks",
        }
    }

    /// Returns the value of the `Accept` header. All are simple enough to need no preflight.
    pub fn accept(self) -> &'static str {
        match self {
            // Lemmy's usual nginx gives the document for exactly this value.
            Self::Actor => "application/activity+json",
            Self::Page => "text/html",
            _ => "application/json",
        }
    }

    /// Returns whether a host may hand this question on to another: those of the handle's own
    /// domain, which often is not the server's (Mastodon's `WEB_DOMAIN`).
    pub(super) fn may_be_handed_on(self) -> bool {
        matches!(self, Self::Webfinger | Self::Subject | Self::NodeinfoLinks)
    }
}

/// A request to make: `POST` if it has a body, which is JSON, and `GET` otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// Its number, which is given back with the answer.
    pub number: usize,
    /// The account it is about.
    pub side: Side,
    /// What it is for.
    pub what: What,
    /// Where it goes.
    pub url: String,
    /// What is sent.
    pub body: Option<String>,
    /// Whether the browser may follow a redirect. Where the answer of another host would not be
    /// believed, no other host is asked.
    pub may_redirect: bool,
}

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// With an answer of whatever status.
    Answered,
    /// With nothing that a page may read.
    Unreachable,
    /// Not in time.
    Late,
    /// With more than a page should read.
    Large,
    /// The reader's device has no connection.
    Offline,
}

/// An answer. Everything but `outcome` counts only if there was one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// How the request ended.
    pub outcome: Outcome,
    /// The HTTP status.
    pub status: u16,
    /// The address that answered, after all redirects.
    pub url: String,
    /// The media type, with its parameters.
    pub media_type: String,
    /// The body, as text.
    pub body: String,
}

impl Reply {
    /// Returns what there is instead of an answer.
    pub fn without(outcome: Outcome) -> Self {
        Self {
            outcome,
            status: 0,
            url: String::new(),
            media_type: String::new(),
            body: String::new(),
        }
    }
}

/// A document and the host that gave it.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) host: String,
    /// What it says; a page for people is one text.
    pub(super) json: Json,
}

impl Page {
    /// Returns the document in an answer to what was asked at `url`.
    pub(super) fn read(what: What, url: &str, reply: &Reply) -> Result<Self, Gap> {
        check_outcome(reply.outcome)?;
        let host = address::host(&reply.url).ok_or(Gap::Elsewhere)?;
        if !what.may_be_handed_on() && address::host(url).as_ref() != Some(&host) {
            return Err(Gap::Elsewhere);
        }
        check_status(what, reply.status)?;
        if !is_media_type(what, &reply.media_type) {
            return Err(Gap::Broken);
        }
        let json = match what {
            What::Page => Json::Text(reply.body.clone()),
            _ => Json::read(&reply.body).ok_or(Gap::Broken)?,
        };
        Ok(Self { host, json })
    }
}

fn check_outcome(outcome: Outcome) -> Result<(), Gap> {
    match outcome {
        Outcome::Answered => Ok(()),
        Outcome::Unreachable => Err(Gap::Unreachable),
        Outcome::Late => Err(Gap::Late),
        Outcome::Large => Err(Gap::Large),
        Outcome::Offline => Err(Gap::Offline),
    }
}

fn check_status(what: What, status: u16) -> Result<(), Gap> {
    match status {
        200..=299 => Ok(()),
        // Mastodon in secure mode, Pleroma, GoToSocial, Sharkey and others answer so.
        401 if what == What::Actor => Err(Gap::Signature),
        _ => Err(Gap::of_status(status)),
    }
}

/// Returns whether a document of this media type may be believed. An actor must be served as one:
/// as plain JSON it could be a file that anybody uploaded there.
fn is_media_type(what: What, media_type: &str) -> bool {
    let media_type = media_type.to_ascii_lowercase();
    let kind = pieces::before(&media_type, ";").trim();
    match what {
        What::Page => kind == "text/html",
        What::Actor => ["application/activity+json", "application/ld+json"].contains(&kind),
        _ => kind == "application/json" || kind.ends_with("+json"),
    }
}
