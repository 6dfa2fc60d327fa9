// The line of text that Pagefind cuts out of a page: markup of its own, in which `<` and `>` of the text
// are written as entities. It is taken apart here, and never becomes markup of the page.

/** @typedef {{ text: string, isFound: boolean }} Piece */

/** @param {string} text */
const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");

/** @param {string} word */
const bare = (word) => plain(word.replace(/<\/?mark>/g, "")).replace(/[.…]+$/, "");

/**
 * @param {string[]} words
 * @param {string[]} title
 * @returns {number} how many words at the beginning only repeat the title, or the end of it
 */
const repeated = (words, title) => {
  const isHere = (/** @type {number} */ from) =>
    title.slice(from).every((word, index) => bare(words[index] ?? "") === bare(word));
  const from = title.findIndex((_, index) => isHere(index));
  return from < 0 ? 0 : title.length - from;
};

/**
 * @param {string} excerpt
 * @param {string} title what stands above it, and is not said again
 * @returns {Piece[]} its text, with what was looked for in pieces of its own
 */
export const pieces = (excerpt, title) => {
  const words = excerpt.split(" ");
  // What is left out before it is said by a sign.
  const cut = words[0] === "…" ? 1 : 0;
  const said = repeated(words.slice(cut), title.split(" "));
  const rest = words.slice(said ? cut + said : 0).join(" ");
  const parts = rest.split(/<\/?mark>/);
  const all = parts.map((text, index) => ({ text: plain(text), isFound: index % 2 === 1 }));
  return all.filter(({ text }) => text);
};
