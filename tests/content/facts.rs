//! What the facts become: drawn forms, and the blocks that the build fills.

use crate::view::{becomes, shown};

#[test]
fn a_drawn_form_shows_every_kind_of_row() {
    becomes(
        "```form alias\nThe *form* of {new.handle}.\n```",
        "<figure class=\"drawn drawn-plain drawn-new\"><details><summary><span>Picture: The <em>form</em> of <bdi data-show=\"new.handle\" class=\"value value-new\">your new handle</bdi>.</span></summary><div class=\"drawn-window\">
         <p class=\"drawn-bar\"><bdi data-show=\"new.host\">your new server</bdi></p>
         <p class=\"drawn-title\">Former shells</p>
         <p class=\"drawn-heading\">Former shells</p>
         <p class=\"drawn-text\">Where you lived before</p>
         <p class=\"drawn-field\"><span class=\"visually-hidden\">Field: </span><span class=\"drawn-label\">Former address</span>
         <span class=\"drawn-hint\">Where you lived before</span><span class=\"drawn-box\"><bdi data-show=\"old.address\">ada@old.example</bdi></span></p>
         <p class=\"drawn-field\"><span class=\"visually-hidden\">Field: </span><span class=\"drawn-label\">Former address</span>
         <span class=\"drawn-box\"><span aria-hidden=\"true\">••••••••</span><span class=\"visually-hidden\">dots</span></span></p>
         <p class=\"drawn-field\"><span class=\"visually-hidden\">Field: </span><span class=\"drawn-label\">Friends</span>
         <span class=\"drawn-box\">friends.csv</span></p>
         <p class=\"drawn-choice drawn-chosen\"><span class=\"visually-hidden\">Taken: </span>Add</p>
         <p class=\"drawn-choice\"><span class=\"visually-hidden\">Not taken: </span>Friends</p>
         <table class=\"drawn-table\"><tbody><tr><th scope=\"row\">Friends</th><td><span class=\"drawn-file\">Fetch</span></td></tr></tbody></table>
         <p class=\"drawn-button drawn-primary\"><span class=\"visually-hidden\">Button: </span>Remember this shell</p>
         <p class=\"drawn-message\">Welcome, <bdi data-show=\"new.address\">ada@new.example</bdi>!</p>
         <p class=\"drawn-link\">Harbour</p></div></details></figure>",
    );
}

#[test]
fn a_drawn_form_holds_nothing_that_could_be_used() {
    let form = shown("```form alias\nThe form.\n```");
    for element in ["<input", "<button", "<a ", "<form", "<select", "tabindex"] {
        assert!(!form.contains(element), "{element} in {form}");
    }
}

#[test]
fn the_table_of_what_comes_along() {
    becomes(
        "```carried\n```",
        "<div data-pair=\"\"><table class=\"carried\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">How</th><th scope=\"col\">Why</th></tr></thead><tbody>
         <tr data-thing=\"follows\"><th scope=\"row\">People you follow</th><td><span class=\"fate fate-file\">as a file</span></td><td>A file.</td></tr>
         <tr data-thing=\"posts\"><th scope=\"row\">Posts</th><td><span class=\"fate fate-stays\">stays</span></td><td>Too heavy.</td></tr></tbody></table></div>",
    );
}

#[test]
fn the_checklist_has_only_what_travels_as_a_file() {
    becomes(
        "```checklist\n```",
        "<div data-if=\"{files}\" class=\"checklist\"><ul role=\"list\"><li data-thing=\"follows\"><label><input type=\"checkbox\" data-tick=\"bring.follows\" checked=\"\">
         <span class=\"checklist-name\">People you follow</span><span class=\"checklist-advice\">Yes.</span></label> <span class=\"checklist-file\">
         <a data-go=\"old\" data-path=\"/settings/friends.csv\" class=\"go go-old\"><span class=\"visually-hidden\">Download </span><code>friends.csv</code>
         <span data-if=\"{old}\" hidden=\"\" class=\"visually-hidden\"> on <bdi data-show=\"old.host\">your old server</bdi> (new tab)</span></a> <span class=\"menu\">row <span class=\"label\">Friends</span></span>
         <span data-if=\"{new.usual and new.before.2.0}\"> (from Tidepool 2.0)</span><span data-converted=\"\" hidden=\"\"> another form</span></span></li></ul>
         <p class=\"needs-script\"><button type=\"button\" id=\"forget-ticks\">Forget</button> <span id=\"ticks-kept\" class=\"checklist-advice\">Remembered here.</span>
         <span id=\"ticks-unkept\" role=\"status\" hidden=\"\" class=\"checklist-advice\">This browser does not let a page remember your ticks. They last until you close it.</span></p></div>",
    );
}

#[test]
fn the_list_of_imports_has_an_entry_for_everything_that_can_be_ticked() {
    becomes(
        "```imports\n```",
        "<div data-if=\"{files}\" class=\"imports\"><p role=\"status\" class=\"imports-count needs-script\"> <span data-count=\"imported\">0</span> of <span data-count=\"bring\">0</span> </p>
         <ol role=\"list\"><li data-import=\"follows\" data-if=\"{bring.follows}\" class=\"import\"><label><input type=\"checkbox\" data-tick=\"imported.follows\">
         <span class=\"checklist-name\">People you follow</span> <span class=\"checklist-advice\">imported</span></label> <span class=\"checklist-file\">Type <span class=\"label\">Friends</span>, file <code>friends.csv</code>
         <span data-if=\"{new.usual and new.before.2.0}\"> (from Tidepool 2.0)</span><span data-converted=\"\" hidden=\"\"> change it</span></span></li></ol>
         <p data-if=\"{not bring.any}\" hidden=\"\" class=\"imports-empty\">Nothing ticked.</p></div>",
    );
}

#[test]
fn the_pages_of_a_software_by_version() {
    becomes(
        "```pages\n```",
        "<div class=\"table\"><table><thead><tr><th scope=\"col\">Page</th><th scope=\"col\">Way</th><th scope=\"col\">Versions</th></tr></thead><tbody>
         <tr><th scope=\"row\"><code>/settings/shells</code></th><td>Harbour → Former shells</td><td>all</td></tr>
         <tr><th scope=\"row\"><code>/settings/friends.csv</code></th><td> </td><td>all</td></tr>
         <tr><th scope=\"row\"><code>/settings/cargo</code></th><td>Harbour → Bring files along</td><td>from 2.0</td></tr>
         <tr><th scope=\"row\"><code>/settings/freight</code></th><td> </td><td>before 2.0</td></tr></tbody></table></div>",
    );
}

#[test]
fn the_sources_of_a_software() {
    becomes(
        "```sources\n```",
        "<p>Checked at Tidepool 2.1 of 2026-01-02:</p><details id=\"sources\" class=\"box\"><summary><span>Sources</span></summary><div class=\"box-body\"><ul>
         <li><a href=\"https://tidepool.example/book/2.1/words.md\" rel=\"noopener noreferrer\">words.md</a></li></ul></div></details>",
    );
}

#[test]
fn software_of_which_a_line_says_enough() {
    becomes(
        "```small\n```",
        "<ul><li><a href=\"https://puddle.example/code\" rel=\"noopener noreferrer\">Puddle</a> <time>2026-01-02</time></li>
         <li><a href=\"https://drip.example/code\" rel=\"noopener noreferrer\">Drip</a> <time>2026-01-03</time> (Alias; Receive)</li></ul>",
    );
}

#[test]
fn what_each_software_can_do() {
    becomes(
        "```software\n```",
        "<div class=\"needs-script find\"><label for=\"find-software\">Find</label><input id=\"find-software\" type=\"search\" autocomplete=\"off\">
         <p role=\"status\" id=\"found-software\" data-found=\"{count} found\"></p></div>
         <div role=\"region\" tabindex=\"0\" aria-label=\"Compared\" class=\"table\"><table data-sort=\"Sort by {column}\" class=\"sortable\"><thead><tr><th scope=\"col\">Software</th>
         <th scope=\"col\">Send</th><th scope=\"col\">Alias</th><th scope=\"col\">Receive</th><th scope=\"col\">Export</th><th scope=\"col\">Import</th></tr></thead>
         <tbody><tr><th scope=\"row\"><a href=\"/base/software/tidepool/\">Tidepool</a></th>
         <td><span class=\"can can-no\">no</span></td><td><span class=\"can can-yes\">yes</span></td><td><span class=\"can can-unknown\">not known</span></td>
         <td><span class=\"can can-unknown\">not known</span></td><td><span class=\"can can-unknown\">not known</span></td></tr></tbody></table></div>",
    );
}
