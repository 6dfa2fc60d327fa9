import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeElement, open } from "./page.js";

const BASE = "https://host.example/rehome/";
const STATES = ["loading", "kept", "off", "failed", "impossible", "newer"];

class FakeWorker extends EventTarget {
  constructor(state) {
    super();
    this.state = state;
  }
  become(state) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

/** Returns a page with the switch, in a browser whose registration is `known` at first. */
const opened = async ({ known, isPossible = true, isBlocked = false } = {}) => {
  const field = new FakeElement({ checked: false, disabled: false });
  const said = STATES.map(
    (state) => new FakeElement({ dataset: { offline: state }, hidden: true }),
  );
  const page = open({
    ids: { "keep-offline": field },
    selectors: {
      "[data-offline]": said,
      "link[rel=manifest]": [{ href: `${BASE}manifest.webmanifest` }],
    },
  });
  const now = { registration: known };
  const kept = new Set(["rehome /rehome/ a", "rehome /rehome-too/ a", "other"]);
  const workers = Object.assign(new EventTarget(), {
    controller: null,
    getRegistration: async () => {
      if (isBlocked) throw new DOMException("no", "SecurityError");
      return now.registration;
    },
    register: async () => {
      now.registration = registration({ installing: new FakeWorker("installing") });
      return now.registration;
    },
  });
  const registration = (more) =>
    Object.assign(new EventTarget(), {
      scope: BASE,
      active: null,
      waiting: null,
      installing: null,
      unregister: async () => {
        now.registration = undefined;
      },
      ...more,
    });
  if (known) now.registration = registration(known);
  const globals = {
    navigator: isPossible ? { serviceWorker: workers } : {},
    caches: { keys: async () => [...kept], delete: async (name) => kept.delete(name) },
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  await page.run("offline.js");
  await settle();
  const turn = async (isOn) => {
    field.checked = isOn;
    field.dispatchEvent(new Event("change"));
    await settle();
  };
  const shown = () => said.filter((one) => !one.hidden).map((one) => one.dataset.offline);
  return { ...page, field, shown, turn, settle, now, kept };
};

test("nothing is registered by itself", async () => {
  const page = await opened();
  assert.equal(page.now.registration, undefined);
  assert.equal(page.field.checked, false);
  assert.deepEqual(page.shown(), []);
});

test("it is said to be kept once it is, and forgotten with all that was kept", async () => {
  const page = await opened();
  await page.turn(true);
  assert.deepEqual(page.shown(), ["loading"]);
  page.now.registration.installing.become("installed");
  await page.settle();
  assert.deepEqual(page.shown(), ["kept"]);
  await page.turn(false);
  assert.deepEqual(page.shown(), ["off"]);
  assert.equal(page.now.registration, undefined);
  assert.deepEqual([...page.kept], ["rehome /rehome-too/ a", "other"]);
});

test("what is not whole is not kept, and the switch says so", async () => {
  const page = await opened();
  await page.turn(true);
  page.now.registration.installing.become("redundant");
  await page.settle();
  assert.deepEqual(page.shown(), ["failed"]);
  assert.equal(page.field.checked, false);
  assert.equal(page.now.registration, undefined);
});

test("what is kept is known again, and a newer build is offered", async () => {
  const active = new FakeWorker("activated");
  const page = await opened({ known: { active } });
  assert.equal(page.field.checked, true);
  assert.deepEqual(page.shown(), ["kept"]);
  const newer = new FakeWorker("installing");
  page.now.registration.installing = newer;
  page.now.registration.dispatchEvent(new Event("updatefound"));
  page.now.registration.waiting = newer;
  newer.become("installed");
  await page.settle();
  assert.deepEqual(page.shown(), ["newer"]);
});

test("a newer build that is not whole changes nothing", async () => {
  const active = new FakeWorker("activated");
  const page = await opened({ known: { active } });
  const newer = new FakeWorker("installing");
  page.now.registration.installing = newer;
  page.now.registration.dispatchEvent(new Event("updatefound"));
  newer.become("redundant");
  await page.settle();
  assert.deepEqual(page.shown(), ["kept"]);
  assert.equal(page.field.checked, true);
});

test("the button that forgets everything forgets this, too", async () => {
  const page = await opened({ known: { active: new FakeWorker("activated") } });
  const button = new FakeElement({ id: "plan-forget", selector: "button" });
  page.act("click", button);
  await page.settle();
  assert.equal(page.field.checked, false);
  assert.deepEqual(page.shown(), ["off"]);
});

test("where it is not possible it is said", async () => {
  for (const how of [{ isPossible: false }, { isBlocked: true }]) {
    const page = await opened(how);
    assert.equal(page.field.disabled, true);
    assert.deepEqual(page.shown(), ["impossible"]);
  }
});
