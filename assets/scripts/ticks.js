// Checkboxes while the program is not there: what is ticked is remembered on this device and counted.
// A box says with `data-tick` what it stands for; `data-count="imported"` shows how many of those
// ticked under `bring` are ticked under `imported` too. The program does the same and more, and
// says with `data-ready` that it has begun.
import { forget, isAboutTicks, read, write } from "./storage.js";

const isReady = () => "ready" in document.documentElement.dataset;

/** @returns {NodeListOf<HTMLInputElement>} */
const boxes = () => document.querySelectorAll("input[data-tick]");

/** @param {HTMLInputElement} box */
const nameOf = (box) => box.dataset.tick ?? "";

/**
 * @param {string} id
 * @param {boolean} isShown
 */
const show = (id, isShown) => {
  const sentence = document.getElementById(id);
  if (sentence) sentence.hidden = !isShown;
};

/** @param {boolean} isKept */
const tell = (isKept) => {
  show("ticks-kept", isKept);
  show("ticks-unkept", !isKept);
};

const count = () => {
  const ticked = [...boxes()].filter((box) => box.checked && !box.closest("[hidden]"));
  const names = new Set(ticked.map(nameOf));
  const brought = [...names].filter((name) => name.startsWith("bring."));
  for (const number of document.querySelectorAll("[data-count]")) {
    const kind = number.getAttribute("data-count") ?? "";
    number.textContent = `${brought.filter((name) => names.has(name.replace("bring", kind))).length}`;
  }
};

// The list of stages shows which are done.
const mark = () => {
  for (const box of boxes()) {
    const [, stage] = nameOf(box).split("done.");
    /** @type {HTMLElement | null} */
    const entry = document.querySelector(`.contents [href="#${stage}"]`);
    const words = box.checked ? box.closest("label")?.textContent : "";
    if (entry) entry.title = words?.trim() ?? "";
  }
};

const follow = () => {
  count();
  mark();
};

const restore = () => {
  if (isReady()) return;
  const ticks = read();
  if (!ticks) tell(false);
  else for (const box of boxes()) box.checked = ticks.get(nameOf(box)) ?? box.defaultChecked;
  follow();
};

addEventListener("change", ({ target }) => {
  if (isReady() || !(target instanceof HTMLInputElement) || !target.dataset.tick) return;
  const { checked, defaultChecked } = target;
  tell(write(nameOf(target), checked, checked === defaultChecked));
  follow();
});

addEventListener("click", ({ target }) => {
  if (isReady() || !(target instanceof Element) || target.id !== "forget-ticks") return;
  for (const box of boxes()) box.checked = box.defaultChecked;
  tell(forget());
  follow();
});

addEventListener("storage", (event) => {
  if (isAboutTicks(event)) restore();
});
// A page that comes back has not heard of what other tabs did meanwhile.
addEventListener("pageshow", restore);
restore();
