import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runInNewContext } from "node:vm";

const BASE = "https://host.example/rehome/";
const source = await readFile(new URL("../worker/worker.js", import.meta.url), "utf8");

const digest = (text) => createHash("sha256").update(text).digest("hex");
const listOf = (site) =>
  Object.fromEntries(Object.entries(site).map(([address, text]) => [address, digest(text)]));

/** Caches that every worker of one browser shares. */
class FakeCaches {
  all = new Map();

  async open(name) {
    if (!this.all.has(name)) this.all.set(name, new Map());
    const entries = this.all.get(name);
    return {
      match: async (url) => entries.get(url)?.clone(),
      put: async (url, answer) => entries.set(url, answer),
    };
  }
  async match(url) {
    for (const entries of this.all.values()) if (entries.has(url)) return entries.get(url).clone();
    return undefined;
  }
  keys = async () => [...this.all.keys()];
  delete = async (name) => this.all.delete(name);
}

/**
 * Returns a worker of a build with these files, in a browser with these caches; what is fetched comes from
 * `served`, by address below the base path.
 */
const started = (name, files, { caches = new FakeCaches(), served = files, open = 1 } = {}) => {
  const asked = [];
  const listeners = new Map();
  const fetched = async (request) => {
    const url = typeof request === "string" ? request : request.url;
    asked.push(url.slice(BASE.length));
    const address = url.slice(BASE.length);
    const text = served[address];
    if (!Object.hasOwn(served, address)) throw new TypeError("no network");
    return new Response(text, { headers: { "content-type": "text/html" } });
  };
  let taken = 0;
  const scope = {
    build: { name, files: listOf(files) },
    registration: { scope: BASE },
    clients: { matchAll: async () => Array(open).fill({}) },
    skipWaiting: async () => {
      taken += 1;
    },
    addEventListener: (type, act) => listeners.set(type, act),
    caches,
    fetch: fetched,
    crypto,
    Response,
    URL,
  };
  runInNewContext(source, Object.assign(scope, { globalThis: scope }));
  const act = async (type, more = {}) => {
    let waited;
    let answer;
    const event = {
      ...more,
      waitUntil: (promise) => {
        waited = promise;
      },
      respondWith: (promise) => {
        answer = promise;
      },
    };
    listeners.get(type)(event);
    await waited;
    return answer;
  };
  const get = async (address, mode = "navigate", method = "GET") => {
    const url = address.includes("://") ? address : BASE + address;
    const answer = await act("fetch", { request: { url, mode, method } });
    return answer && (answer.headers.get("location") ?? (await answer.text()));
  };
  return { act, get, asked, caches, taken: () => taken };
};

const A = { "": "guide A", "plan/": "plan A", "data/guide-aa.bin": "data A" };
const B = { "": "guide B", "plan/": "plan A", "data/guide-bb.bin": "data B" };

test("a build is kept as a whole, and opens without network", async () => {
  const worker = started("a", A);
  await worker.act("install");
  await worker.act("activate");
  const offline = started("a", A, { caches: worker.caches, served: {} });
  for (const [address, text] of Object.entries(A)) {
    assert.equal(await offline.get(address, "cors"), text);
  }
  assert.equal(await offline.get("plan/?again=1"), "plan A");
  assert.equal(await offline.get("plan"), `${BASE}plan/`);
  assert.deepEqual(offline.asked, []);
});

test("a file of another build spoils all of it", async () => {
  for (const served of [{ ...A, "plan/": "plan B" }, { "": "guide A" }]) {
    const worker = started("a", A, { served });
    await assert.rejects(worker.act("install"));
    assert.deepEqual(await worker.caches.keys(), []);
  }
});

test("only what has changed is loaded, and checked again", async () => {
  const first = started("a", A);
  await first.act("install");
  const second = started("b", B, { caches: first.caches });
  await second.act("install");
  assert.deepEqual(second.asked.sort(), ["", "data/guide-bb.bin"]);
  assert.equal(await second.get(""), "guide B");
  // As long as it waits, the first serves what is its own.
  assert.equal(await first.get(""), "guide A");
});

test("a page of the build before finds its files, until the build after the next", async () => {
  const caches = new FakeCaches();
  for (const [name, files] of [
    ["a", A],
    ["b", B],
  ]) {
    const worker = started(name, files, { caches });
    await worker.act("install");
    await worker.act("activate");
  }
  const offline = started("b", B, { caches, served: {} });
  assert.equal(await offline.get("data/guide-aa.bin", "cors"), "data A");
  assert.equal(await offline.get("plan/"), "plan A");
  const third = started("c", { "": "guide C" }, { caches });
  await caches.open("someone else’s");
  await third.act("install");
  await third.act("activate");
  const left = await caches.keys();
  assert.deepEqual(left, ["rehome /rehome/ b", "someone else’s", "rehome /rehome/ c"]);
});

test("what is not of this site, or not asked for with GET, is left alone", async () => {
  const worker = started("a", A);
  assert.equal(await worker.get("https://other.example/rehome/"), undefined);
  assert.equal(await worker.get("https://host.example/"), undefined);
  assert.equal(await worker.get("", "navigate", "POST"), undefined);
});

test("what is not kept comes from the network", async () => {
  const worker = started("a", A, { served: { "new/": "new", "data/x.bin": "x" } });
  await worker.caches.open("rehome /rehome/ a");
  assert.equal(await worker.get("new/"), "new");
  assert.equal(await worker.get("data/x.bin", "cors"), "x");
  await assert.rejects(worker.get("constructor"), /no network/);
});

test("a newer build takes over alone, or when it is asked for", async () => {
  for (const [data, open, taken] of [
    ["start", 1, 1],
    ["start", 2, 0],
    ["now", 2, 1],
  ]) {
    const worker = started("b", B, { open });
    await worker.act("message", { data });
    assert.equal(worker.taken(), taken, `${data} ${open}`);
  }
});
