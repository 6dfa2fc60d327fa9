import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, open } from "./page.js";

/** A button that tells the place it stands in that it is pressed, as far as nobody answers it. */
class FakeButton extends FakeElement {
  presses = 0;
  selector = "button";
  click() {
    this.presses += 1;
  }
}

/** Returns a page whose second program fails as often as is asked for. */
const opened = ({ failures = 0, kept = false } = {}) => {
  const done = [];
  let left = failures;
  globalThis.toldOfTools = (word) => {
    if (word === "load" && left-- > 0) throw new RangeError("half loaded");
    done.push(word);
  };
  const laterJs = `data:text/javascript,${encodeURIComponent(`
    export default async () => toldOfTools("load");
    export const begin = async () => toldOfTools("begin");
  `)};//`;
  const page = open({
    ids: { "look-tools": new FakeElement(), crowd: new FakeElement() },
    selectors: {
      "script[data-later-wasm]": [new FakeElement({ dataset: { laterJs, laterWasm: "a.wasm" } })],
    },
  });
  if (kept) page.storage.setItem("rehome.look", "{}");
  const press = (id, place = "look-tools") => {
    const button = new FakeButton({ id });
    const event = new Event("click");
    Object.defineProperty(event, "target", { value: button });
    page.ids[place].dispatchEvent(event);
    return button;
  };
  const touch = (place) => page.ids[place].dispatchEvent(new Event("pointerenter"));
  return { ...page, done, press, touch, tries: () => failures - left };
};

const turn = () => new Promise(setImmediate);
const until = async (isSo) => {
  while (!isSo()) await turn();
};
const loaded = (page) => until(() => page.done.includes("begin"));
const LOADED = ["load", "begin"];

test("a look alone loads nothing more, unless something is kept of earlier ones", async () => {
  for (const kept of [true, false]) {
    const page = opened({ kept });
    await page.run("tools.js");
    page.act("looked");
    if (kept) await loaded(page);
    else await turn();
    assert.deepEqual(page.done, kept ? LOADED : []);
    assert.equal("tools" in page.root.dataset, false);
  }
});

test("the program is loaded once, however its buttons are touched, and nothing is said", async () => {
  const page = opened();
  await page.run("tools.js");
  for (const intent of ["pointerenter", "focusin", "touchstart"]) {
    page.ids.crowd.dispatchEvent(new Event(intent));
    assert.equal("tools" in page.root.dataset, false);
  }
  await loaded(page);
  assert.deepEqual(page.done, LOADED);
});

test("a button that was pressed too early is answered once", async () => {
  const page = opened();
  await page.run("tools.js");
  const buttons = [page.press("look-keep"), page.press("crowd-keep", "crowd")];
  assert.equal(page.root.dataset.tools, "loading");
  await until(() => !("tools" in page.root.dataset));
  assert.deepEqual(page.done, LOADED);
  assert.deepEqual(
    buttons.map(({ presses }) => presses),
    [1, 1],
  );
  // From now on the program answers.
  assert.equal(page.press("look-keep").presses, 0);
});

test("the button that looks again needs no other program", async () => {
  const page = opened();
  await page.run("tools.js");
  page.press("look-again");
  await turn();
  assert.deepEqual(page.done, []);
});

test("a failure is told to whoever has pressed, and the next press tries again", async () => {
  const page = opened({ failures: 2 });
  await page.run("tools.js");
  page.touch("crowd");
  await until(() => page.tries() === 1);
  await turn();
  assert.equal("tools" in page.root.dataset, false);
  const first = page.press("look-report");
  await until(() => page.root.dataset.tools === "failed");
  page.touch("look-tools");
  assert.equal(page.root.dataset.tools, "failed");
  const second = page.press("look-report");
  await until(() => !("tools" in page.root.dataset));
  assert.deepEqual([first.presses, second.presses], [0, 1]);
  assert.deepEqual(page.done, LOADED);
});
