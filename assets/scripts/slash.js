// The key `/`, which leads to the search. Who speaks to the computer, or hits keys by accident, can
// switch it off (WCAG 2.1.4); a device remembers that, as it does the theme. The page holds it as well:
// scripts that are bundled each on their own share it by that, also where storage refuses.
const KEY = "rehome.slash";
const OFF = "off";
const { dataset } = document.documentElement;

/** @returns {string | null} what the device remembers */
const kept = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

/** @returns {boolean} whether the key leads to the search */
export const leads = () => (dataset.slash ?? kept()) !== OFF;

/** @param {boolean} wanted whether the key leads to the search from now on */
export const set = (wanted) => {
  dataset.slash = wanted ? "" : OFF;
  try {
    localStorage.setItem(KEY, dataset.slash);
  } catch {
    // For this page alone, then.
  }
};
