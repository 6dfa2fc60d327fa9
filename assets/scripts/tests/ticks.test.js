import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, open } from "./page.js";

const RECORD = "rehome.ticks.2";

const box = (tick, isDefault) =>
  new FakeElement({ dataset: { tick }, checked: isDefault, defaultChecked: isDefault });

/** Returns a page with two things to bring, both ticked, and what was imported of them. */
const opened = () => {
  const boxes = {
    follows: box("bring.follows", true),
    lists: box("bring.lists", true),
    imported: box("imported.follows", false),
  };
  const counts = ["imported", "bring"].map(
    (kind) => new FakeElement({ getAttribute: () => kind, textContent: "0" }),
  );
  const page = open({
    ids: {
      "ticks-kept": new FakeElement(),
      "ticks-unkept": new FakeElement({ hidden: true }),
      "forget-ticks": new FakeElement(),
    },
    selectors: { "input[data-tick]": Object.values(boxes), "[data-count]": counts },
  });
  const tick = (one, checked) => {
    one.checked = checked;
    page.act("change", one);
  };
  const counted = () => counts.map(({ textContent }) => textContent).join(" of ");
  return { ...page, ...boxes, tick, counted };
};

test("the count is right from the start, and follows", async () => {
  const page = opened();
  await page.run("ticks.js");
  assert.equal(page.counted(), "0 of 2");
  page.tick(page.imported, true);
  assert.equal(page.counted(), "1 of 2");
  page.tick(page.follows, false);
  assert.equal(page.counted(), "0 of 1");
});

test("ticks are restored, and those of another tab arrive", async () => {
  const page = opened();
  page.storage.setItem(RECORD, "-bring.lists +task.elsewhere");
  await page.run("ticks.js");
  assert.equal(page.lists.checked, false);
  page.storage.setItem(RECORD, "+imported.follows");
  page.act("storage", null, { key: RECORD });
  assert.equal(page.lists.checked, true);
  assert.equal(page.counted(), "1 of 2");
});

test("a box writes itself only, and forgetting clears all", async () => {
  const page = opened();
  await page.run("ticks.js");
  page.storage.setItem(RECORD, "+task.of-another-tab");
  page.tick(page.imported, true);
  assert.equal(page.storage.getItem(RECORD), "+task.of-another-tab +imported.follows");
  page.act("click", page.ids["forget-ticks"]);
  assert.equal(page.storage.getItem(RECORD), null);
  assert.equal(page.imported.checked, false);
});

test("ticks that cannot be kept are said to be so", async () => {
  const page = opened();
  await page.run("ticks.js");
  page.storage.refuses = true;
  page.tick(page.follows, false);
  assert.equal(page.ids["ticks-unkept"].hidden, false);
  assert.equal(page.ids["ticks-kept"].hidden, true);
  page.storage.refuses = false;
  page.tick(page.follows, true);
  assert.equal(page.ids["ticks-unkept"].hidden, true);
});

test("once the program is there, the script leaves all to it", async () => {
  const page = opened();
  await page.run("ticks.js");
  page.root.dataset.ready = "";
  page.tick(page.imported, true);
  page.act("pageshow");
  assert.equal(page.storage.getItem(RECORD), null);
  assert.equal(page.counted(), "0 of 2");
  assert.equal(page.imported.checked, true);
});
