// Which sections of a page that Pagefind has found answer best.
import { pieces } from "./excerpt.js";

/**
 * @typedef {object} Place a section, or a whole page
 * @property {string} title
 * @property {string} page the title of its page, if that is another
 * @property {string} address
 * @property {import("./excerpt.js").Piece[]} excerpt
 * @property {number} named which part of its title are the words that are looked for; 0 if not all of them
 * @property {boolean} isNamed whether its title is just these words
 * @property {string[]} found the words that were found in it
 */
/** @typedef {{ balanced_score: number, location: number }} Hit */
/** @typedef {{ title: string, url: string, excerpt: string, weighted_locations: Hit[] }} Section */
/** @typedef {{ meta: { title: string }, content: string, sub_results: Section[] }} Page */

// Pagefind looks for ever shorter beginnings of a word that it does not know. What has less than this part
// of it in common is another word, unless it is so many letters.
const ALIKE = 0.6;
const [FEWEST, ENOUGH] = [3, 6];

/**
 * @param {string} text
 * @returns {string[]} its words, without capitals, accents and punctuation
 */
export const wordsOf = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, "")
    .split(/\s+/)
    .filter((word) => word);

/**
 * @param {string} wanted
 * @param {string} found
 */
const isAlike = (wanted, found) => {
  const part = Math.max(FEWEST, Math.floor(wanted.length * ALIKE));
  return found.startsWith(wanted.slice(0, Math.min(part, ENOUGH)));
};

/**
 * @param {number[]} locations where words stand that were found
 * @param {number} most
 * @returns {number} how many of them follow one another, at most that many
 */
export const run = (locations, most) => {
  const sorted = [...new Set(locations)].sort((one, two) => one - two);
  let [length, longest] = [0, 0];
  for (const [index, location] of sorted.entries()) {
    length = location - 1 === sorted[index - 1] ? length + 1 : 1;
    longest = Math.max(longest, length);
  }
  return Math.min(longest, most);
};

/**
 * @param {Page} page
 * @param {string[]} wanted the words that are looked for
 * @returns {Place[]} its sections with such words, the best first: that whose title is all of them
 *   and little else, then that in which most words stand as they were typed, then that with most of them,
 *   then that with most of them in its title, then that which is most about them
 */
export const sectionsOf = ({ meta, content, sub_results }, wanted) => {
  const words = content.split(/\s+/);
  const rated = sub_results.map((section) => {
    const locations = section.weighted_locations.map(({ location }) => location);
    const found = new Set(locations.flatMap((location) => wordsOf(words[location] ?? "")));
    const isIn = (/** @type {string[]} */ others) => (/** @type {string} */ word) =>
      others.some((other) => isAlike(word, other));
    const known = wanted.filter(isIn([...found]));
    const title = wordsOf(section.title);
    const titled = wanted.filter(isIn(title)).length;
    const exact = wanted.filter((word) => title.includes(word)).length;
    const weight = section.weighted_locations.reduce((sum, hit) => sum + hit.balanced_score, 0);
    return {
      section,
      found: [...found],
      named: titled < wanted.length ? 0 : wanted.length / title.length,
      known: known.length,
      run: run(locations, wanted.length),
      exact,
      isNamed: exact === title.length && exact === wanted.length,
      titled,
      weight,
    };
  });
  const answering = rated.filter(({ known }) => known > 0);
  answering.sort(
    (one, two) =>
      two.named - one.named ||
      two.exact * two.named - one.exact * one.named ||
      two.run - one.run ||
      two.known - one.known ||
      two.titled - one.titled ||
      two.weight - one.weight,
  );
  return answering.map(({ section: { title, url, excerpt }, named, isNamed, found }) => ({
    title,
    page: title === meta.title ? "" : meta.title,
    address: url,
    excerpt: pieces(excerpt, title),
    named,
    isNamed,
    found,
  }));
};
