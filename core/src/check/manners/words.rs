//! The words in which the facts say how a software answers.

/// Declares an enumeration whose every variant has a word in the facts and in the page.
macro_rules! keyed {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(
                $(#[$doc])*
                #[serde(rename = $key)]
                $variant,
            )*
        }

        impl $name {
            /// Returns its word in the facts and in the page.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)*
                }
            }
        }
    };
}

keyed! {
    /// An API in which software of several kinds tells of an account and of its followers.
    Lookup {
        /// `GET /api/v1/accounts/lookup` and `/api/v1/accounts/{id}/followers`
        Mastodon = "mastodon",
        /// `POST /api/users/show` and `/api/users/followers`
        Misskey = "misskey",
    }
}

keyed! {
    /// A document that tells of an account.
    Place {
        /// The answer of WebFinger.
        Webfinger = "webfinger",
        /// The actor document.
        Actor = "actor",
        /// What a lookup gives.
        Account = "account",
        /// The profile page for people.
        Page = "page",
    }
}

keyed! {
    /// Why no page can read the actor documents of a software.
    Closed {
        /// They are for servers only, which sign their requests.
        Signature = "signature",
        /// They come without the header that lets pages of other sites read them.
        NoCors = "no-cors",
    }
}

keyed! {
    /// How a profile page for people is built, where it can be read as a document.
    Layout {
        /// `GoToSocial`'s, at `/@{name}`.
        Gotosocial = "gotosocial",
    }
}

keyed! {
    /// A field that an API gives whether it knows the truth or not.
    Constant {
        /// Whether followers are let in one by one: always `false`.
        Locked = "locked",
        /// How many posts there are: always 0.
        Posts = "posts",
    }
}

keyed! {
    /// Whether followers are moved between two accounts on one server.
    Within {
        /// They are.
        Works = "works",
        /// They are, but reports say that not all of them.
        Partly = "partly",
        /// The software refuses it.
        Never = "never",
    }
}

keyed! {
    /// How sure it is that a fault does its harm.
    Certainty {
        /// It was seen to, or its makers say so.
        Certain = "certain",
        /// It was read in the code, or reported.
        Likely = "likely",
    }
}

keyed! {
    /// The moves that a fault concerns, where that is not all of them.
    Only {
        /// Those between two servers.
        OtherServer = "other-server",
        /// Those to an account that sends its only alias as a text instead of a list.
        SingleAlias = "single-alias",
    }
}
