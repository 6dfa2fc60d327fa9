//! The live checks: what is asked, what is believed, and what always holds.

#[path = "check/accounts.rs"]
mod accounts;
#[path = "check/after.rs"]
mod after;
#[path = "check/alias.rs"]
mod alias;
#[path = "check/blocks.rs"]
mod blocks;
#[path = "check/crowd.rs"]
mod crowd;
#[path = "check/crowd_properties.rs"]
mod crowd_properties;
#[path = "check/crowd_trust.rs"]
mod crowd_trust;
#[path = "check/domains.rs"]
mod domains;
#[path = "check/facts.rs"]
mod facts;
#[path = "check/given.rs"]
mod given;
#[path = "check/harmony.rs"]
mod harmony;
#[path = "check/hostile.rs"]
mod hostile;
#[path = "check/kept.rs"]
mod kept;
#[path = "check/kinds.rs"]
mod kinds;
#[path = "check/overall.rs"]
mod overall;
#[path = "check/person.rs"]
mod person;
#[path = "check/proof.rs"]
mod proof;
#[path = "check/properties.rs"]
mod properties;
#[path = "check/ready.rs"]
mod ready;
#[path = "check/real.rs"]
mod real;
#[path = "check/real_kinds.rs"]
mod real_kinds;
#[path = "check/rows.rs"]
mod rows;
#[path = "check/servers.rs"]
mod servers;
#[path = "check/software.rs"]
mod software;
#[path = "check/there.rs"]
mod there;
#[path = "check/world.rs"]
mod world;
