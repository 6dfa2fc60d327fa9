// A list of places below a field, as a combobox: the focus stays in the field, the arrow keys choose a
// place, Enter opens it.
import { elementOf } from "./fragment.js";

/** @typedef {import("./finder.js").Group} Group */
/** @typedef {import("./finder.js").Place} Place */

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} inside
 */
export const element = (name, attributes, ...inside) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...inside);
  return made;
};

/**
 * Whether a place can be gone to. On this very page it may be hidden, because it holds for other servers
 * than the reader's.
 *
 * @param {Place} place
 */
const isThere = ({ address }) => {
  const { pathname, hash } = new URL(address, location.href);
  if (pathname !== location.pathname || !hash) return true;
  const target = elementOf(hash);
  // Once the program is there, a part may be that of other software than was searched.
  const gone = "ready" in document.documentElement.dataset ? "[hidden], [data-part]" : "[hidden]";
  return Boolean(target && !target.closest(gone));
};

/**
 * @param {Place} place
 * @param {string} separator
 * @param {string} id
 */
const optionOf = ({ title, page, address, excerpt }, separator, id) => {
  const heading = element("span", { class: "search-title" }, title);
  const path = page ? [element("span", { class: "search-page" }, ` ${separator} ${page}`)] : [];
  const text = excerpt.map(({ text, isFound }) => (isFound ? element("mark", {}, text) : text));
  const line = element("span", { class: "search-line" }, ...text);
  const option = { role: "option", id, href: address, tabindex: "-1", "aria-selected": "false" };
  return element("a", option, heading, ...path, " ", line);
};

/**
 * @param {HTMLInputElement} field
 * @param {string} name what a screen reader calls the list
 * @param {string} separator what stands between a section and its page
 */
export const listbox = (field, name, separator) => {
  const list = element("div", {
    role: "listbox",
    id: "search-list",
    "aria-label": name,
    hidden: "",
  });
  /** @type {HTMLElement[]} */
  let options = [];
  let active = -1;

  /** @param {number} index */
  const activate = (index) => {
    options[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options[active];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };

  /** @param {Group} group */
  const groupOf = ({ key, title, places }) => {
    const id = `search-group-${key}`;
    const own = places.map((place, index) => optionOf(place, separator, `search-${key}-${index}`));
    options.push(...own);
    const heading = element("p", { id, role: "presentation" }, title);
    return element("div", { role: "group", "aria-labelledby": id }, heading, ...own);
  };

  /**
   * @param {Group[]} groups
   * @returns {number} how many places are shown
   */
  const show = (groups) => {
    activate(-1);
    options = [];
    const here = groups.map((group) => ({ ...group, places: group.places.filter(isThere) }));
    list.replaceChildren(...here.filter(({ places }) => places.length > 0).map(groupOf));
    list.hidden = options.length === 0;
    field.setAttribute("aria-expanded", `${!list.hidden}`);
    return options.length;
  };

  field.addEventListener("keydown", (event) => {
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    const step = steps[event.key];
    if (event.isComposing || options.length === 0) return;
    if (step) {
      const from = active < 0 && step < 0 ? 0 : active;
      activate((from + step + options.length) % options.length);
    } else if (event.key === "Enter") {
      options[Math.max(active, 0)]?.click();
    } else {
      return;
    }
    event.preventDefault();
  });
  for (const [attribute, value] of [
    ["role", "combobox"],
    ["autocomplete", "off"],
    ["autocapitalize", "none"],
    ["spellcheck", "false"],
    ["enterkeyhint", "go"],
    ["aria-autocomplete", "list"],
    ["aria-controls", list.id],
    ["aria-expanded", "false"],
  ]) {
    field.setAttribute(attribute ?? "", value ?? "");
  }
  return { list, show };
};
