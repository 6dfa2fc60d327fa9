//! Servers as each software would answer for one account: which documents there are, and which of
//! them a page of another site may read. The texts are ours; only the shapes are theirs.

pub(crate) mod akkoma;
pub(crate) mod mastodon;
pub(crate) mod misskey;
pub(crate) mod others;
mod parts;
pub(crate) mod small;

/// The form of each software's actor ids, for [`Account::at`].
pub(crate) mod id {
    /// Accounts made on 4.5 or later; the earlier ones have [`BY_NAME`].
    pub(crate) const MASTODON: &str = "/ap/users/{number}";
    /// Early Mastodon, Akkoma, `GoToSocial`, Pixelfed.
    pub(crate) const BY_NAME: &str = "/users/{name}";
    pub(crate) const MISSKEY: &str = "/users/a{number}";
    pub(crate) const FRIENDICA: &str = "/profile/{name}";
    pub(crate) const LEMMY: &str = "/u/{name}";
    pub(crate) const SNAC: &str = "/{name}";
    pub(crate) const TAKAHE: &str = "/@{name}@{host}/";
    /// Hollo.
    pub(crate) const AT_NAME: &str = "/@{name}";
}

/// Where a redirect leads.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub(crate) id: String,
    /// `name@host`.
    pub(crate) handle: String,
}

/// What is true of the account; what of it is told depends on the software.
#[derive(Clone, Debug)]
pub(crate) struct Account {
    pub(crate) name: String,
    pub(crate) host: String,
    pub(crate) number: u64,
    /// The ids of the accounts that this one names as its own.
    pub(crate) aliases: Vec<String>,
    pub(crate) moved_to: Option<Target>,
    pub(crate) followers: u64,
    pub(crate) following: u64,
    pub(crate) posts: u64,
    pub(crate) locked: bool,
    pub(crate) display_name: String,
    pub(crate) note: String,
    pub(crate) created: &'static str,
    /// Made before its software changed the form of its ids.
    pub(crate) early: bool,
}

impl Account {
    /// An ordinary account, with a filled profile, that has not moved and names no other.
    pub(crate) fn new(name: &str, host: &str) -> Self {
        Self {
            name: name.to_owned(),
            host: host.to_owned(),
            number: 1,
            aliases: Vec::new(),
            moved_to: None,
            followers: 120,
            following: 80,
            posts: 340,
            locked: false,
            display_name: format!("The account {name}"),
            note: "A few words about me.".to_owned(),
            created: "2024-05-06",
            early: false,
        }
    }

    /// An address on its server; `{name}`, `{host}` and `{number}` are filled in.
    pub(crate) fn at(&self, path: &str) -> String {
        format!("https://{}{}", self.host, self.path(path))
    }

    /// A path with `{name}`, `{host}` and `{number}` filled in.
    pub(crate) fn path(&self, path: &str) -> String {
        let number = self.number.to_string();
        path.replace("{name}", &self.name)
            .replace("{host}", &self.host)
            .replace("{number}", &number)
    }

    pub(crate) fn handle(&self) -> String {
        format!("{}@{}", self.name, self.host)
    }

    /// Whether a text that came with a request means this account.
    pub(crate) fn is_meant_by(&self, text: &str) -> bool {
        let text = text.trim_start_matches('@');
        text.eq_ignore_ascii_case(&self.name) || text.eq_ignore_ascii_case(&self.handle())
    }

    /// The same account, with another that it names as its own.
    pub(crate) fn alias(mut self, id: impl Into<String>) -> Self {
        self.aliases.push(id.into());
        self
    }

    /// The same account, moved away.
    pub(crate) fn moved_to(mut self, id: impl Into<String>, handle: impl Into<String>) -> Self {
        let (id, handle) = (id.into(), handle.into());
        self.moved_to = Some(Target { id, handle });
        self
    }

    pub(crate) fn followers(self, followers: u64) -> Self {
        Self { followers, ..self }
    }

    /// The same account, which lets nobody follow without being asked.
    pub(crate) fn locked(self) -> Self {
        Self {
            locked: true,
            ..self
        }
    }

    /// The same account as it is on its first day.
    pub(crate) fn blank(self) -> Self {
        let (display_name, note) = (String::new(), String::new());
        Self {
            posts: 0,
            display_name,
            note,
            ..self
        }
    }
}
