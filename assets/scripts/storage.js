// What is ticked, as this device remembers it: entries separated by spaces, `+id` for a box that was
// ticked against its default, `-id` for one that was cleared against it.
//
// Storage may be full, blocked or switched off: then every function says so and none throws.

// The number changes when ticks of an older guide would mean something else.
const KEY = "rehome.ticks.2";
// Its entries were named by sentences, which only the program can still tell apart.
const FORMER_KEY = "rehome.ticks.1";

/**
 * @param {string | null} record
 * @returns {Map<string, boolean>} whether each box with an entry is ticked
 */
export const parse = (record) => {
  const entries = (record ?? "").split(" ").filter((entry) => /^[+-]./.test(entry));
  return new Map(entries.map((entry) => [entry.slice(1), entry[0] === "+"]));
};

/**
 * Returns a record with one box changed and everything else as it was: boxes of other texts, which
 * are not on the page, and those that another tab has written.
 *
 * @param {string | null} record
 * @param {string} id
 * @param {boolean} isTicked
 * @param {boolean} isDefault whether that is how the box stands by itself
 */
export const merge = (record, id, isTicked, isDefault) => {
  const ticks = parse(record);
  if (isDefault) ticks.delete(id);
  else ticks.set(id, isTicked);
  return [...ticks].map(([one, ticked]) => (ticked ? "+" : "-") + one).join(" ");
};

/**
 * @template T
 * @param {() => T} action
 * @returns {T | undefined} nothing if storage refused
 */
const tried = (action) => {
  try {
    return action();
  } catch {
    return undefined;
  }
};

/** @returns {Map<string, boolean> | undefined} what is remembered, or nothing if storage refused */
export const read = () => tried(() => parse(localStorage.getItem(KEY)));

/**
 * What the page with the plan remembers of the fields, if the reader wants it to: texts by the ids of fields.
 *
 * @returns {Record<string, string>}
 */
export const remembered = () =>
  tried(() => JSON.parse(localStorage.getItem("rehome.plan") ?? "{}").fields) ?? {};

/** @returns {boolean} whether something is kept of a look at both accounts */
export const hasLook = () => tried(() => localStorage.getItem("rehome.look") !== null) ?? false;

/** @returns {boolean} whether ticks are left of a guide that wrote another kind of record */
export const hasFormer = () => tried(() => localStorage.getItem(FORMER_KEY) !== null) ?? false;

/**
 * @param {string} id
 * @param {boolean} isTicked
 * @param {boolean} isDefault
 * @returns {boolean} whether it is remembered
 */
export const write = (id, isTicked, isDefault) =>
  tried(() => {
    const record = merge(localStorage.getItem(KEY), id, isTicked, isDefault);
    if (record) localStorage.setItem(KEY, record);
    else localStorage.removeItem(KEY);
    return true;
  }) ?? false;

/** @returns {boolean} whether nothing is remembered any more */
export const forget = () =>
  tried(() => {
    localStorage.removeItem(KEY);
    localStorage.removeItem(FORMER_KEY);
    return true;
  }) ?? false;

/**
 * @param {StorageEvent} event
 * @returns {boolean} whether another tab has changed what is ticked
 */
export const isAboutTicks = ({ key }) => key === KEY || key === null;
