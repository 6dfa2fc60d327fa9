//! What the steps of a move are.

use crate::journey::{Part, Side};

/// The task of having uploaded a file that still has to be confirmed.
pub const UPLOADED: &str = "task.uploaded";

/// A step of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// To get back into the old account.
    Regain,
    /// To read about the way of its own that two servers of one software have.
    OwnWay,
    /// To open the new account.
    SignUp,
    /// To fill in the new profile.
    Profile,
    /// To let followers in without asking.
    Unlock,
    /// To ask for the archive of the posts.
    Archive,
    /// To save what is out of reach later.
    Save,
    /// To say goodbye on the old account.
    Goodbye,
    /// To name the old account on the new one.
    Alias,
    /// To name the new account on the old one.
    AliasBack,
    /// To save lists as files.
    Export,
    /// To look whether everything is ready.
    Look,
    /// To move the followers.
    Move,
    /// To put up a signpost only.
    Redirect,
    /// To tell people, because nobody is moved.
    Tell,
    /// To write the new handle into the old profile.
    OldProfile,
    /// To load the files.
    Import,
    /// To see who has come.
    Arrivals,
    /// To say where one came from.
    Hello,
    /// To approve followers by hand again.
    Lock,
    /// To tidy up.
    Settle,
}

/// What is always so of a step.
struct Traits {
    key: &'static str,
    /// The id of its task, which the guide's boxes share.
    task: &'static str,
    /// Where the guide says more.
    anchor: &'static str,
    side: Side,
    /// The page of that side's server on which it is done.
    page: &'static str,
    /// What has to be typed or pasted there.
    value: Option<(Side, Part)>,
}

const OLD: Side = Side::Old;
const NEW: Side = Side::New;

impl What {
    /// All of them.
    pub const ALL: [Self; 21] = [
        Self::Regain,
        Self::OwnWay,
        Self::SignUp,
        Self::Profile,
        Self::Unlock,
        Self::Archive,
        Self::Save,
        Self::Goodbye,
        Self::Alias,
        Self::AliasBack,
        Self::Export,
        Self::Look,
        Self::Move,
        Self::Redirect,
        Self::Tell,
        Self::OldProfile,
        Self::Import,
        Self::Arrivals,
        Self::Hello,
        Self::Lock,
        Self::Settle,
    ];

    fn traits(self) -> Traits {
        let of = |key, task, side, anchor, page| Traits {
            key,
            task,
            anchor,
            side,
            page,
            value: None,
        };
        let old = Some((OLD, Part::Address));
        let new = Some((NEW, Part::Address));
        let with = |traits, value| Traits { value, ..traits };
        match self {
            Self::Regain => of("regain", "task.regain", OLD, "trouble", ""),
            Self::OwnWay => of("own-way", "task.own-way", NEW, "own-way", ""),
            Self::SignUp => of("sign-up", "done.plotting", NEW, "plotting", "sign_up"),
            Self::Profile => of("profile", "task.picture", NEW, "ready-new", "profile"),
            Self::Unlock => of("unlock", "task.unlocked", NEW, "ready-new", "privacy"),
            Self::Archive => of("archive", "task.archive", OLD, "export", "export"),
            Self::Save => of("save", "task.messages", OLD, "ready-old", ""),
            Self::Goodbye => of("goodbye", "task.goodbye", OLD, "ready-old", ""),
            Self::Alias => with(of("alias", "done.alias", NEW, "alias", "aliases"), old),
            Self::AliasBack => with(
                of("alias-back", "task.alias-back", OLD, "move", "aliases"),
                new,
            ),
            Self::Export => of("export", "done.export", OLD, "export", "export"),
            Self::Look => of("look", "task.alias-there", NEW, "stop", ""),
            Self::Move => with(of("move", "done.move", OLD, "move", "migration"), new),
            Self::Redirect => with(
                of("redirect", "task.redirect", OLD, "move", "redirect_only"),
                new,
            ),
            Self::Tell => with(
                of("tell", "task.last-post", OLD, "move-tell", ""),
                Some((NEW, Part::Handle)),
            ),
            Self::OldProfile => with(
                of(
                    "old-profile",
                    "task.old-profile",
                    OLD,
                    "move-tell",
                    "profile",
                ),
                Some((NEW, Part::Handle)),
            ),
            Self::Import => of("import", "done.import", NEW, "import", "imports"),
            Self::Arrivals => of("arrivals", "task.arrivals", NEW, "who-follows", ""),
            Self::Hello => of("hello", "task.hello", NEW, "settling", ""),
            Self::Lock => of("lock", "task.lock-again", NEW, "settling", "privacy"),
            Self::Settle => of("settle", "done.settling", NEW, "settling", ""),
        }
    }

    /// Returns the key of its words.
    pub fn key(self) -> &'static str {
        self.traits().key
    }

    /// Returns the step with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|what| what.key() == key)
    }

    /// Returns the id of its task. The guide has boxes for most of them.
    pub fn task(self) -> &'static str {
        self.traits().task
    }

    /// Returns where the guide says more.
    pub fn anchor(self) -> &'static str {
        self.traits().anchor
    }

    /// Returns the side on whose server it is done.
    pub fn side(self) -> Side {
        self.traits().side
    }

    /// Returns the name of the page on which it is done; empty if none is known.
    pub fn page(self) -> &'static str {
        self.traits().page
    }

    /// Returns what has to be typed there: which part of which account.
    pub fn value(self) -> Option<(Side, Part)> {
        self.traits().value
    }

    /// Returns whether it needs the old server to be there.
    pub(super) fn needs_old(self) -> bool {
        self.side() == OLD || self.is_of_moving()
    }

    /// Returns whether it is only there because followers are moved.
    pub(super) fn is_of_moving(self) -> bool {
        matches!(
            self,
            Self::Unlock
                | Self::Alias
                | Self::AliasBack
                | Self::Look
                | Self::Move
                | Self::Arrivals
                | Self::Lock
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_tasks_are_each_of_one_step() {
        for (place, what) in What::ALL.into_iter().enumerate() {
            assert_eq!(what as usize, place);
            assert_eq!(What::from_key(what.key()), Some(what));
            let same = What::ALL.iter().filter(|other| other.task() == what.task());
            assert_eq!(same.count(), 1, "{}", what.task());
        }
    }
}
