//! What the scripts of the page call.

use rehome_core::check::{self, Crowd, Look, json};
use rehome_core::handle::{Handle, Refusal};
use rehome_core::journey::Side;
use serde_json::{Value, json as value};
use wasm_bindgen::prelude::wasm_bindgen;

/// One look at two accounts.
#[wasm_bindgen]
pub struct Checker(Look);

#[wasm_bindgen]
impl Checker {
    /// Returns a look that has asked nothing yet.
    ///
    /// `old` and `new` are what was typed, `manners` a list of what is known of each software, and
    /// `before` an earlier look or `null`.
    ///
    /// # Errors
    /// The key of the refusal, if one of the two is no handle.
    #[wasm_bindgen(constructor)]
    pub fn new(old: &str, new: &str, manners: &str, before: &str) -> Result<Checker, String> {
        let account = |text| parse(text).map_err(|refusal| refusal.key().to_owned());
        let manners = parsed(manners);
        let manners = manners.as_array().into_iter().flatten().map(json::manners);
        let before = json::before(&parsed(before));
        let look = Look::new(account(old)?, account(new)?, manners.collect(), before);
        Ok(Self(look))
    }

    /// Returns the requests to make next.
    pub fn asks(&mut self) -> String {
        let asks: Vec<_> = self.0.asks().iter().map(json::ask).collect();
        Value::from(asks).to_string()
    }

    /// Takes the answer to a request; what is none counts for nothing.
    pub fn hear(&mut self, number: usize, reply: &str) {
        if let Some(reply) = json::reply(&parsed(reply)) {
            self.0.hear(number, &reply);
        }
    }

    /// Returns all that is known so far.
    pub fn report(&self) -> String {
        json::report(&self.0).to_string()
    }

    /// Returns what reads the list of followers of a side; nothing if there is no way.
    pub fn crowd(&self, is_new: bool) -> Option<CrowdReader> {
        let side = if is_new { Side::New } else { Side::Old };
        self.0.crowd(side).map(CrowdReader)
    }

    /// Returns what a later look is compared with.
    pub fn kept(&self, today: &str) -> String {
        json::kept(&self.0.kept(today)).to_string()
    }
}

/// The list of followers of one account.
#[wasm_bindgen]
pub struct CrowdReader(Crowd);

#[wasm_bindgen]
impl CrowdReader {
    /// Returns the request to make next, or `null`.
    pub fn ask(&mut self) -> String {
        let ask = self.0.ask();
        Value::from(ask.as_ref().map(json::crowd_ask)).to_string()
    }

    /// Takes the answer with its `Link` header.
    pub fn hear(&mut self, reply: &str, link: &str) {
        if let Some(reply) = json::reply(&parsed(reply)) {
            self.0.hear(&reply, link);
        }
    }

    /// Returns who was found, and how the list ended.
    pub fn report(&self) -> String {
        json::crowd(&self.0).to_string()
    }
}

/// Returns who of the first list is not in the second, by server.
#[wasm_bindgen]
pub fn missing(before: &str, now: &str) -> String {
    let people = |text| {
        let all = parsed(text);
        let names = all.as_array().into_iter().flatten();
        names
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect::<Vec<_>>()
    };
    json::missing(&check::missing(&people(before), &people(now))).to_string()
}

/// Returns the parts of the account that `text` means, or why it means none.
#[wasm_bindgen]
pub fn read(text: &str) -> String {
    match parse(text) {
        Ok(handle) => value!({
            "handle": handle.to_string(),
            "address": handle.address(),
            "host": handle.host(),
            "name": handle.name(),
        }),
        Err(refusal) => value!({ "refusal": refusal.key() }),
    }
    .to_string()
}

fn parse(text: &str) -> Result<Handle, Refusal> {
    Handle::parse(text, to_ascii_host)
}

/// Returns the form of `host` that URLs use, from the browser's own URL parser.
fn to_ascii_host(host: &str) -> Option<String> {
    let url = web_sys::Url::new(&["https://", host].concat()).ok()?;
    Some(url.hostname())
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}
