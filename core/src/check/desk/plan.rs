//! What to ask a server, and where: each request follows from the answers before it.

use crate::json::Json;

use super::Desk;
use crate::check::address;
use crate::check::ask::What;
use crate::check::gap::Gap;
use crate::check::manners::{Layout, Lookup};
use crate::check::server;
use crate::pieces;

/// A request: where it goes and what is sent.
#[derive(Debug)]
pub(in crate::check) struct Request {
    pub(in crate::check) url: String,
    pub(in crate::check) body: Option<String>,
}

impl Request {
    /// Returns a request without a body.
    ///
    /// # Errors
    /// [`Gap::Local`] if the address must not be asked. Everything passes here last.
    fn get(url: String) -> Result<Self, Gap> {
        address::host(&url).ok_or(Gap::Local)?;
        Ok(Self { url, body: None })
    }

    fn post(url: String, body: &Json) -> Result<Self, Gap> {
        let body = Some(body.write());
        Ok(Self {
            body,
            ..Self::get(url)?
        })
    }
}

impl Desk {
    /// Returns the request for something.
    ///
    /// # Errors
    /// [`Gap::Waiting`] as long as it cannot be told, otherwise why it is never asked.
    pub(super) fn want(&self, what: What) -> Result<Request, Gap> {
        match what {
            What::Webfinger => Request::get(webfinger(self.handle.name(), self.host()?)),
            What::Subject => self.want_subject(),
            What::NodeinfoLinks => {
                Request::get(["https://", self.host()?, "/.well-known/nodeinfo"].concat())
            }
            What::Nodeinfo => self.want_nodeinfo(),
            What::Instance => self.want_instance(),
            What::Meta => self.want_meta(),
            What::Actor => self.want_actor(),
            What::Account => self.want_account(),
            What::Page => self.want_page(),
            What::Blocks => self.want_blocks(),
        }
    }

    fn want_subject(&self) -> Result<Request, Gap> {
        let finger = self.finger()?;
        if finger.host == self.host()? {
            return Err(Gap::Unasked);
        }
        Request::get(webfinger(finger.name, &finger.host))
    }

    fn want_nodeinfo(&self) -> Result<Request, Gap> {
        let (url, host) = server::nodeinfo_link(&self.page(What::NodeinfoLinks)?.json)?;
        let is_near = address::are_related(&host, self.host()?);
        if is_near || host == self.web_host()? {
            Request::get(url)
        } else {
            Err(Gap::Elsewhere)
        }
    }

    fn want_instance(&self) -> Result<Request, Gap> {
        match self.nodeinfo() {
            Ok(_) => Err(Gap::Unasked),
            Err(Gap::Waiting) => Err(Gap::Waiting),
            Err(_) => Request::get(["https://", &self.web_host()?, "/api/v1/instance"].concat()),
        }
    }

    fn want_meta(&self) -> Result<Request, Gap> {
        // Not by `manners`, which would ask for this very document.
        let has_policies = match self.nodeinfo() {
            Err(Gap::Waiting) => return Err(Gap::Waiting),
            server => server.is_ok_and(|server| self.known_manners(&server).policies),
        };
        if has_policies {
            return Request::post(
                ["https://", &self.web_host()?, "/api/meta"].concat(),
                &Json::object([]),
            );
        }
        match self.page(What::Instance) {
            Ok(_) => Err(Gap::Unasked),
            Err(gap @ (Gap::Waiting | Gap::Unasked | Gap::Local)) => Err(gap),
            Err(_) => Request::post(
                ["https://", &self.web_host()?, "/api/meta"].concat(),
                &Json::object([]),
            ),
        }
    }

    /// Returns the request for the actor. Where WebFinger cannot be read, its address is known
    /// only of software that makes it from the name.
    fn want_actor(&self) -> Result<Request, Gap> {
        let manners = self.manners()?;
        let identity = self.identity_if_any()?;
        if let Some(closed) = manners.closed {
            return Err(closed.gap());
        }
        let name = identity.as_ref().map_or(self.handle.name(), |it| it.name);
        let path = manners.actor.as_deref();
        let path = path.map(|path| pieces::replace(path, "{name}", name));
        match (path, identity) {
            (Some(path), _) => Request::get(["https://", &self.web_host()?, &path].concat()),
            (None, Some(identity)) => Request::get(identity.id.to_owned()),
            (None, None) => Err(self.why_unasked()),
        }
    }

    fn want_account(&self) -> Result<Request, Gap> {
        let lookup = self.manners()?.lookup;
        let identity = self.identity_if_any()?;
        let name = identity.as_ref().map_or(self.handle.name(), |it| it.name);
        let host = self.web_host()?;
        match lookup.ok_or_else(|| self.why_unasked())? {
            Lookup::Mastodon => {
                let path = "/api/v1/accounts/lookup?acct=";
                Request::get(["https://", &host, path, name].concat())
            }
            Lookup::Misskey => {
                let body = [("username", Json::text(Some(name))), ("host", Json::Null)];
                Request::post(
                    ["https://", &host, "/api/users/show"].concat(),
                    &Json::object(body),
                )
            }
        }
    }

    fn want_page(&self) -> Result<Request, Gap> {
        let layout = self.manners()?.page;
        let identity = self.identity_if_any()?;
        let name = identity.as_ref().map_or(self.handle.name(), |it| it.name);
        let host = self.web_host()?;
        match layout.ok_or(Gap::Unasked)? {
            Layout::Gotosocial => Request::get(["https://", &host, "/@", name].concat()),
        }
    }

    /// Returns why nobody knows where to ask: mostly because the first step failed already.
    fn why_unasked(&self) -> Gap {
        self.identity().err().unwrap_or(Gap::Unasked)
    }

    fn want_blocks(&self) -> Result<Request, Gap> {
        let has_list = self.manners()?.blocks;
        let host = self.web_host()?;
        has_list.then_some(()).ok_or(Gap::Unasked)?;
        Request::get(["https://", &host, "/api/v1/instance/domain_blocks"].concat())
    }
}

/// Returns the address where a host tells of an account. Names and hosts hold no sign that would
/// have to be escaped.
fn webfinger(name: &str, host: &str) -> String {
    let query = "/.well-known/webfinger?resource=acct:";
    ["https://", host, query, name, "@", host].concat()
}
