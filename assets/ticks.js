// Checkboxes: what is ticked is remembered on this device, and the page follows it. A box says with
// `data-tick` what it stands for; `data-count="imported"` shows how many of those ticked under
// `bring` are ticked under `imported` too.
//
// Storage may be full, blocked or switched off; then nothing is remembered and nothing fails.

// The revision at the end changes when ticks of an older guide would mean something else.
const key = "rehome.ticks.1";
let program;

const boxes = () => [...document.querySelectorAll("input[data-tick]")];
const stored = () => {
  try {
    return (localStorage.getItem(key) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
};

// `+name` was ticked against the usual, `-name` was cleared.
const restore = () => {
  const entries = stored();
  for (const box of boxes()) {
    const entry = entries.find((one) => one.slice(1) === box.dataset.tick);
    if (entry) box.checked = entry[0] === "+";
  }
};

// What is remembered of boxes that are not on the page, because they belong to the text of another
// software, stays.
const remember = () => {
  const here = new Set(boxes().map(({ dataset }) => dataset.tick));
  const entries = stored().filter((entry) => !here.has(entry.slice(1)));
  for (const { checked, defaultChecked, dataset } of boxes()) {
    if (checked !== defaultChecked) entries.push((checked ? "+" : "-") + dataset.tick);
  }
  try {
    if (entries.length) localStorage.setItem(key, entries.join(" "));
    else localStorage.removeItem(key);
  } catch {
    // Not remembered, then.
  }
};

const count = () => {
  const brought = [...document.querySelectorAll("li[data-thing]:not([hidden]) :checked")];
  for (const number of document.querySelectorAll("[data-count]")) {
    const under = ({ dataset }) => dataset.tick.replace("bring", number.dataset.count);
    const done = brought.filter((box) => document.querySelector(`[data-tick="${under(box)}"]:checked`));
    number.textContent = done.length;
  }
};

// The list of stages shows which are done.
const mark = () => {
  for (const { checked, dataset, labels } of boxes()) {
    const [, stage] = dataset.tick.split("done.");
    const entry = stage && document.querySelector(`.contents [href="#${stage}"]`);
    if (entry) entry.title = checked ? labels[0].textContent.trim() : "";
  }
};

const follow = () => {
  program?.refresh();
  count();
  mark();
};
const changed = () => {
  remember();
  follow();
};
addEventListener("change", ({ target }) => {
  if (target.dataset.tick) changed();
});
addEventListener("click", ({ target }) => {
  if (target.id !== "forget-ticks") return;
  boxes().forEach((box) => { box.checked = box.defaultChecked; });
  changed();
});
// The program is there, or has other software's sections in the page.
addEventListener("rehome", ({ detail }) => {
  program = detail;
  follow();
});
addEventListener("replaced", () => {
  restore();
  follow();
});
restore();
mark();
