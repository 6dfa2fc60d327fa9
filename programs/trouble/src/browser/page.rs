//! The page: its data, the reader's two servers, and what they have pasted.

use rehome::browser::state::State;
use rehome::browser::{fields, start};
use rehome::journey::Side;
use rehome::payload::TroublePayload;
use rehome::signal::Signal;
use rehome::trouble::{Catalogue, Server};

/// All that the page works with.
pub(crate) struct Page {
    pub(crate) state: State,
    pub(crate) data: TroublePayload,
    pub(crate) catalogue: Catalogue,
    /// What was pasted.
    pub(crate) said: Signal<String>,
}

impl Page {
    /// Returns the page as it was built, with its fields alive.
    pub(crate) fn of(mut data: TroublePayload) -> Self {
        let state = start::state(&mut data.words, &mut data.directory);
        fields::begin(state);
        fields::servers(state);
        let catalogue = Catalogue::of(std::mem::take(&mut data.entries));
        Self {
            state,
            data,
            catalogue,
            said: Signal::default(),
        }
    }

    /// Returns the reader's servers, as a tracked value.
    pub(crate) fn servers(&self) -> Vec<Server> {
        let server = |side| {
            self.state.asked(|reader, list| {
                let running = reader.running(side, list);
                Server {
                    software: running.software.to_owned(),
                    version: reader.version(side, list).known(),
                    is_assumed: running.is_assumed(),
                }
            })
        };
        Side::BOTH.map(server).into()
    }

    /// Returns the name of a software.
    pub(crate) fn name_of(&self, software: &str) -> String {
        self.state.now(|_, list| list.name_of(software).to_owned())
    }
}
