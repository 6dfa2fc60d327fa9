//! The look at both accounts, by itself and within the guide.

use crate::guide::personal_guide;
use crate::studio::{SCHEMES, SIZES, Studio, view};
use crate::support::Page;
use crate::support::personality::mastodon::mastodon;
use crate::support::personality::{Account, id};

impl Studio {
    /// The page that looks at both accounts, before and after, alone and within the guide.
    pub(crate) async fn looks(&mut self, page: &Page) {
        let old = Account::new("mina", "old.example").followers(1_250);
        let alias = old.at(id::MASTODON);
        let new = Account::new("mina", "new.example").alias(alias).locked();
        page.server.play(mastodon(old).and(mastodon(new)));
        for (size, width, height) in SIZES {
            for scheme in SCHEMES {
                view(page, width, height, scheme).await;
                page.prepare_look().await;
                page.look().await;
                self.picture(page, &format!("check-looked-{size}-{scheme}"), true)
                    .await;
            }
        }
        view(page, 360, 740, "light").await;
        personal_guide(page).await;
        page.click("a[target=look]").await;
        let inside = "document.querySelector('[name=look]').contentDocument?.getElementById('look-status')?.textContent.startsWith('Looked')";
        page.wait_for("the end", inside, vec![]).await;
        self.picture(page, "guide-looked-phone-light", true).await;
    }
}
