// Pagefind, asked for places by group. It runs in the page and not in a worker: a worker would have a
// policy of its own, which a host without headers cannot give it.
import { insteadOf, nameOf } from "./instead.js";
import { run, sectionsOf, wordsOf } from "./sections.js";

// How many places of a group are shown at most, and of how many pages.
const PLACES = 4;
const PAGES = 3;
// From so many words on it is a sentence, which may well be a title of this site.
const SENTENCE = 4;
// The group of pages that are about one software each.
const SOFTWARE = "software";

/**
 * @typedef {object} Said what is said, in the language of the page
 * @property {[string, string, boolean][]} groups each with its title, and whether that names its one page
 * @property {import("./instead.js").Pair[]} instead what is looked for instead of what people type
 * @property {string} key what the key does that leads to the field
 * @property {string} list
 * @property {string} loading
 * @property {string[]} names of software, each of one word
 * @property {string} none
 * @property {string} one
 * @property {string} several
 * @property {string} separator
 */
/** @typedef {import("./sections.js").Place} Place */
/** @typedef {{ key: string, title: string, places: Place[] }} Group */
/** @typedef {{ words: number[], data: () => Promise<import("./sections.js").Page> }} Result */

// As it is without what is put in its place below.
const { fetch } = globalThis;

/**
 * @param {string} address
 * @returns {Promise<Response>} the whole file and nothing else, such as the page of a network that wants
 *   a login first
 */
const whole = async (address) => {
  const answer = await fetch(address);
  const isPage = answer.headers.get("content-type")?.includes("html");
  if (!answer.ok || isPage) throw new Error(address);
  return new Response(await answer.arrayBuffer());
};

// How many files did not come. Pagefind keeps to itself that it lacks a part of its index, finds less,
// and that would be shown as if it were all.
let lost = 0;

/** @param {string} folder */
const watch = (folder) => {
  globalThis.fetch = async (...request) => {
    const [what] = request;
    if (typeof what !== "string" || !what.startsWith(folder)) return fetch(...request);
    try {
      return await whole(what);
    } catch (error) {
      lost += 1;
      throw error;
    }
  };
};

/**
 * @param {Place | undefined} place
 * @returns {number} how much it is called as somebody looks for it: by these words alone, by these and
 *   others, or not
 */
const namedOf = (place) => (place?.isNamed ? 2 : place?.named ? 1 : 0);

/**
 * @param {Result[]} results of one group
 * @param {string[]} wanted
 * @returns {Promise<Place[]>} the best places, the best page first
 */
const bestOf = async (results, wanted) => {
  const order = new Map(results.map((result) => [result, run(result.words, wanted.length)]));
  const sorted = [...results].sort((one, two) => (order.get(two) ?? 0) - (order.get(one) ?? 0));
  const pages = await Promise.all(sorted.slice(0, PAGES).map((result) => result.data()));
  const found = pages.flatMap((page) => {
    const sections = sectionsOf(page, wanted);
    const isAbout = wordsOf(page.meta.title).every((word) => wanted.includes(word));
    return sections.length ? [{ sections, rank: namedOf(sections[0]) + (isAbout ? 1 : 0) }] : [];
  });
  found.sort((one, two) => two.rank - one.rank);
  const most = Math.ceil(PLACES / found.length);
  return found.flatMap(({ sections }) => sections.slice(0, most)).slice(0, PLACES);
};

/** @param {Place} place */
const withoutPage = (place) => ({ ...place, page: "" });

/**
 * @param {string} folder the address of the index
 * @param {string} again what makes an address new that has failed
 * @returns {Promise<{ said: Said, find: (words: string) => Promise<Group[]> }>} throws if something of it
 *   does not come
 */
export const open = async (folder, again) => {
  const words = whole(`${folder}words.${document.documentElement.lang}.json`);
  /** @type {[any, Said, Response]} */
  const [library, said] = await Promise.all([
    import(`${folder}pagefind.js${again}`),
    words.then((file) => file.json()),
    // Asked for once more by Pagefind, which would fail unheard.
    whole(`${folder}pagefind-entry.json?ts=`),
  ]);
  watch(folder);
  const pagefind = library.createInstance({
    basePath: folder,
    baseUrl: folder.replace(/[^/]+\/$/, ""),
    noWorker: true,
    // The folder is named by its content, so nothing in it is ever too old.
    metaCacheTag: "",
    excerptLength: 18,
    excerptEllipsis: "…",
    // A long page, such as the guide, answers no worse for that.
    ranking: { pageLength: 0.1 },
  });

  const instead = insteadOf(said.instead);
  const names = said.names.flatMap(wordsOf);

  /**
   * What is true of one software only comes first if somebody looks for that.
   *
   * @param {string} words
   * @returns {Promise<Group[]>}
   */
  const search = async (words) => {
    const wanted = wordsOf(words);
    const isOfSoftware = wanted.some((word) => names.includes(word));
    const groups = said.groups.map(async ([key, title, isPage]) => {
      const { results } = await pagefind.search(words, { filters: { group: key } });
      const places = await bestOf(results, wanted);
      const named = namedOf(places[0]);
      const rank = isOfSoftware && key === SOFTWARE ? 2 : isPage || named > 1 ? named : 0;
      return { key, title, rank, places: isPage ? places.map(withoutPage) : places };
    });
    const found = (await Promise.all(groups)).filter(({ places }) => places.length > 0);
    return found.sort((one, two) => two.rank - one.rank);
  };

  /**
   * As `search`, but a word that stands nowhere and is almost the name of a software is taken for that.
   *
   * @param {string} words
   * @param {Promise<Group[]>} [groups] what is found for them, if that was looked for already
   */
  const searchNames = async (words, groups = search(words)) => {
    const known = await groups;
    const found = known.flatMap(({ places }) => places.flatMap((place) => place.found));
    const isThere = (/** @type {string} */ word) => found.some((other) => other.startsWith(word));
    const wanted = wordsOf(words);
    const meant = wanted.map((word) => (isThere(word) ? word : nameOf(word, names)));
    return meant.join() === wanted.join() ? known : search(meant.join(" "));
  };

  /** @param {Group[]} groups */
  const hasTitle = (groups) => groups.some(({ places: [place] }) => namedOf(place) > 0);

  /** @param {string} words */
  const find = async (words) => {
    const before = lost;
    const all = instead(words);
    const isSentence = all.length > 1 && wordsOf(words).length >= SENTENCE;
    const typed = isSentence ? search(words) : undefined;
    const ours = typed && hasTitle(await typed) ? [words] : all;
    /** @type {Group[]} */
    let found = [];
    for (const one of ours)
      if (found.length === 0) found = await searchNames(one, one === words ? typed : undefined);
    if (lost > before) throw new Error(folder);
    return found;
  };
  return { said, find };
};
