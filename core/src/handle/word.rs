//! Reading a text without spaces: which account is meant, told apart by how the text begins.

use super::reader::Reader;
use super::reading::Reading;
use super::{Refusal, address, bluesky, host, name, percent, text};
use crate::pieces::{holds, split_once, without_prefix};

impl Reader<'_> {
    /// Returns what is meant by a text without spaces.
    pub(super) fn word(&self, text: &str) -> Reading {
        let is_encoded = holds(text, "%") && !holds(text, "://");
        if is_encoded {
            let decoded = percent::decode(text);
            if !holds(&decoded, "%") && text::clean(&decoded) == decoded {
                return self.word(&decoded);
            }
        }
        if let Some(reading) = bluesky::read(text) {
            return reading;
        }
        match self.begun(text) {
            Reading::Refused { refusal, .. } if refusal == Refusal::Letter => Reading::Refused {
                refusal,
                value: name::strange_letter(text).into_iter().collect(),
            },
            reading => reading,
        }
    }

    fn begun(&self, text: &str) -> Reading {
        for scheme in ["https://", "http://", "//"] {
            if let Some(address) = without_prefix(text, scheme) {
                return address::read(self, address);
            }
        }
        for scheme in ["acct:", "mailto:"] {
            if let Some(account) = without_prefix(text, scheme) {
                return self.account(account);
            }
        }
        if let Some(community) = text.strip_prefix('!') {
            return self.community(community);
        }
        if let Some(reading) = self.short(text) {
            return reading;
        }
        if holds(text, "/") {
            return address::read(self, text);
        }
        self.account(text)
    }

    /// Returns what the short forms mean that forums have for what is on another server:
    /// `/u/mina@old.example`, `c/garden@old.example`.
    fn short(&self, text: &str) -> Option<Reading> {
        let (kind, account) = split_once(text.strip_prefix('/').unwrap_or(text), "/")?;
        if !holds(account, "@") || holds(account, "/") {
            return None;
        }
        match kind {
            "u" => Some(self.account(account)),
            "c" | "m" => Some(self.community(account)),
            _ => None,
        }
    }

    fn community(&self, text: &str) -> Reading {
        match self.account(text) {
            Reading::One(_) => Reading::refused(Refusal::Community),
            _ => Reading::refused(Refusal::Name),
        }
    }

    /// Returns the account meant by `@name@host` or `name@host`.
    fn account(&self, text: &str) -> Reading {
        let text = text.strip_prefix('@').unwrap_or(text);
        match split_once(text, "@") {
            None => self.part(text),
            Some((name, "")) if !name.is_empty() => {
                let checked = name::check(name);
                Reading::refused(checked.err().unwrap_or(Refusal::OnlyName))
            }
            Some((name, host)) => self.parts(name, host),
        }
    }

    /// Returns what is meant, or missing, where there is no @ between a name and a host.
    fn part(&self, text: &str) -> Reading {
        if text.is_empty() {
            return Reading::refused(Refusal::Other);
        }
        if host::is_ip_address(text) {
            return Reading::refused(Refusal::IpAddress);
        }
        if host::ends_like_server(text)
            && let Some(reading) = self.server(text)
        {
            return reading;
        }
        Reading::refused(name::check(text).err().unwrap_or(Refusal::OnlyName))
    }

    /// Returns what is meant by a server alone; `None` if the text is no server.
    fn server(&self, text: &str) -> Option<Reading> {
        if let Some(reading) = bluesky::account("", text) {
            return Some(reading);
        }
        match self.host(text) {
            Ok(host) => Some(self.front(&host)),
            Err(refusal) => refusal.is_about_server().then(|| Reading::refused(refusal)),
        }
    }
}
