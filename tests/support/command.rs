//! Commands that not every driver knows.

use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{RequestData, SessionId, WebDriver};

#[derive(Debug)]
struct Command {
    method: &'static str,
    endpoint: String,
    body: Option<Value>,
}

impl FormatRequestData for Command {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let method = self.method.parse().expect("a method");
        let uri = format!("session/{session}/{}", self.endpoint).into();
        RequestData {
            method,
            uri,
            body: self.body.clone(),
        }
    }
}

/// The driver's answer.
///
/// Panics when it does not know the command.
pub(crate) async fn send(
    session: &WebDriver,
    method: &'static str,
    endpoint: &str,
    body: Option<Value>,
) -> Value {
    let command = Command {
        method,
        endpoint: endpoint.to_owned(),
        body,
    };
    let answer = session.cmd(command).await;
    let answer = answer.unwrap_or_else(|error| panic!("{endpoint}: {error}"));
    answer.value_json().expect("an answer")
}

/// Whose rights the scripts have that Firefox runs from here on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Rights {
    Browser,
    Page,
}

/// Gives scripts other rights, in Firefox.
pub(crate) async fn give(session: &WebDriver, rights: Rights) {
    let context = match rights {
        Rights::Browser => "chrome",
        Rights::Page => "content",
    };
    let body = json!({ "context": context });
    send(session, "POST", "moz/context", Some(body)).await;
}
