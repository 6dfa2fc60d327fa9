// As much of a page as the scripts under test ask for. Every test gets a page, and modules, of its
// own: modules are imported under an address that nobody used before.

let pages = 0;

/** An element that remembers what was set and can be acted on. */
export class FakeElement extends EventTarget {
  dataset = {};
  hidden = false;
  textContent = "";

  constructor(properties = {}) {
    super();
    Object.assign(this, properties);
  }

  closest(selector) {
    return selector === `#${this.id}` || selector === this.selector ? this : null;
  }
  contains(element) {
    return element !== null && element === this.inside;
  }
  querySelectorAll(selector) {
    return this.found?.[selector] ?? [];
  }
}

/** Storage that can be told to refuse. */
export class FakeStorage {
  entries = new Map();
  refuses = false;

  #asked(action) {
    if (this.refuses) throw new DOMException("no", "SecurityError");
    return action();
  }
  getItem(key) {
    return this.#asked(() => this.entries.get(key) ?? null);
  }
  setItem(key, value) {
    this.#asked(() => this.entries.set(key, value));
  }
  removeItem(key) {
    this.#asked(() => this.entries.delete(key));
  }
}

/** Returns a page with these elements, by id and by selector, and nothing in its storage. */
export const open = ({ ids = {}, selectors = {}, hash = "" } = {}) => {
  for (const [id, element] of Object.entries(ids)) element.id = id;
  const events = new EventTarget();
  const page = {
    ids,
    root: new FakeElement(),
    storage: new FakeStorage(),
    location: { hash },
    // What happens to an element is heard of at the window, with that element as its target.
    act: (type, target, more = {}) => {
      const event = new Event(type);
      if (target) Object.defineProperty(event, "target", { value: target });
      events.dispatchEvent(Object.assign(event, more));
    },
    run: (name) => import(`../${name}?page=${pages}`),
  };
  pages += 1;
  const document = {
    documentElement: page.root,
    activeElement: null,
    getElementById: (id) => ids[id] ?? null,
    querySelector: (selector) => selectors[selector]?.[0] ?? null,
    querySelectorAll: (selector) => selectors[selector] ?? [],
  };
  const globals = {
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
    document,
    Element: FakeElement,
    HTMLInputElement: FakeElement,
    history: { state: null, replaceState: () => {} },
    localStorage: page.storage,
    location: page.location,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return page;
};
