//! The build tool of Rehome: serves, builds, tests and measures the site, and installs what that
//! takes. Started as `cargo xtask COMMAND`; `cargo xtask help` lists the commands.

mod address;
mod args;
mod bench;
mod budget;
#[cfg(test)]
mod circles;
mod fingerprint;
mod kept;
mod process;
mod release;
mod report;
mod scripts;
mod site;
mod step;
mod suites;
mod test;
#[cfg(test)]
mod toolchain;
mod tools;
mod trunk;
mod weight;

use anyhow::Result;
use args::Command;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match args::parse(std::env::args_os().skip(1)).and_then(|command| run(&command)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Whether everything the command looked at was as it should be.
fn run(command: &Command) -> Result<bool> {
    let root = root();
    match command {
        Command::Help => {
            print!("{}", args::HELP);
            Ok(true)
        }
        Command::Serve(serve) => site::serve(&root, serve),
        Command::Build(build) => site::build_for_publishing(&root, build),
        Command::Test(test) => Ok(test::run(&root, test)),
        Command::Bench => bench::run(&root),
        Command::Pictures(accept) => bench::pictures(&root, *accept),
        Command::Addresses => print(&root, "addresses"),
        Command::Count => print(&root, "count"),
        Command::Budget => budget::show_latest(&root),
    }
}

/// Whether the content could be read, and what a program of ours makes of it was printed.
fn print(root: &Path, program: &str) -> Result<bool> {
    let mut command = process::cargo();
    command.args(["run", "--quiet", "--bin", program]);
    process::attached(command.current_dir(root))
}

/// The folder of the repository: the one above this package.
fn root() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.parent().map(PathBuf::from).unwrap_or(package)
}
