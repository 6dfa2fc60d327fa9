//! Which software a server runs, and what is known of it.

use std::rc::Rc;

use super::Desk;
use crate::check::ask::What;
use crate::check::gap::Gap;
use crate::check::manners::{Fault, Lookup, Manners};
use crate::check::server::{self, Server};
use crate::journey::pair::Answer;

impl Desk {
    /// Returns what the server says of itself.
    pub(in crate::check) fn server(&self) -> Result<Server, Gap> {
        match self.nodeinfo() {
            Err(gap) if gap != Gap::Waiting => match self.instance() {
                Err(Gap::Waiting) => Err(Gap::Waiting),
                // Why the first way failed says more than why the detour did.
                instance => instance.map_err(|_| gap),
            },
            nodeinfo => nodeinfo,
        }
    }

    /// Returns what is known of the software of the server, which may be nothing.
    pub(in crate::check) fn manners(&self) -> Result<Rc<Manners>, Gap> {
        match self.server() {
            Err(Gap::Waiting) => Err(Gap::Waiting),
            Err(_) => self.manners_of_stranger(),
            Ok(server) => Ok(self
                .known(&server)
                .unwrap_or_else(|| self.manners_of_relative(&server))),
        }
    }

    /// Returns what is known of the software that a server says it runs, in its version or, if that
    /// cannot be told, in all of them.
    pub(in crate::check) fn known(&self, server: &Server) -> Option<Rc<Manners>> {
        let name = &server.software;
        let mut all = self.manners.iter();
        let of_version = all.find(|it| it.are_of(name, &server.version)).cloned();
        of_version.or_else(|| {
            let named = self.manners.iter().filter(|it| it.is_named(name));
            let named: Vec<_> = named.map(Rc::as_ref).collect();
            Manners::of_any_version(&named).map(Rc::new)
        })
    }

    /// Returns what is known of the software that the server's is built on.
    pub(in crate::check) fn relative(&self, server: &Server) -> Option<&Rc<Manners>> {
        let mut all = self.manners.iter();
        all.find(|manners| manners.are_of_relative(&server.software))
    }

    pub(super) fn known_manners(&self, server: &Server) -> Rc<Manners> {
        self.known(server).unwrap_or_default()
    }

    /// Returns whether the server's software can do something, in its version.
    pub(in crate::check) fn ability(&self, ability: &str) -> Result<Answer, Gap> {
        let server = match self.server() {
            Err(Gap::Waiting) => return Err(Gap::Waiting),
            Err(_) => return Ok(Answer::Unknown),
            Ok(server) => server,
        };
        let known = self.known(&server);
        Ok(known.map_or(Answer::Unknown, |known| {
            known.ability(ability, &server.version)
        }))
    }

    /// Returns the faults that the software has in its version when it stands on this side.
    pub(in crate::check) fn faults(&self) -> Result<Vec<Fault>, Gap> {
        let server = self.server()?;
        let manners = self.known(&server).ok_or(Gap::Unasked)?;
        let version = manners.version(&server.version).ok_or(Gap::Unestablished)?;
        let is_had = |it: &&Fault| it.side == self.side && it.versions.holds(Some(version));
        Ok(manners.faults.iter().filter(is_had).cloned().collect())
    }

    /// Returns what Misskey and its relatives say of the server.
    pub(in crate::check) fn meta(&self) -> Result<&crate::json::Json, Gap> {
        self.page(What::Meta).map(|page| &page.json)
    }

    /// Returns what NodeInfo says, if it comes from the host that the account is on: the domain
    /// of a handle can have a site of its own, of which NodeInfo tells there.
    pub(super) fn nodeinfo(&self) -> Result<Server, Gap> {
        let page = self.page(What::Nodeinfo)?;
        match self.identity() {
            Err(Gap::Waiting) => Err(Gap::Waiting),
            Ok(identity) if identity.web_host != page.host => Err(Gap::Elsewhere),
            _ => Server::of_nodeinfo(&page.json),
        }
    }

    fn instance(&self) -> Result<Server, Gap> {
        let page = self.page(What::Instance)?;
        let is_like_mastodon = self.finger().map(|it| it.is_followed_as_on_mastodon);
        Server::of_instance(&page.json, is_like_mastodon.unwrap_or(false))
    }

    /// Returns where to ask a server of a relative. Nothing else is taken over: what was read in one
    /// software proves nothing of another.
    fn manners_of_relative(&self, server: &Server) -> Rc<Manners> {
        with_lookup(self.relative(server).and_then(|manners| manners.lookup))
    }

    /// Returns the manners of a server that does not say what it runs: the API that answered once
    /// may answer again.
    fn manners_of_stranger(&self) -> Result<Rc<Manners>, Gap> {
        let lookup = match (self.page(What::Instance), self.page(What::Meta)) {
            (Err(Gap::Waiting), _) | (_, Err(Gap::Waiting)) => return Err(Gap::Waiting),
            (Ok(_), _) => Some(Lookup::Mastodon),
            (_, Ok(meta)) if server::is_of_misskey_family(&meta.json) => Some(Lookup::Misskey),
            _ => None,
        };
        Ok(with_lookup(lookup))
    }
}

/// Returns the manners of which nothing but this is known.
fn with_lookup(lookup: Option<Lookup>) -> Rc<Manners> {
    let nothing = Manners::default();
    Rc::new(Manners { lookup, ..nothing })
}
