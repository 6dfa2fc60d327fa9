//! Words that people use for one another, and words beside which a saying stays the same.

/// Words of the same meaning in each; the first stands for all.
const SAME: [&str; 20] = [
    "server servers instance instances",
    "account accounts handle",
    "move moved moves moving migrate migrated migrates migrating migration come came comes coming arrive arrived",
    "not no never none nobody neither cannot without",
    "missing gone lost lose vanished disappeared",
    "import imported importing imports upload uploaded uploading",
    "export exported exporting exports",
    "find found finding see sees seen recognise recognised recognises recognize recognized recognizes",
    "followers follower",
    "follow follows followings",
    "people friends everybody everyone",
    "file files list",
    "invalid rejected refused",
    "suspended banned",
    "undo undone cancel cancelled canceled cancelling reverse revert",
    "redirect redirected redirecting redirects",
    "closing close closes shutting shuts",
    "closed shut",
    "happens happen happened",
    "pending waiting wait",
];

/// Words that say nothing of what is wrong, or of which server.
const FILLERS: &str = "a an the this that these those it its i im ive me my mine myself we us our you your he she they \
them their is are was were be been being am has have had having do does did doing done can could wo would \
should shall may might must want need try tried trying got how why what when where whats if then than as so also \
too very really still yet already always now today yesterday since ago week month next soon tomorrow just over along onto into \
to of on in at from for with by about up and or but because while after before please help hello hi hey thanks \
there here any all both some time every anymore ever forever completely hours there's however though yes \
fediverse website says say saying said nginx cloudflare openresty apache caddy";

/// Services that are no servers of the Fediverse: what is wrong there is not answered here.
const SERVICES: &str = "tiktok instagram insta twitter facebook bluesky youtube whatsapp telegram reddit linkedin \
discord snapchat pinterest twitch steam spotify netflix amazon google gmail outlook hotmail microsoft apple icloud \
paypal ebay quickbooks shopify excel dropbox minecraft nintendo playstation xbox skype slack etsy airbnb wechat";

/// Words behind which people repeat what they have read.
const SPEECH: &str = "error message says say saying said reads";

/// Words between these and what was read.
const LINKS: &str = "that is me this";

/// Words between what can stand alone.
const JOINTS: &str = "and but";

/// Returns the word that stands for all that mean the same.
pub(super) fn meaning(word: &str) -> &str {
    let group = SAME.iter().find(|group| is_among(word, group));
    let first = group.and_then(|group| group.split(' ').next());
    first.unwrap_or(word)
}

/// Returns whether a saying means the same with this word and without it.
pub(super) fn is_filler(word: &str) -> bool {
    is_among(word, FILLERS)
}

/// Returns whether a word is the name of a service that is no server of the Fediverse.
pub(super) fn is_service(word: &str) -> bool {
    is_among(word, SERVICES)
}

/// Returns whether what was read begins behind a word; `is_after` says whether it did behind the one before.
pub(super) fn is_speech(word: &str, is_after: bool) -> bool {
    is_among(word, SPEECH) || is_after && is_among(word, LINKS)
}

/// Returns whether a word joins what can stand alone.
pub(super) fn is_joint(word: &str) -> bool {
    is_among(word, JOINTS)
}

fn is_among(word: &str, words: &str) -> bool {
    let mut words = words.as_bytes().split(|byte| *byte == b' ');
    words.any(|known| known == word.as_bytes())
}
