import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, open } from "./page.js";

/** Returns the address of a module; what is put after it becomes a comment of it. */
const moduleOf = (code) => `data:text/javascript,${encodeURIComponent(code)};//`;

/** Returns a page whose program tells what is done with it, and fails as often as is asked for. */
const opened = ({ failures = 0, hash, value = "" } = {}) => {
  const done = [];
  let left = failures;
  globalThis.told = (word, detail) => {
    if (word === "load" && left-- > 0) throw new RangeError("half loaded");
    done.push(detail ? `${word} ${detail}` : word);
  };
  const js = moduleOf(`
    export default async ({ module_or_path }) => told("load", module_or_path);
    export const begin = () => told("begin");
  `);
  const field = { value, defaultValue: "", dataset: {} };
  const page = open({
    hash,
    ids: {
      accounts: new FakeElement({ found: { input: [field] } }),
      "program-again": new FakeElement(),
    },
    selectors: {
      "script[data-wasm]": [new FakeElement({ dataset: { js, wasm: "a.wasm" } })],
    },
  });
  const settled = async () => {
    while ("loading" in page.root.dataset) await new Promise(setImmediate);
  };
  return { ...page, done, field, settled };
};

const LOADED = ["load a.wasm", "begin"];

test("nothing is loaded for somebody who only reads", async () => {
  const page = opened({ hash: "#move" });
  await page.run("boot.js");
  page.act("pageshow");
  await new Promise(setImmediate);
  assert.equal("loading" in page.root.dataset, false);
  assert.deepEqual(page.done, []);
});

test("every kind of touch loads the program, once", async () => {
  const kinds = ["pointerenter", "pointerdown", "touchstart", "focusin", "keydown"];
  for (const kind of kinds) {
    const page = opened();
    await page.run("boot.js");
    page.ids.accounts.dispatchEvent(new Event(kind));
    assert.equal("loading" in page.root.dataset, true);
    for (const other of kinds) page.ids.accounts.dispatchEvent(new Event(other));
    await page.settled();
    assert.deepEqual(page.done, LOADED, kind);
    assert.equal(typeof globalThis.rehome.begin, "function");
  }
});

test("what is to be restored loads it without a touch", async () => {
  const former = opened();
  former.storage.setItem("rehome.ticks.1", "+task.do-this");
  await former.run("boot.js");
  await former.settled();
  assert.deepEqual(former.done, LOADED);
  const reasons = [
    { value: "@mina@old.example" },
    { hash: "#old=a" },
    { hash: "#new=a" },
    { hash: "#situation=gone" },
  ];
  for (const reason of reasons) {
    const page = opened(reason);
    await page.run("boot.js");
    await page.settled();
    assert.deepEqual(page.done, LOADED);
  }
});

test("what is remembered stands in the fields, unless a link hands something over", async () => {
  for (const [hash, expected] of [
    ["", "@mina@old.example"],
    ["#new=@nova@new.example", ""],
  ]) {
    const page = opened({ hash });
    page.field.id = "old";
    page.field.dataset = {};
    page.storage.setItem("rehome.plan", '{"fields":{"old":"@mina@old.example"}}');
    await page.run("boot.js");
    await page.settled();
    assert.equal(page.field.value, expected);
    assert.deepEqual(page.done, LOADED);
  }
});

test("nothing is taken of a link that cannot be read as a whole", async () => {
  for (const hash of ["#old=%E0%A4%A&new=a", `#old=${"a".repeat(5000)}`, "#old=a&new=b&old=c"]) {
    const page = opened({ hash });
    globalThis.history = {
      replaceState: () => {
        page.location.hash = "";
      },
    };
    await page.run("boot.js");
    await new Promise(setImmediate);
    assert.equal("damaged" in page.root.dataset, true);
    assert.deepEqual(page.done, []);
  }
});

test("a link goes on, once the program has taken what it hands over", async () => {
  const page = opened({ hash: "#old=a&go=alias" });
  await page.run("boot.js");
  await page.settled();
  assert.equal(page.location.hash, "alias");
});

/** Returns what is behind a link while it is followed with this typed, and afterwards. */
const carried = async (page, link, value) => {
  page.field.value = value;
  page.act("click", Object.assign(link, { closest: () => link }));
  const followed = link.hash;
  await new Promise((resolve) => setTimeout(resolve));
  return [followed, link.hash.replace(/^#/, "")];
};

test("a link takes along what is typed, with its own anchor, each time it is followed", async () => {
  for (const [anchor, go] of [
    ["", ""],
    ["at-move", "&go=at-move"],
  ]) {
    const page = opened();
    page.field.id = "old";
    await page.run("boot.js");
    const hash = anchor && `#${anchor}`;
    for (const [typed, written] of [
      ["@mina@a.example", "old=%40mina%40a.example"],
      ["b", "old=b"],
    ]) {
      const link = new FakeElement({ hash, dataset: { carry: "" } });
      assert.deepEqual(await carried(page, link, typed), [written + go, anchor]);
    }
    const link = new FakeElement({ hash, dataset: { carry: "" } });
    assert.deepEqual(await carried(page, link, ""), [hash, anchor]);
  }
});

test("what was chosen is taken along even if it is what would be assumed", async () => {
  const page = opened();
  Object.assign(page.field, {
    id: "old-software",
    defaultValue: "Mastodon",
    dataset: { chosen: "" },
  });
  await page.run("boot.js");
  const link = new FakeElement({ hash: "", dataset: { carry: "" } });
  assert.equal((await carried(page, link, "Mastodon"))[0], "old-software=Mastodon");
});

test("what a look knows of an account is taken along with it", async () => {
  const page = opened();
  Object.assign(page.field, { id: "old", dataset: { known: "@mina@a.example b.a.example" } });
  await page.run("boot.js");
  const link = new FakeElement({ hash: "", dataset: { carry: "" } });
  const [followed] = await carried(page, link, "@mina@b.a.example");
  assert.deepEqual(
    [...new URLSearchParams(followed)],
    [
      ["old", "@mina@b.a.example"],
      ["old-known", "@mina@a.example b.a.example"],
    ],
  );
});

test("a newer build is offered once a file of this one is gone, and gets what was typed", async () => {
  const page = opened();
  page.field.id = "old";
  const [note, button] = [new FakeElement({ hidden: true }), new FakeElement()];
  Object.assign(page.ids, { newer: note, "newer-load": button });
  let reloads = 0;
  page.location.reload = () => {
    reloads += 1;
  };
  await page.run("boot.js");
  assert.equal(note.hidden, true);
  page.act("gone");
  assert.equal(note.hidden, false);
  page.field.value = "@mina@old.example";
  button.dispatchEvent(new Event("click"));
  assert.deepEqual([page.location.hash, reloads], ["old=%40mina%40old.example", 1]);
});

test("what a program has put behind a link stays", async () => {
  const page = opened();
  page.field.id = "old";
  await page.run("boot.js");
  const hash = "#old=x&situation=gone&go=alias";
  const link = new FakeElement({ hash, dataset: { carry: "alias" } });
  assert.equal((await carried(page, link, "b"))[0], hash);
});

test("a link that does not say so takes nothing along", async () => {
  const page = opened();
  page.field.id = "old";
  await page.run("boot.js");
  const link = new FakeElement({ hash: "#move", dataset: {} });
  assert.equal((await carried(page, link, "@mina@a.example"))[0], "#move");
});

test("a failure is told, and the next try asks at other addresses", async () => {
  const page = opened({ failures: 2, value: "@mina@old.example" });
  await page.run("boot.js");
  await page.settled();
  assert.equal(page.root.dataset.general, "RangeError");
  page.ids.accounts.dispatchEvent(new Event("focusin"));
  assert.equal("loading" in page.root.dataset, false);
  for (const general of ["RangeError", undefined]) {
    page.act("click", page.ids["program-again"]);
    await page.settled();
    assert.equal(page.root.dataset.general, general);
  }
  assert.deepEqual(page.done, ["load a.wasm?again=2", "begin"]);
  assert.equal(page.field.value, "@mina@old.example");
});

test("somebody who left while it was loading, and comes back, is served", async () => {
  const page = opened({ failures: 1, value: "@mina@old.example" });
  await page.run("boot.js");
  await page.settled();
  page.act("pageshow", null, { persisted: true });
  await page.settled();
  assert.deepEqual(page.done, ["load a.wasm?again=1", "begin"]);
});

test("a button that is pressed while it loads is remembered, and sends nothing", async () => {
  const page = opened();
  await page.run("boot.js");
  const pressed = new Event("submit", { cancelable: true });
  page.ids.accounts.dispatchEvent(pressed);
  assert.equal(pressed.defaultPrevented, true);
  assert.equal("asked" in page.root.dataset, true);
});

test("a frame of the guide needs no touch", async () => {
  const page = opened();
  const frame = { name: "servers", hidden: true };
  globalThis.frameElement = frame;
  await page.run("boot.js");
  await page.settled();
  globalThis.frameElement = undefined;
  assert.deepEqual(page.done, LOADED);
  assert.equal(page.root.dataset.within, "servers");
  assert.equal(frame.hidden, false);
});
