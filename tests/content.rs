//! The content pipeline: what it refuses and in which words, and what it makes of what it takes.

#[path = "content/builds.rs"]
mod builds;
#[path = "content/button.rs"]
mod button;
#[path = "content/code.rs"]
mod code;
#[path = "content/conditions.rs"]
mod conditions;
#[path = "content/dead.rs"]
mod dead;
#[path = "content/facts.rs"]
mod facts;
#[path = "content/files.rs"]
mod files;
#[path = "content/follow.rs"]
mod follow;
#[path = "content/labels.rs"]
mod labels;
#[path = "content/length.rs"]
mod length;
#[path = "content/links.rs"]
mod links;
#[path = "content/mistakes.rs"]
mod mistakes;
#[path = "content/pairs.rs"]
mod pairs;
#[path = "content/plan.rs"]
mod plan;
#[path = "content/possible.rs"]
mod possible;
#[path = "content/real.rs"]
mod real;
#[path = "content/rendered.rs"]
mod rendered;
#[path = "content/sections.rs"]
mod sections;
#[path = "content/servers.rs"]
mod servers;
#[path = "content/situations.rs"]
mod situations;
#[path = "content/software.rs"]
mod software;
#[path = "content/tasks.rs"]
mod tasks;
#[path = "content/tree.rs"]
mod tree;
#[path = "content/view.rs"]
mod view;
