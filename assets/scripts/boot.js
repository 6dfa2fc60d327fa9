// Loads the program of a page with fields when a reader wants what it adds: when the panel of the
// fields is touched, when there is something to restore, or when the guide shows the page in a frame.
// Until then, and if it cannot be loaded, the page is complete in its general form.
import { load } from "./program.js";
import { hasFormer, remembered } from "./storage.js";
import "./ticks.js";

const root = document.documentElement;
const accounts = /** @type {HTMLElement} */ (document.getElementById("accounts"));
const script = /** @type {HTMLElement} */ (document.querySelector("script[data-wasm]"));
const { js = "", wasm = "" } = script.dataset;
const INTENTS = ["pointerenter", "pointerdown", "touchstart", "focusin", "keydown", "input"];

let tries = 0;

/** @returns {string | undefined} where a link leads that hands over the fields, too */
const goal = () => /^#[a-z-]+=.*&go=([\w-]+)$/.exec(location.hash)?.[1];

const start = async () => {
  // The program takes what is handed over out of the address.
  const go = goal();
  delete root.dataset.general;
  root.dataset.loading = "";
  try {
    tries += 1;
    // The page that looks at both accounts is shown in a frame, and asks the guide's program.
    Object.assign(globalThis, { rehome: await load(js, wasm, tries) });
    if (go) location.hash = go;
  } catch (error) {
    // The page says so in place of fields that would do nothing. Not to the console: leaving the page
    // while it loads ends here too.
    root.dataset.general = error instanceof Error ? error.name : String(error);
  }
  delete root.dataset.loading;
};

const want = () => {
  if (!tries) start();
};
for (const intent of INTENTS) accounts.addEventListener(intent, want, { passive: true });

// Whoever presses the button before the program is there is answered by it.
accounts.addEventListener("submit", (event) => {
  event.preventDefault();
  root.dataset.asked = "";
});

addEventListener("click", ({ target }) => {
  const isAgain = target instanceof Element && target.closest("#program-again");
  if (isAgain && "general" in root.dataset) start();
});

// A link to another page with fields takes along what stands in these, and its own anchor after that. What a
// program has put behind a link is more than that. Once it is followed, the link is as it was: more may be typed.
addEventListener("click", ({ target }) => {
  const link = target instanceof Element && target.closest("a");
  if (!link) return;
  const pairs = said();
  // Browsers give back what was typed to whoever comes back, but not what was chosen from a list.
  if (link.pathname !== location.pathname) history.replaceState({ pairs }, "");
  if (!pairs.length || !("carry" in link.dataset) || link.hash.includes("=")) return;
  const anchor = link.hash.slice(1);
  if (anchor) pairs.push(["go", anchor]);
  link.hash = `${new URLSearchParams(pairs)}`;
  setTimeout(() => {
    link.hash = anchor;
  });
});

// A file of this build is no longer there: a newer one has taken its place, and gets what was typed.
addEventListener("gone", () => {
  const note = document.getElementById("newer");
  if (note) note.hidden = false;
});
document.getElementById("newer-load")?.addEventListener("click", () => {
  location.hash = `${new URLSearchParams(said())}`;
  location.reload();
});

// What the guide shows of the page in a frame is said by the frame's name.
const frame = /** @type {HTMLIFrameElement | null} */ (globalThis.frameElement);
if (frame) {
  root.dataset.within = frame.name;
  frame.hidden = false;
}

const fields = () => [...accounts.querySelectorAll("input")];
/** @param {HTMLInputElement} field */
const isChanged = ({ value, defaultValue }) => value !== defaultValue;
/** @returns {string[][]} what was typed or chosen: ids of fields, and what stands in them, with what a look knows of it */
const said = () =>
  fields()
    .filter((field) => isChanged(field) || "chosen" in field.dataset)
    .flatMap(({ id, value, dataset: { known } }) => [
      [id, value],
      ...(known ? [[`${id}-known`, known]] : []),
    ]);
const isTyped = () => fields().some(isChanged);
// What hands something over begins with a name and an `=`, which no anchor has.
const isCarried = () => /^#[a-z-]+=/.test(location.hash);

// Nothing is taken of a link that cannot be read as a whole.
const refuse = () => {
  delete root.dataset.damaged;
  try {
    decodeURIComponent(location.hash);
    const names = [...new URLSearchParams(location.hash.slice(1)).keys()];
    const isOnceEach = new Set(names).size === names.length;
    if (isOnceEach && location.hash.length < 4000) return;
  } catch {
    // Not even text.
  }
  root.dataset.damaged = "";
  history.replaceState(null, "", location.pathname);
};

// What the reader wants to be remembered stands in the fields, unless a link says something else.
const recall = () => {
  // A page that makes links for others shows nothing of the reader's own.
  if (isCarried() || frame || "others" in accounts.dataset) return;
  const left = history.state?.pairs;
  // Taken once: what is typed from now on is newer.
  if (left) history.replaceState(null, "");
  const kept = { ...remembered(), ...Object.fromEntries(left ?? []) };
  for (const field of fields()) {
    const text = kept[field.id];
    if (!text || field.value !== field.defaultValue) continue;
    field.value = text;
    field.dataset.handedOver = "";
  }
};

// Once the program is there, what a changed address hands over is put into the fields as if somebody had typed it
// and gone on. The program reads what else the address says, so it stays there until then. A plan takes all of a link
// or nothing, and does that itself.
const retype = () => {
  if ("whole" in accounts.dataset) return;
  const go = goal();
  const handed = new URLSearchParams(location.hash.slice(1));
  for (const field of fields()) {
    const value = handed.get(field.id);
    if (value === null || value.length > 300) continue;
    field.value = value;
    for (const name of ["input", "blur"]) field.dispatchEvent(new Event(name));
  }
  setTimeout(() => {
    history.replaceState(null, "", location.pathname);
    if (go) location.hash = go;
  });
};

const restore = () => {
  const isThere = accounts.contains(document.activeElement) || isTyped();
  if (isCarried()) refuse();
  if ("ready" in root.dataset && isCarried()) retype();
  const isHandedOver = frame || isCarried();
  if (isThere || isHandedOver || hasFormer()) want();
};
addEventListener("pageshow", ({ persisted }) => {
  // Whoever left while it was loading, and comes back, has seen no failure.
  if (persisted && "general" in root.dataset) start();
  // Browsers fill in what was typed at an earlier visit, some of them late.
  setTimeout(restore);
});
addEventListener("hashchange", restore);
recall();
restore();
