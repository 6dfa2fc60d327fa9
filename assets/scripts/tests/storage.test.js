import assert from "node:assert/strict";
import { test } from "node:test";
import { merge, parse, remembered } from "../storage.js";
import { open } from "./page.js";

test("a record is read entry by entry, and what is none is passed over", () => {
  const cases = [
    [null, []],
    ["", []],
    ["+a", [["a", true]]],
    [
      "+bring.follows  -bring.lists",
      [
        ["bring.follows", true],
        ["bring.lists", false],
      ],
    ],
    ["nonsense + - *a +b", [["b", true]]],
  ];
  for (const [record, expected] of cases) assert.deepEqual([...parse(record)], expected);
});

test("only the box that changed is written", () => {
  const cases = [
    [null, "a", true, false, "+a"],
    ["+a", "b", false, false, "+a -b"],
    ["+a -b", "a", false, true, "-b"],
    ["+a", "a", true, false, "+a"],
    ["-a", "a", true, true, ""],
    ["+other", "a", true, true, "+other"],
  ];
  for (const [record, id, isTicked, isDefault, expected] of cases) {
    assert.equal(merge(record, id, isTicked, isDefault), expected);
  }
});

test("two tabs keep each other's ticks", async () => {
  const page = open();
  const one = await page.run("storage.js");
  const two = await import("../storage.js?tab=two");
  one.write("a", true, false);
  two.write("b", true, false);
  one.write("c", false, false);
  two.write("b", false, true);
  assert.equal(page.storage.getItem("rehome.ticks.2"), "+a -c");
});

test("storage that refuses is told, not thrown", async () => {
  const page = open();
  const storage = await page.run("storage.js");
  page.storage.refuses = true;
  assert.equal(storage.read(), undefined);
  assert.equal(storage.write("a", true, false), false);
  assert.equal(storage.forget(), false);
  assert.equal(storage.hasFormer(), false);
});

test("what is forgotten does not come back from a former record", async () => {
  const page = open();
  const storage = await page.run("storage.js");
  page.storage.setItem("rehome.ticks.1", "+task.do-this");
  storage.write("a", true, false);
  assert.equal(storage.hasFormer(), true);
  assert.equal(storage.forget(), true);
  assert.equal(storage.hasFormer(), false);
  assert.equal(storage.read().size, 0);
});

test("what is remembered of the fields is read, whatever stands there", () => {
  const cases = [
    [null, {}],
    ["", {}],
    ["nonsense", {}],
    ["null", {}],
    ['{"fields":{"old":"@mina@old.example"}}', { old: "@mina@old.example" }],
  ];
  for (const [kept, expected] of cases) {
    globalThis.localStorage = { getItem: () => kept };
    assert.deepEqual(remembered(), expected);
  }
});
