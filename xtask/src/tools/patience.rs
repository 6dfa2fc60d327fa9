//! Waiting for what another program does, by asking again and never by the clock alone.

use anyhow::{Result, bail};
use std::thread;
use std::time::{Duration, Instant};

/// How long to leave the other program alone between two questions.
const PAUSE: Duration = Duration::from_millis(20);

/// Returns as soon as the answer is yes.
///
/// # Errors
/// What `asked` fails with, at once; or that it never said yes in the longest time allowed.
pub(super) fn until(longest: Duration, mut asked: impl FnMut() -> Result<bool>) -> Result<()> {
    let start = Instant::now();
    while !asked()? {
        if start.elapsed() >= longest {
            bail!("not within {} seconds", longest.as_secs());
        }
        thread::sleep(PAUSE);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_yes_ends_it() {
        let mut asked = 0;
        let answer = until(Duration::from_mins(1), || {
            asked += 1;
            Ok(asked == 3)
        });
        assert!(answer.is_ok());
        assert_eq!(asked, 3);
    }

    #[test]
    fn a_failure_and_the_longest_time_end_it_too() {
        assert!(until(Duration::from_mins(1), || bail!("it has ended")).is_err());
        let message = until(Duration::ZERO, || Ok(false)).unwrap_err().to_string();
        assert_eq!(message, "not within 0 seconds");
    }
}
