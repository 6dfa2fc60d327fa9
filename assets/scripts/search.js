// The search at work: loaded by `find.js` once somebody goes to its field.
import { open } from "./finder.js";
import { element, listbox } from "./listbox.js";
import { leads, set } from "./slash.js";

// How long a reader pauses before what was typed is looked for.
const PAUSE_MS = 120;

const panel = /** @type {HTMLElement} */ (document.getElementById("search"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("search-field"));
const failed = /** @type {HTMLElement} */ (document.getElementById("search-failed"));

let tries = 0;
/** @type {ReturnType<typeof open> | undefined} */
let finder;
/** @type {ReturnType<typeof listbox> | undefined} */
let box;
const status = element("p", { role: "status", id: "search-status" });

/** @param {string} address */
const style = (address) =>
  new Promise((loaded, refused) => {
    const link = element("link", { rel: "stylesheet", href: address });
    link.addEventListener("load", loaded);
    link.addEventListener("error", refused);
    document.head.append(link);
  });

/** @param {string} words */
const switchOf = (words) => {
  const box = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox" }));
  box.checked = leads();
  box.addEventListener("change", () => set(box.checked));
  return element("label", { class: "search-key" }, box, ` ${words}`);
};

const prepare = async () => {
  const { index = "", style: sheet = "" } = panel.dataset;
  const again = tries ? `?again=${tries}` : "";
  tries += 1;
  const [opened] = await Promise.all([open(index, again), style(sheet + again)]);
  if (!box) {
    box = listbox(field, opened.said.list, opened.said.separator);
    panel.append(status, box.list, switchOf(opened.said.key));
  }
  return opened;
};

/** Looks for what stands in the field, and shows what is found. Throws if it cannot be known. */
const look = async () => {
  const words = field.value.trim();
  finder ??= prepare();
  const { said, find } = await finder;
  status.textContent = words && (status.textContent || said.loading);
  const found = words ? await find(words) : [];
  // What is found for other words than stand there now is shown no more.
  if (field.value.trim() !== words) return;
  const count = box?.show(found) ?? 0;
  const sentence = count > 1 ? said.several : count ? said.one : said.none;
  status.textContent = words && sentence.replace("{count}", `${count}`);
};

/** Does what the field asks for, from the beginning if it failed before. Throws if that fails. */
export const begin = async () => {
  try {
    await look();
  } catch (error) {
    finder = undefined;
    box?.show([]);
    status.textContent = "";
    throw error;
  }
};

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(async () => {
    failed.hidden = await begin().then(
      () => true,
      () => false,
    );
  }, PAUSE_MS);
});

// Whoever comes back goes on, or types over it.
field.addEventListener("focus", () => field.select());

// A place on this very page is shown, not hidden by what was found.
panel.addEventListener("click", ({ target }) => {
  if (target instanceof Element && target.closest("[role=option]")) panel.hidePopover?.();
});

// Whoever goes on with the Tab key is not left behind it. A click closes it by itself.
document.addEventListener("keyup", ({ key, target }) => {
  const isAway = target instanceof Element && !panel.contains(target);
  if (isAway && key === "Tab") panel.hidePopover?.();
});
