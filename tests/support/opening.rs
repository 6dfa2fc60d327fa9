//! What a reader does on the page that opens files.

use std::path::Path;

use super::Page;

impl Page {
    /// Chooses a file for the page to open.
    pub(crate) async fn choose_file(&self, path: &Path) {
        let path = path.display().to_string();
        self.type_into("Choose files", &path).await;
    }

    /// Chooses one of the samples.
    pub(crate) async fn choose_sample(&self, name: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/samples");
        self.choose_file(&folder.join(name)).await;
    }

    /// Waits until a file is on the page, and nothing is going on with it.
    pub(crate) async fn wait_for_file(&self, name: &str) {
        let there = format!(
            "!!document.querySelector('#bench-files > section[aria-label=\"{name}\"]:not([aria-busy])')"
        );
        self.wait_for(name, &there, vec![]).await;
    }

    /// Chooses one of the samples, and waits until it is open.
    pub(crate) async fn open_sample(&self, name: &str) {
        self.choose_sample(name).await;
        self.wait_for_file(name).await;
    }
}
