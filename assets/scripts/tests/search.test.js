import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces } from "../excerpt.js";
import { run, sectionsOf, wordsOf } from "../sections.js";

const textOf = (parts) => parts.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("");

test("what was looked for is in pieces of its own, and markup of the text stays text", () => {
  const found = pieces("make the <mark>alias</mark> with &lt;b&gt; &amp;", "Title");
  assert.deepEqual(found, [
    { text: "make the ", isFound: false },
    { text: "alias", isFound: true },
    { text: " with <b> &amp;", isFound: false },
  ]);
});

test("a title, or the end of it, is not said again", () => {
  for (const [excerpt, title, line] of [
    ["Make the <mark>alias.</mark> Log in.", "Make the alias", "Log in."],
    ["… the <mark>alias</mark> Log in.", "Make the alias", "Log in."],
    ["… to the <mark>alias</mark> of old", "Make the alias", "… to the [alias] of old"],
    ["Make the <mark>alias</mark>", "Make the alias", ""],
    ["Log in.", "Make the alias", "Log in."],
    ["How long? As long", "How long?", "As long"],
  ]) {
    assert.equal(textOf(pieces(excerpt, title)), line, excerpt);
  }
});

test("words are compared without capitals, accents and signs", () => {
  assert.deepEqual(wordsOf(" Takahē’s  “move”, 4.1! "), ["takahes", "move", "41"]);
  assert.deepEqual(wordsOf(" … "), []);
});

test("words that follow one another are counted", () => {
  assert.equal(run([], 3), 0);
  assert.equal(run([4, 9], 3), 1);
  assert.equal(run([9, 1, 8, 2, 3], 3), 3);
  assert.equal(run([1, 2, 3], 2), 2);
});

const page = {
  meta: { title: "Page" },
  content: "an alias of old. this is not an alias at all, letters a to z",
  sub_results: [
    { title: "One", url: "/p/#one", excerpt: "alias", locations: [1] },
    { title: "Two", url: "/p/#two", excerpt: "not an alias", locations: [6, 7, 8] },
    { title: "Page", url: "/p/", excerpt: "z", locations: [14] },
  ].map((section) => ({
    ...section,
    weighted_locations: section.locations.map((location) => ({ location, balanced_score: 1 })),
  })),
};

test("the section comes first in which the words stand as they were typed", () => {
  const titles = (words) => sectionsOf(page, wordsOf(words)).map(({ title }) => title);
  assert.deepEqual(titles("not an alias"), ["Two", "One"]);
  assert.deepEqual(titles("alias"), ["Two", "One"]);
});

test("a section that is called so comes before one that says it more often", () => {
  const [one, two] = page.sub_results;
  const named = { ...one, title: "Make the alias" };
  const titles = sectionsOf({ ...page, sub_results: [two, named] }, ["aliases"]);
  assert.deepEqual(
    titles.map(({ title }) => title),
    ["Make the alias", "Two"],
  );
});

test("words that only begin with the same letter are no answer", () => {
  assert.deepEqual(sectionsOf(page, ["zzzqq"]), []);
  assert.equal(sectionsOf(page, ["z"]).length, 1);
});

test("the page is named where the section is not the page", () => {
  const [two, one] = sectionsOf(page, ["not", "alias"]);
  assert.deepEqual([two.page, one.page], ["Page", "Page"]);
  assert.equal(sectionsOf(page, ["z"])[0].page, "");
});

test("a section whose title has all words comes before one in which they follow one another", () => {
  const [one, two] = page.sub_results;
  const named = { ...one, title: "An alias, not as it was", weighted_locations: [] };
  named.weighted_locations = [1, 6].map((location) => ({ location, balanced_score: 0.5 }));
  const [first, second] = sectionsOf({ ...page, sub_results: [two, named] }, ["not", "alias"]);
  assert.deepEqual([first.title, second.title], [named.title, "Two"]);
  assert.deepEqual([first.isNamed, first.named > 0, second.named], [false, true, 0]);
  const [exact] = sectionsOf({ ...page, sub_results: [{ ...one, title: "Alias" }] }, ["alias"]);
  assert.equal(exact.isNamed, true);
});

test("a word of which too little is the same is another word", () => {
  const of = (content) => ({
    ...page,
    content,
    sub_results: [
      { ...page.sub_results[0], weighted_locations: [{ location: 0, balanced_score: 1 }] },
    ],
  });
  for (const [wanted, found, isAlike] of [
    ["instagram", "instead", false],
    ["moving", "move", true],
    ["tracking", "trash", false],
    ["closing", "closed", true],
    ["migration", "migrate", true],
    ["banned", "bank", true],
  ]) {
    assert.equal(sectionsOf(of(found), [wanted]).length, isAlike ? 1 : 0, `${wanted} ${found}`);
  }
});
