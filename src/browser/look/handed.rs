//! What the program that looks hands to the one of what can be done with a look. Each has a memory of its own, so
//! it goes as the bytes of typed data.

use js_sys::{Function, Reflect, Uint8Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::ask::Rests;
use crate::browser::dom::window;
use crate::check::Seen;
use crate::payload::{read, write};

/// Happens to the page when a look has ended.
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
        let bytes = asked().ok()?.dyn_into::<Uint8Array>().ok()?;
        read(&bytes.to_vec())
    }
}

/// Returns what the program that looks answers.
fn asked() -> Result<JsValue, JsValue> {
    let program = Reflect::get(&window(), &"rehome".into())?;
    let function = Reflect::get(&program, &"seen".into())?;
    function.dyn_into::<Function>()?.call0(&program)
}
