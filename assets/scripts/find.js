// The search of every page. Its field stands there; all else is loaded once somebody goes to it.
import { leads } from "./slash.js";

const panel = /** @type {HTMLElement} */ (document.getElementById("search"));
const field = document.getElementById("search-field");
const failed = /** @type {HTMLElement} */ (document.getElementById("search-failed"));

/** @type {{ begin: () => Promise<void> } | undefined} */
let search;
let tries = 0;

const load = async () => {
  // Engines remember an import that failed, by its address.
  const again = tries ? `?again=${tries}` : "";
  tries += 1;
  failed.hidden = true;
  try {
    search ??= await import(panel.dataset.search + again);
    await search?.begin();
  } catch {
    failed.hidden = false;
  }
};

field?.addEventListener("focus", () => {
  if (!tries) load();
});
failed?.addEventListener("click", ({ target }) => {
  if (target !== failed) load();
});

addEventListener("keydown", (event) => {
  const { target, key, altKey, ctrlKey, metaKey } = event;
  if (!field || key !== "/" || altKey || ctrlKey || metaKey) return;
  if (target instanceof Element && target.closest("input, select, textarea")) return;
  if (!leads()) return;
  event.preventDefault();
  panel.togglePopover?.(true);
  field.focus();
});
