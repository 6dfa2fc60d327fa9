//! The plan as a whole.

use rehome::browser::dom::{self, filled};
use rehome::journey::outlook::Outlook;
use rehome::plan::what::What;
use rehome::plan::{Plan, State};

use super::clock;
use super::page::Page;
use super::row::{Row, fill};

/// What shows the plan.
pub(crate) struct Show {
    rows: Vec<Row>,
    /// The order in which the steps stand on the page.
    order: Vec<What>,
}

impl Show {
    pub(crate) fn of_page() -> Self {
        let rows = dom::all(&dom::root(), "[data-step]").into_iter();
        let rows: Vec<Row> = rows.filter_map(Row::of).collect();
        let order = rows.iter().map(|row| row.what).collect();
        Self { rows, order }
    }

    /// Shows a plan.
    pub(crate) fn follow(&mut self, page: &Page, plan: &Plan) {
        self.sort(plan);
        for row in &self.rows {
            let step = plan.steps.iter().find(|step| step.what == row.what);
            row.follow(page, step);
        }
        top(page, plan);
        away(page, plan);
        dates(page, plan);
    }

    /// Lets the steps stand in their order. They are moved only if that is another: whoever is in a field
    /// stays there.
    fn sort(&mut self, plan: &Plan) {
        let mut order: Vec<What> = plan.steps.iter().map(|step| step.what).collect();
        let others = self
            .order
            .iter()
            .filter(|what| !order.contains(what))
            .copied();
        let others: Vec<_> = others.collect();
        order.extend(others);
        if order != self.order {
            if let Some(list) = dom::by_id("plan-steps") {
                for what in &order {
                    if let Some(row) = self.rows.iter().find(|row| row.what == *what) {
                        // Fails only if it would make a circle.
                        let _ = list.append_child(&row.element);
                    }
                }
            }
            self.order = order;
        }
    }
}

fn say(id: &str, text: &str) {
    if let Some(element) = dom::by_id(id) {
        dom::say(&element, text);
    }
}

/// Says what this move is, how far it is, and what is next.
fn top(page: &Page, plan: &Plan) {
    let is_same = plan.outlook == Outlook::SameAccount;
    if let Some(top) = dom::by_id("plan-top") {
        dom::show(&top, true);
    }
    let assumed = page.assumed().filter(|_| !is_same).map(|host| {
        let sentence = filled(page.data.plan.term("assumed"), "host", &host);
        let usual = page
            .state
            .now(|_, list| list.name_of(&list.usual).to_owned());
        filled(&sentence, "software", &usual)
    });
    // Nothing is promised of servers of which nobody knows what they run.
    let is_known = assumed.is_none() || !plan.outlook.is_of_software();
    let summary = ["summary.", plan.outlook.key()].concat();
    let summary = is_known.then(|| page.speak(|voice| voice.say(&summary)));
    say("plan-summary", &summary.unwrap_or_default());
    say("plan-assumed", &assumed.unwrap_or_default());
    let late = if plan.is_late {
        page.data.plan.term("late")
    } else {
        ""
    };
    say("plan-late", late);
    say(
        "plan-count",
        &if is_same {
            String::new()
        } else {
            count(page, plan)
        },
    );
    let due = plan
        .due(clock::now())
        .map(|due| page.speak(|voice| voice.due(due)));
    say("plan-due", &due.unwrap_or_default());
    let files: Vec<_> = plan
        .files
        .iter()
        .map(|id| page.data.plan.term(&["thing.", id].concat()))
        .collect();
    let files = if files.is_empty() {
        String::new()
    } else {
        filled(page.data.plan.term("files"), "files", &files.join(", "))
    };
    say("plan-files", &files);
    next(page, plan, is_same);
}

fn count(page: &Page, plan: &Plan) -> String {
    let [done, all] = plan.count();
    let left = plan
        .ahead()
        .filter(|step| !matches!(step.state, State::Done(_)));
    let minutes: u32 = left
        .map(|step| page.data.plan.step(step.what).minutes)
        .sum();
    let sentence = filled(page.data.plan.term("count"), "done", &done.to_string());
    let sentence = filled(&sentence, "all", &all.to_string());
    filled(&sentence, "minutes", &minutes.to_string())
}

/// Leads to the next step in the guide.
fn next(page: &Page, plan: &Plan, is_same: bool) {
    let (Some(line), Some(next)) = (dom::by_id("plan-go"), plan.next()) else {
        let [done, all] = plan.count();
        if let Some(line) = dom::by_id("plan-go").filter(|_| !is_same) {
            dom::show(&line, false);
            if done == all {
                say("plan-count", page.data.plan.term("finished"));
            }
        }
        return;
    };
    dom::show(&line, !is_same);
    if let Some(link) = dom::one(&line, "a") {
        let title = page.speak(|voice| voice.title(next));
        dom::set_text(&link, &filled(page.data.plan.term("go"), "step", &title));
        dom::set(&link, "data-carry", Some(next.what.anchor()));
    }
}

/// Says what falls away, and why.
fn away(page: &Page, plan: &Plan) {
    let away = plan
        .steps
        .iter()
        .filter(|step| matches!(step.state, State::Away(_)));
    let said = page.speak(|voice| {
        away.map(|step| [&voice.title(step), ": ", &voice.state(step.state)].concat())
            .collect::<Vec<_>>()
    });
    if let Some(place) = dom::by_id("plan-away") {
        dom::show(&place, !said.is_empty());
        if let Some(list) = dom::one(&place, "ul") {
            fill(&list, &said);
        }
    }
}

/// Says all dates.
fn dates(page: &Page, plan: &Plan) {
    let said: Vec<_> = page.speak(|voice| plan.clocks.iter().map(|due| voice.due(due)).collect());
    if let Some(place) = dom::by_id("plan-dates") {
        if let Some(list) = dom::one(&place, "ul") {
            fill(&list, &said);
        }
        if let Some(none) = dom::one(&place, "p") {
            dom::show(&none, said.is_empty());
        }
    }
}
