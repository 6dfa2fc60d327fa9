//! Every page as it is when it is opened.

use crate::studio::{SCHEMES, SIZES, Studio, view};
use crate::support::{Page, files};

/// Pages whose pictures are compared; those of all other pages are only made.
const COMPARED: [&str; 6] = [
    "about/",
    "404.html",
    "software/",
    "servers/",
    "software/misskey/",
    "software/lemmy/",
];

impl Studio {
    pub(crate) async fn pages(&mut self, page: &Page) {
        for path in files::pages(page.server.folder()) {
            let is_compared = COMPARED.contains(&path.as_str());
            // To accept pictures, those that are not kept need not be made.
            if path.is_empty() || (self.accepts && !is_compared) {
                continue;
            }
            for (size, width, height) in SIZES {
                for scheme in SCHEMES {
                    view(page, width, height, scheme).await;
                    page.open(&path).await;
                    let name = path.trim_end_matches('/').replace(['/', '.'], "-");
                    self.picture(page, &format!("{name}-{size}-{scheme}"), is_compared)
                        .await;
                }
            }
        }
    }
}
