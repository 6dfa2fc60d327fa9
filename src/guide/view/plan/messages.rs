//! The words for the reader's people, and the links with which they are posted.

use leptos::prelude::*;

use crate::guide::view::View;
use crate::journey::Side;

/// Messages, each with the side on whose server it is posted, if it is a post.
const MESSAGES: [(&str, Option<Side>); 4] = [
    ("goodbye", Some(Side::Old)),
    ("hello", Some(Side::New)),
    ("note", None),
    ("admin", None),
];

impl View<'_> {
    /// Returns the words for the reader's people.
    pub(in crate::guide::view) fn plan_messages(self) -> AnyView {
        let messages = MESSAGES.map(|(key, side)| {
            let label = self.words(&format!("plan.messages.{key}.label"));
            let kind = if key == "goodbye" { "yes" } else { "text" };
            let text = self.words(&format!("plan.messages.{key}.{kind}"));
            let share = side.map(|side| {
                view! {
                    <p><a class=format!("go go-{}", side.key()) data-share=key hidden></a></p>
                    {(side == Side::Old).then(|| view! { <p><a id="follow" hidden></a></p> })}
                }
            });
            let needs_old = (key == "goodbye" || key == "admin").then_some("");
            view! {
                <div data-needs-old=needs_old>
                    <h3 id=format!("message-{key}")>{self.placed(&label, "")}</h3>
                    <div class="message">
                        <blockquote data-message=key>{self.placed(&text, "")}</blockquote>
                        {self.copy_button("", None)}
                    </div>
                    {share}
                </div>
            }
        });
        view! { <div class="messages">{messages}</div> }.into_any()
    }
}
