//! What is packed in an archive, unpacked by the browser, piece by piece.

use js_sys::{Array, Uint8Array};
use rehome::files::{Entry, Trouble};
use rehome::pace::Pace;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableStreamReadResult, ReadableWritablePair};

#[wasm_bindgen]
extern "C" {
    /// The browser's own unpacking.
    type DecompressionStream;

    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
}

/// Returns what comes out of packed bytes: never more than the directory says. It stops when `is_wanted`
/// does not hold any more.
///
/// # Errors
/// [`Trouble::Method`] where the browser cannot unpack, [`Trouble::TooLarge`] or [`Trouble::Broken`].
pub(crate) async fn inflated(
    entry: &Entry,
    packed: &[u8],
    pace: &Pace,
    is_wanted: impl Fn() -> bool,
) -> Result<Vec<u8>, Trouble> {
    let pieces = pieces(packed).map_err(|_| Trouble::Method)?;
    let mut file = Vec::new();
    while let Some(piece) = next(&pieces).await.map_err(|_| Trouble::Broken)? {
        let size = file.len() + piece.length() as usize;
        let checked = entry.check_size(size as u64);
        if checked.is_err() || !is_wanted() {
            // Whether it ends well does not matter: nothing more is read.
            let _ = pieces.cancel();
            checked?;
            break;
        }
        let start = file.len();
        file.resize(size, 0);
        piece.copy_to(&mut file[start..]);
        pace.say(size, usize::try_from(entry.size).unwrap_or(usize::MAX));
    }
    Ok(file)
}

/// Returns the way to what comes out of packed bytes.
fn pieces(packed: &[u8]) -> Result<ReadableStreamDefaultReader, JsValue> {
    let unpacking = DecompressionStream::new("deflate-raw")?;
    let packed = Array::of1(&Uint8Array::from(packed));
    let packed = Blob::new_with_u8_array_sequence(&packed)?;
    let pair: &ReadableWritablePair = unpacking.unchecked_ref();
    let unpacked = packed.stream().pipe_through(pair);
    Ok(unpacked.get_reader().unchecked_into())
}

/// Returns the next piece; nothing at the end.
async fn next(pieces: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, JsValue> {
    let read = JsFuture::from(pieces.read()).await?;
    let read: ReadableStreamReadResult = read.unchecked_into();
    let is_done = read.get_done().unwrap_or(true);
    Ok((!is_done).then(|| read.get_value().unchecked_into()))
}
