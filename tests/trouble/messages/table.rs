//! The sixty messages that are looked for in every way.

/// Messages by software and key of the label.
pub(super) const MESSAGES: [(&str, &[&str]); 15] = [
    (
        "mastodon",
        &[
            "error_not_alias",
            "error_already_moved",
            "error_cooldown",
            "error_not_found",
            "moved_message",
            "redirecting_to",
            "error_import_type",
            "error_import_rows",
            "error_follow_limit",
            "on_cooldown",
        ],
    ),
    (
        "akkoma",
        &[
            "error_not_alias",
            "error_alias_target",
            "import_follows_error",
            "backup_not_ready",
        ],
    ),
    (
        "pleroma",
        &[
            "error_not_alias",
            "error_password",
            "error_backup_wait",
            "soapbox_move_too_soon",
        ],
    ),
    (
        "misskey",
        &[
            "error_forbids",
            "error_already_moved",
            "error_own_alias",
            "error_root",
        ],
    ),
    (
        "sharkey",
        &["error_no_such_user", "error_temporary", "error_too_big"],
    ),
    (
        "firefish",
        &["error_known_as", "error_local_alias", "error_not_remote"],
    ),
    (
        "gotosocial",
        &[
            "error_not_alias",
            "error_attempt",
            "error_success",
            "error_alias_fetch",
            "error_alias_suspended",
            "locked_message",
        ],
    ),
    (
        "pixelfed",
        &[
            "error_cooldown",
            "error_not_alias",
            "error_webfinger",
            "error_alias_limit",
            "migration_off",
        ],
    ),
    (
        "iceshrimp-net",
        &[
            "error_not_alias",
            "error_other_target",
            "error_alias_missing",
        ],
    ),
    (
        "snac",
        &["error_not_set", "error_no_aliases", "error_not_alias"],
    ),
    (
        "bookwyrm",
        &["error_not_alias", "error_not_import", "exports_off"],
    ),
    (
        "friendica",
        &["error_closed", "error_daily", "error_version"],
    ),
    (
        "mitra",
        &[
            "error_local_target",
            "error_import_limit",
            "error_alias_self",
        ],
    ),
    (
        "neodb",
        &["error_no_alias", "looking_up", "error_no_entries"],
    ),
    (
        "peertube",
        &["error_import_off", "error_size", "error_quota"],
    ),
];
