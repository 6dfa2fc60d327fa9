import assert from "node:assert/strict";
import { test } from "node:test";
import { insteadOf, nameOf, slips } from "../instead.js";

const PAIRS = [
  { typed: ["2fa", "log in", "Can’t log in"], ours: ["cannot log in"] },
  { typed: ["instance"], ours: ["server"] },
  { typed: ["dead"], ours: ["gone", "closed"] },
  { typed: ["dead instance"], ours: ["my old server is gone"] },
];
const instead = insteadOf(PAIRS);

test("words that people type are replaced by ours, and come last themselves", () => {
  for (const [typed, ...expected] of [
    ["2FA", "cannot log in"],
    ["cant log-in, log in", "cant login cannot log in"],
    ["can't log in", "cannot log in"],
    ["new  Instance!", "new server"],
    ["the dead one", "the gone one", "the closed one"],
    ["a dead instance", "a my old server is gone"],
  ]) {
    assert.deepEqual(instead(typed), [...expected, typed]);
  }
});

test("what has nothing of them, or only part of a word, is looked for as it is", () => {
  for (const typed of ["“Not an alias”", "instances", "log into", ""]) {
    assert.deepEqual(instead(typed), [typed]);
  }
  assert.deepEqual(insteadOf([])("2fa"), ["2fa"]);
});

test("our own words stay", () => {
  assert.deepEqual(instead("cannot log in"), ["cannot log in"]);
});

test("slips are counted", () => {
  for (const [one, two, count] of [
    ["misskey", "misskey", 0],
    ["miskey", "misskey", 1],
    ["akkkoma", "akkoma", 1],
    ["friendika", "friendica", 1],
    ["msiskey", "misskey", 1],
    ["mastdoan", "mastodon", 2],
    ["", "ab", 2],
  ]) {
    assert.equal(slips(one, two), count, `${one} ${two}`);
    assert.equal(slips(two, one), count, `${two} ${one}`);
  }
});

test("a name is understood with a slip in it, a long one with two", () => {
  const names = ["akkoma", "flipboard", "friendica", "loops", "mastodon", "misskey", "pleroma"];
  for (const [word, name] of [
    ["mastadon", "mastodon"],
    ["mastdoan", "mastodon"],
    ["akoma", "akkoma"],
    ["missky", "misskey"],
    ["misskey", "misskey"],
    ["friendika", "friendica"],
  ]) {
    assert.equal(nameOf(word, names), name);
  }
  for (const word of ["clipboard", "loop", "missing", "friends", "plemora", "follow"]) {
    assert.equal(nameOf(word, names), word);
  }
});
