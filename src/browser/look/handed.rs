//! What the program that looks hands to the one of what can be done with a look. Each has a memory of its own, so
//! it goes as the bytes of typed data.

use js_sys::{Array, Function, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::ask::Rests;
use crate::browser::dom::window;
use crate::check::Seen;
use crate::payload::{read, write};

/// Happens to the window when a look has ended.
pub const LOOKED: &str = "looked";

/// What a look has come to, and who is to be left alone after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handed {
    /// What it has come to.
    pub seen: Seen,
    /// Servers that want to be left alone, and until when, in milliseconds since 1970.
    pub rests: Vec<(String, u64)>,
}

impl Handed {
    /// Returns it as bytes.
    pub fn bytes(seen: Seen, rests: &Rests) -> Vec<u8> {
        let rests = rests.all();
        write(&Self { seen, rests }).unwrap_or_default()
    }

    /// Returns what the program that looks says at this moment; `None` before its first look.
    pub fn now() -> Option<Self> {
        let bytes = ask("seen", &[]).ok()?.dyn_into::<Uint8Array>().ok()?;
        read(&bytes.to_vec())
    }
}

/// Tells the program that looks who wants to be left alone.
pub fn tell_back(rests: &Rests) {
    for (host, until) in rests.all() {
        #[allow(clippy::cast_precision_loss, reason = "it is a time")]
        let until = JsValue::from_f64(until as f64);
        // Fails only where that program is gone, with its page.
        let _ = ask("rest", &[JsValue::from_str(&host), until]);
    }
}

/// Returns what the program that looks answers.
fn ask(name: &str, said: &[JsValue]) -> Result<JsValue, JsValue> {
    let program = Reflect::get(&window(), &"rehome".into())?;
    let function = Reflect::get(&program, &name.into())?;
    let said: Array = said.iter().collect();
    function.dyn_into::<Function>()?.apply(&program, &said)
}
