// The chosen theme. This script blocks, so that the page is never painted in the wrong one first.
const root = document.documentElement;
const key = "rehome.theme";
/** @type {string | null} */
let chosen = null;
try {
  chosen = localStorage.getItem(key);
} catch {
  // Storage is blocked: the system's choice holds.
}
if (chosen) root.dataset.theme = chosen;

addEventListener("DOMContentLoaded", () => {
  const select = /** @type {HTMLSelectElement} */ (document.getElementById("theme"));
  select.value = chosen ?? "system";
  select.addEventListener("change", () => {
    const theme = select.value === "system" ? null : select.value;
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
    try {
      if (theme) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // Not remembered, then; the page has the theme all the same.
    }
  });
});
