import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, open } from "./page.js";

test("a fragment that cannot be decoded is looked for as it is", async () => {
  const plain = new FakeElement();
  const odd = new FakeElement();
  const page = open({ ids: { zurück: plain, "100%": odd } });
  const { elementOf } = await page.run("fragment.js");
  assert.equal(elementOf("#zur%C3%BCck"), plain);
  assert.equal(elementOf("#100%"), odd);
  assert.equal(elementOf("#%E0%A4%A"), null);
  assert.equal(elementOf(""), null);
});

test("an address that names nothing stops nothing", async () => {
  const page = open({ hash: "#100%" });
  await page.run("boxes.js");
});

/** Returns what was said, and what was selected, after a press on a button to copy. */
const copying = async (clipboard) => {
  const selected = [];
  const text = new FakeElement({ textContent: "mina@old.example" });
  const button = new FakeElement({ selector: "[data-copy]", previousElementSibling: text });
  const status = new FakeElement();
  const accounts = new FakeElement({
    dataset: { saidCopied: "copied", saidSelected: "selected" },
  });
  const page = open({ ids: { accounts, "accounts-status": status } });
  Object.defineProperty(globalThis, "navigator", { value: { clipboard }, configurable: true });
  globalThis.getSelection = () => ({ selectAllChildren: (element) => selected.push(element) });
  // Nobody waits for the button to become what it was.
  globalThis.setTimeout = () => {};
  await page.run("copy.js");
  page.act("click", button);
  await new Promise(setImmediate);
  return { said: status.textContent, isSelected: selected.includes(text) };
};

test("what was copied is said", async () => {
  const written = [];
  const outcome = await copying({ writeText: async (text) => written.push(text) });
  assert.deepEqual(written, ["mina@old.example"]);
  assert.deepEqual(outcome, { said: "copied", isSelected: false });
});

test("without a clipboard, or with one that refuses, the text is selected, which is said", async () => {
  const refusing = { writeText: () => Promise.reject(new Error("no")) };
  for (const clipboard of [undefined, refusing]) {
    assert.deepEqual(await copying(clipboard), { said: "selected", isSelected: true });
  }
});
