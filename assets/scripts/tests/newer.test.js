import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./page.js";

const BASE = "https://host.example/rehome/";
const TEXTS = "input:not([type=checkbox], [type=radio])";

/** Returns a page that a worker serves, or none, with a newer one that waits, or none. */
const opened = ({ isServed = true, isWaiting = true, value = "", scope = BASE } = {}) => {
  const told = [];
  const field = { value, defaultValue: "" };
  const manifest = { href: `${BASE}manifest.webmanifest` };
  const page = open({
    selectors: { [TEXTS]: [field], "link[rel=manifest]": [manifest] },
  });
  const workers = new EventTarget();
  workers.controller = isServed ? {} : null;
  const waiting = isWaiting ? { postMessage: (message) => told.push(message) } : null;
  workers.getRegistration = async () => ({ waiting, scope });
  workers.register = async ({ href }) => told.push(href);
  page.location.reload = () => told.push("reload");
  Object.defineProperty(globalThis, "navigator", {
    value: { serviceWorker: workers },
    configurable: true,
  });
  const settle = () => new Promise(setImmediate);
  return { ...page, told, field, workers, settle };
};

test("a newer build is taken before anything is typed", async () => {
  const page = opened();
  await page.run("newer.js");
  await page.settle();
  assert.deepEqual(page.told, ["start"]);
  page.workers.dispatchEvent(new Event("controllerchange"));
  assert.deepEqual(page.told, ["start", "reload"]);
});

test("what is typed is not taken away", async () => {
  const page = opened({ value: "@mina@old.example" });
  await page.run("newer.js");
  await page.settle();
  assert.deepEqual(page.told, []);
  const early = opened();
  await early.run("newer.js");
  await early.settle();
  early.field.value = "@mina@old.example";
  early.workers.dispatchEvent(new Event("controllerchange"));
  assert.deepEqual(early.told, ["start"]);
});

test("nothing happens where nothing is kept, or nothing is newer", async () => {
  const above = { scope: "https://host.example/" };
  for (const how of [{ isServed: false }, { isWaiting: false }, above]) {
    const page = opened(how);
    await page.run("newer.js");
    await page.settle();
    assert.deepEqual(page.told, []);
  }
});

test("whoever installs the site keeps it", async () => {
  const page = opened({ isServed: false });
  await page.run("newer.js");
  page.act("appinstalled");
  await page.settle();
  assert.deepEqual(page.told, [`${BASE}worker.js`]);
});
