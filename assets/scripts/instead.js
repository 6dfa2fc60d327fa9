// Words that people type, and the words that this site uses for them.
import { wordsOf } from "./sections.js";

// Fewer letters than this are too few to tell a slip from another word; from that many on, two slips
// still leave a name that is no other.
const LETTERS = 5;
const MANY = 8;

/**
 * @typedef {{ typed: string[], ours: string[] }} Pair what people type, and what is looked for instead: one
 *   after the other, until something is found
 */
/** @typedef {[phrase: string[], ours: string[]]} Known */

/**
 * @param {string[]} words
 * @param {Known[]} known the longest phrase first
 * @param {number} turn which of the replacements is taken; the last, if there are fewer
 * @returns {string[]}
 */
const replaced = (words, known, turn) => {
  /** @type {string[]} */
  const out = [];
  for (let at = 0; at < words.length; ) {
    const isHere = (/** @type {string[]} */ phrase) =>
      phrase.every((word, index) => word === words[at + index]);
    const [phrase, ours] = known.find(([phrase]) => isHere(phrase)) ?? [];
    out.push(ours?.[Math.min(turn, ours.length - 1)] ?? words[at] ?? "");
    at += phrase?.length ?? 1;
  }
  return out;
};

/**
 * @param {Pair[]} pairs
 * @returns {(typed: string) => string[]} what to look for one after the other, what was typed last
 */
export const insteadOf = (pairs) => {
  // What is ours already stays, even if a part of it is also what people type.
  const known = pairs.flatMap(({ typed, ours }) =>
    /** @type {[string, string[]][]} */ ([
      ...typed.map((phrase) => [phrase, ours]),
      ...ours.map((phrase) => [phrase, [phrase]]),
    ]).map(([phrase, to]) => /** @type {Known} */ ([wordsOf(phrase), to])),
  );
  known.sort(([one], [two]) => two.length - one.length);
  const turns = Math.max(0, ...pairs.map(({ ours }) => ours.length));
  return (typed) => {
    const words = wordsOf(typed);
    const all = Array.from({ length: turns }, (_, turn) => replaced(words, known, turn).join(" "));
    const other = all.filter((text) => text !== words.join(" "));
    return [...new Set([...other, typed])];
  };
};

/**
 * @param {string} one
 * @param {string} two
 * @returns {number} how many letters were added, left out, taken for another or swapped
 */
export const slips = (one, two) => {
  let before = /** @type {number[]} */ ([]);
  let row = Array.from({ length: two.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= two.length; j += 1) {
      const isSame = one[i - 1] === two[j - 1];
      const isSwapped = one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
      const at = (/** @type {number[]} */ line, /** @type {number} */ index) =>
        line[index] ?? Number.POSITIVE_INFINITY;
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[two.length] ?? 0;
};

/**
 * @param {string} word
 * @param {string[]} names
 * @returns {string} the name that was meant, or the word. Hardly anybody slips in the first letter, with
 *   which a name may well become another word.
 */
export const nameOf = (word, names) => {
  const most = word.length < MANY ? 1 : 2;
  if (word.length < LETTERS || names.includes(word)) return word;
  const alike = names.filter((name) => name[0] === word[0]);
  const near = alike.map((name) => ({ name, count: slips(word, name) }));
  near.sort((one, two) => one.count - two.count);
  const [nearest] = near;
  return nearest && nearest.count <= most ? nearest.name : word;
};
