//! What was measured of a kind of change, and whether it is what it may be.

/// A frame at sixty in a second, in milliseconds.
const FRAME: f64 = 16.0;
/// What the noise of a machine that does other things too may add to a time.
const NOISE: f64 = 1.25;

/// A kind of change, measured with more and more places.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) rows: Vec<Row>,
}

/// One page, measured beside the plain one.
pub(crate) struct Row {
    pub(crate) places: f64,
    /// How many elements are there only under a condition.
    pub(crate) conditional: f64,
    pub(crate) ours: Time,
    pub(crate) plain: Time,
}

/// Milliseconds until everything follows.
pub(crate) struct Time {
    pub(crate) followed: f64,
    /// With the layout that this brings about.
    pub(crate) laid_out: f64,
}

impl Kind {
    /// Prints a line for each page.
    pub(crate) fn print(&self) {
        println!("  {}", self.name);
        for row in &self.rows {
            println!(
                "  {:6} {:15} {} {}",
                row.places,
                row.conditional,
                beside(row.ours.followed, row.plain.followed),
                beside(row.ours.laid_out, row.plain.laid_out)
            );
        }
    }

    /// Whether time grows no faster than the places. Memory that no cache holds is slower for everybody:
    /// where plain JavaScript, which goes through all places once, grows faster in the same run, so may
    /// this.
    fn is_linear(&self) -> bool {
        self.rows.windows(2).all(|pair| {
            let [before, after] = [&pair[0], &pair[1]];
            let places = after.places / before.places;
            [Time::followed, Time::laid_out].into_iter().all(|of| {
                let growth = of(&after.ours) / of(&before.ours);
                let plain = of(&after.plain) / of(&before.plain);
                growth <= places.max(plain) * NOISE
            })
        })
    }

    fn fits_into_a_frame(&self) -> bool {
        self.rows[0].ours.laid_out < FRAME
    }
}

impl Time {
    fn followed(&self) -> f64 {
        self.followed
    }

    fn laid_out(&self) -> f64 {
        self.laid_out
    }
}

fn beside(ours: f64, plain: f64) -> String {
    format!("{ours:7.2} ms {plain:7.2} ms {:6.2}", ours / plain)
}

/// Prints for each kind whether it grows no faster than the places, and whether the guide as it is
/// answers before the next frame; whether all do.
pub(crate) fn judge(kinds: &[Kind]) -> bool {
    let mut good = true;
    for kind in kinds {
        let (linear, fits) = (kind.is_linear(), kind.fits_into_a_frame());
        let growth = if linear {
            "grows at most with the places"
        } else {
            "GROWS FASTER THAN THE PLACES"
        };
        let frame = if fits { "less than" } else { "MORE THAN" };
        println!(
            "  {}: {growth}; the guide as it is takes {frame} {FRAME} ms",
            kind.name
        );
        good &= linear && fits;
    }
    good
}
