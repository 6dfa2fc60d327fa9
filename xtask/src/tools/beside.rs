//! Libraries that a plain page would open files with, for measuring beside them. No page of the site
//! loads them.

use super::npm::{self, Package};
use anyhow::Result;
use std::path::PathBuf;

const PAPAPARSE: &str = "5.7.1";
const JSZIP: &str = "3.10.2";

/// Their files, each with the variable that tells the measurements where it is.
///
/// # Errors
/// When npm is missing, or one cannot be installed; the message says what to do instead.
pub(crate) fn find() -> Result<[(&'static str, PathBuf); 2]> {
    let purpose = "opening files is measured beside it";
    let papaparse = npm::ensure(&Package {
        name: "papaparse",
        version: PAPAPARSE,
        file: "papaparse/papaparse.min.js",
        purpose,
    })?;
    let jszip = npm::ensure(&Package {
        name: "jszip",
        version: JSZIP,
        file: "jszip/dist/jszip.min.js",
        purpose,
    })?;
    Ok([("REHOME_PAPAPARSE", papaparse), ("REHOME_JSZIP", jszip)])
}
