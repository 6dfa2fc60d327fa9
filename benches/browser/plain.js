// The same as the guide does, by hand: what is shown of both accounts, links into their servers,
// conditions, a software's own texts, links between sections, boxes and their numbers. It reads only
// plain handles, and knows ready-made what is so between two servers (`KNOWN`); the table and the line
// about the whole move, which do not grow with the page, are left out.
const all = (root, css) => [...root.querySelectorAll(css)];
const byId = (id) => document.getElementById(id);
const TICKS = "rehome.ticks.2";

const { conditions, name, usual, later, other, pairs } = KNOWN;
const proposed = new Set(
  all(document, "[data-tick]").flatMap((box) => (box.defaultChecked ? box.dataset.tick : [])),
);
const ticked = new Map();
const scopes = [];
let shown = usual;
let now;

function scope(root, table) {
  const elements = table.map(() => []);
  for (const element of all(root, "[data-if]")) elements[element.dataset.if].push(element);
  scopes.push({
    root,
    conditional: table.map((condition, at) => ({ condition, elements: elements[at] })),
    shows: all(root, "[data-show]").map((element) => {
      const [side, part] = element.dataset.show.split(".");
      return { element, side, part, general: element.textContent };
    }),
    ways: all(root, "[data-go]").map(way),
    links: all(root, "[data-or]").map((element) => ({
      element,
      anchor: element.getAttribute("href").slice(1),
      or: element.dataset.or,
    })),
    boxes: all(root, "[data-tick]"),
  });
}

function way(element) {
  const { thing, import: imported } =
    element.closest("li[data-thing], li[data-import]")?.dataset ?? {};
  const { go: side, page, path } = element.dataset;
  const menu = thing || imported ? null : element.parentElement.querySelector(".menu");
  return { element, side, page, path, thing: thing || imported, menu, words: menu?.textContent };
}

function account(side) {
  const [, user, host] =
    /^@?([\w.-]+)@([^\s@/]+\.[^\s@/]+)$/.exec(byId(side).value.trim()) ?? [];
  return user && { handle: `@${user}@${host}`, address: `${user}@${host}`, host, name: user };
}

const number = (text) => {
  const parts = /^\d+(\.\d+)*$/.test(text) ? text.split(".").map(Number) : null;
  return parts && [0, 1, 2, 3].map((at) => parts[at] ?? 0);
};
const order = (one, two) => {
  const at = one.findIndex((part, index) => part !== two[index]);
  return at < 0 ? 0 : one[at] - two[at];
};

function situation() {
  const version = byId("old-version").value;
  const pair = pairs[`${version} ${shown.key}`] ?? pairs[` ${shown.key}`];
  return {
    ...pair,
    accounts: { old: account("old"), new: account("new") },
    facts: { old: usual, new: shown },
    versions: { old: number(version), new: null },
  };
}

const isDone = (id) => ticked.get(id) ?? proposed.has(id);
const isBrought = (thing) => now.offered.includes(thing) && isDone(`bring.${thing}`);
const compared = ([side, bound], fits) =>
  !now.versions[side] || fits(order(now.versions[side], bound));

const TERMS = {
  Named: (side) => Boolean(now.accounts[side]),
  Usual: (side) => now.facts[side] === usual,
  Since: (at) => compared(at, (sign) => sign >= 0),
  Before: (at) => compared(at, (sign) => sign < 0),
  Same: () => shown === usual,
  SameWay: () => now.ownWay,
  Files: () => now.offered.length > 0,
  Moves: (moving) => now.moves.includes(moving),
  Brings: () => now.offered.some(isBrought),
  Done: (id) => (id.startsWith("bring.") ? isBrought(id.slice(6)) : isDone(id)),
  Found: () => false,
  TwoAliases: () => false,
  Asked: () => true,
  // The first of all is that everything is as usual.
  Situation: (place) => place === 0,
  Runs: ([side, key]) => now.facts[side].key === key,
};

function holds(condition) {
  const [[kind, inner]] = Object.entries(condition);
  if (kind === "Not") return !holds(inner);
  if (kind === "All") return inner.every(holds);
  if (kind === "Any") return inner.some(holds);
  const [term, value] = typeof inner === "string" ? [inner] : Object.entries(inner)[0];
  return TERMS[term](value);
}

const setText = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};

function show({ element, side, part, general }) {
  const software = side === "new" && shown !== usual ? name : undefined;
  const text = part === "software" ? software : now.accounts[side]?.[part];
  setText(element, text ?? general);
  if (element.hasAttribute("data-personal") !== (text !== undefined)) {
    element.toggleAttribute("data-personal");
  }
}

function spot({ side, page, path, thing }) {
  const facts = now.facts[side];
  if (thing) return { path: facts.things.find(({ id }) => id === thing)?.gives?.path };
  if (!page || facts === usual) return { path };
  const found = facts.pages.find((one) => one.page === page && !one.range.until);
  return { path: found?.path, menu: found?.menu ? ` (${found.menu})` : "" };
}

function lead(way) {
  const { path, menu } = spot(way);
  const to = now.accounts[way.side];
  if (way.menu) setText(way.menu, menu ?? way.words);
  const address = to && path ? `https://${to.host}${path}` : null;
  if (way.element.getAttribute("href") === address) return;
  const { element } = way;
  if (address) {
    element.setAttribute("href", address);
    element.setAttribute("target", "_blank");
    element.setAttribute("rel", "noopener noreferrer");
  } else {
    for (const attribute of ["href", "target", "rel"]) element.removeAttribute(attribute);
  }
}

function link({ element, anchor, or }) {
  const target = byId(anchor);
  const address = target && !target.closest("[hidden]") ? `#${anchor}` : or;
  if (element.getAttribute("href") !== address) element.setAttribute("href", address);
}

function follow({ conditional, shows, ways, boxes }) {
  for (const { condition, elements } of conditional) {
    const isHidden = !holds(condition);
    for (const element of elements) if (element.hidden !== isHidden) element.hidden = isHidden;
  }
  shows.forEach(show);
  ways.forEach(lead);
  for (const box of boxes) {
    const isTicked = ticked.get(box.dataset.tick) ?? box.defaultChecked;
    if (box.checked !== isTicked) box.checked = isTicked;
  }
}

function lists() {
  for (const item of all(document, "li[data-thing]")) {
    const isHidden = !now.offered.includes(item.dataset.thing);
    if (item.hidden !== isHidden) item.hidden = isHidden;
  }
  const brought = now.offered.filter(isBrought);
  const counts = {
    bring: brought.length,
    imported: brought.filter((thing) => isDone(`imported.${thing}`)).length,
  };
  for (const place of all(document, "[data-count]")) {
    setText(place, String(counts[place.dataset.count]));
  }
}

function update() {
  now = situation();
  lists();
  scopes.forEach(follow);
  for (const { links } of scopes) links.forEach(link);
}

// Puts a software's texts into the places of the new side, and keeps what is looked at where it is.
const places = [];
function replace(software) {
  const focused = document.activeElement === document.body ? null : document.activeElement;
  const looked = focused ?? document.elementFromPoint(40, 160);
  const before = looked?.getBoundingClientRect().top;
  for (const place of places) {
    const at = scopes.findIndex(({ root }) => root === place.element);
    if (at >= 0) scopes.splice(at, 1);
    if (software === usual) {
      place.element.replaceChildren(place.own);
    } else {
      if (at < 0) place.own.append(...place.element.childNodes);
      const piece = other.parts.pieces.find(([name]) => place.names.includes(name));
      place.element.innerHTML = piece?.[1] ?? "";
      scope(place.element, other.parts.conditions);
    }
  }
  shown = software;
  update();
  const moved = looked?.isConnected ? looked.getBoundingClientRect().top - before : 0;
  if (Math.abs(moved) >= 1) scrollBy(0, moved);
}

function tick({ target }) {
  const id = target.dataset?.tick;
  if (!id) return;
  if (target.checked === proposed.has(id)) ticked.delete(id);
  else ticked.set(id, target.checked);
  const record = [...ticked].map(([id, isTicked]) => `${isTicked ? "+" : "-"}${id}`);
  if (record.length) localStorage.setItem(TICKS, record.join(" "));
  else localStorage.removeItem(TICKS);
  update();
}

scope(document, conditions);
for (const element of all(document, "[data-later]")) {
  const piece = later.pieces.find(([name]) => name === element.dataset.later);
  if (!piece) continue;
  element.innerHTML = piece[1];
  scope(element, later.conditions);
}
for (const element of all(document, "[data-part][data-side=new]")) {
  const { part, instead } = element.dataset;
  places.push({ element, names: [part, instead], own: new DocumentFragment() });
}
for (const id of ["old", "new", "old-version"]) byId(id).addEventListener("input", update);
addEventListener("change", tick);
for (const software of [usual, other.facts]) {
  const option = document.createElement("li");
  option.dataset.key = software.key;
  option.addEventListener("click", () => replace(software));
  byId("new-software-list").append(option);
}
update();
document.documentElement.dataset.ready = "";
