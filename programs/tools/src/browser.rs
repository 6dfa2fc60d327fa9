//! What can be done with a look:
//!
//! - `begin`: the buttons; `tools`: what all of them work with
//! - `keep`: numbers, kept on this device and taken back; `arrivals`: the curve of those who have arrived
//! - `crowd`: the lists of followers
//! - `report`: what was found as a text

mod arrivals;
pub(crate) mod begin;
mod crowd;
mod keep;
mod report;
mod tools;
