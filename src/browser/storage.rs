//! What this device remembers. Storage may be full, blocked or switched off; then nothing is
//! remembered and nothing fails.

fn storage() -> Option<web_sys::Storage> {
    leptos::prelude::window().local_storage().ok()?
}

/// Returns what is remembered under `key`; empty if nothing is.
pub(super) fn read(key: &str) -> String {
    storage()
        .and_then(|storage| storage.get_item(key).ok()?)
        .unwrap_or_default()
}

/// Remembers `value` under `key`, or forgets the key if it is empty.
pub(super) fn write(key: &str, value: &str) {
    let Some(storage) = storage() else { return };
    let _ = match value {
        "" => storage.remove_item(key),
        value => storage.set_item(key, value),
    };
}
