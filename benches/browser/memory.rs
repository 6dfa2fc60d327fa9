//! How much memory the page's process takes, as Linux says it.

use std::fs;
use std::path::{Path, PathBuf};

/// Megabytes that a process has, and that it had at most.
pub(crate) struct Memory {
    pub(crate) now: f64,
    pub(crate) most: f64,
}

/// The process of the page: of those that this one has started and that show pages, the one that holds
/// most.
pub(crate) struct Renderer(PathBuf);

impl Renderer {
    /// Returns the process of the page; nothing where processes are not told of in files.
    pub(crate) fn find() -> Option<Self> {
        let processes = fs::read_dir("/proc").ok()?.flatten();
        let folders = processes.map(|entry| entry.path());
        let renderers = folders.filter(|folder| {
            let command = fs::read(folder.join("cmdline")).unwrap_or_default();
            String::from_utf8_lossy(&command).contains("--type=renderer") && is_ours(folder)
        });
        let size = |folder: &PathBuf| number(folder, "VmRSS:").unwrap_or_default();
        let most = renderers.max_by(|one, other| size(one).total_cmp(&size(other)));
        most.map(Self)
    }

    /// Forgets how much it had at most.
    pub(crate) fn forget(&self) {
        // Fails only where the process is gone; then there is no answer either.
        let _ = fs::write(self.0.join("clear_refs"), "5");
    }

    /// Returns what it has.
    pub(crate) fn memory(&self) -> Option<Memory> {
        // Those lines are in kilobytes.
        let megabytes = |name| number(&self.0, name).map(|number| number / 1_000.0);
        Some(Memory {
            now: megabytes("VmRSS:")?,
            most: megabytes("VmHWM:")?,
        })
    }
}

/// Returns whether this process has started another, or what started that.
fn is_ours(folder: &Path) -> bool {
    let own = f64::from(std::process::id());
    let mut folder = folder.to_owned();
    while let Some(parent) = number(&folder, "PPid:") {
        if (parent - own).abs() < 0.5 {
            return true;
        }
        folder = Path::new("/proc").join(parent.to_string());
    }
    false
}

/// Returns the number on a line of a process's status.
fn number(folder: &Path, name: &str) -> Option<f64> {
    let status = fs::read_to_string(folder.join("status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
