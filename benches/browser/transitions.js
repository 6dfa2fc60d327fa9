// Runs as the body of a function: makes one kind of change again and again, and answers with how many
// places there are, how many elements with a condition, and the milliseconds until everything follows,
// without and with layout.
const [kind, rounds, versions, software, report] = arguments;
const done = arguments[arguments.length - 1];
const byId = (id) => document.getElementById(id);
const write = (text) => document.execCommand("insertText", false, text);

// What precedes a change, and the change itself; an even and an odd one take turns.
const KINDS = {
  keystroke: {
    prepare() {
      byId("old").focus();
      byId("old").setSelectionRange(99, 99);
    },
    act: (odd) => (odd ? document.execCommand("delete") : write("e")),
  },
  version: {
    prepare() {
      byId("old-version").focus();
      byId("old-version").select();
    },
    act: (odd) => write(versions[odd]),
  },
  choice: {
    prepare: () => byId("new-software").click(),
    act: (odd) => document.querySelector(`#new-software-list [data-key=${software[odd]}]`).click(),
  },
  tick: {
    prepare() {},
    act: () => document.querySelector("[data-tick='bring.follows']").click(),
  },
};

// What follows runs in microtasks, each of which may bring about others. A message would come after them
// too, but often only after a frame was drawn. `prove` makes sure that so many turns are enough.
const TURNS = 200;
const followed = async () => {
  for (let turn = 0; turn < TURNS; turn += 1) await null;
};

// Callbacks of a frame run before it is drawn; the task of a message comes after that.
const { port1, port2 } = new MessageChannel();
const task = () =>
  new Promise((go) => {
    port1.onmessage = go;
    port2.postMessage(0);
  });
const frame = () => new Promise((go) => requestAnimationFrame(go));

const FOLLOWING = {
  "data-show": (element) => element.textContent,
  "data-go": (element) => element.getAttribute("href"),
  "data-if": (element) => element.hidden,
  "data-or": (element) => element.getAttribute("href"),
  "data-tick": (element) => element.checked,
};
// What can be seen of all that follows.
const seen = () =>
  Object.entries(FOLLOWING).flatMap(([name, of]) =>
    [...document.querySelectorAll(`[${name}]`)].map(
      (element) => `${name}=${element.getAttribute(name)} ${of(element)}`,
    ),
  );

async function change(round) {
  const odd = round % 2;
  KINDS[kind].prepare();
  await frame();
  await task();
  document.body.getBoundingClientRect();
  const begun = performance.now();
  KINDS[kind].act(odd);
  await followed();
  const changed = performance.now() - begun;
  document.body.getBoundingClientRect();
  return [changed, performance.now() - begun];
}

// Makes both changes, and answers with what follows from each.
async function prove() {
  const all = [];
  for (const round of [0, 1]) {
    await change(round);
    const at = seen();
    await frame();
    await frame();
    if (seen().join() !== at.join()) throw new Error(`${kind}: something followed later`);
    all.push(at);
  }
  if (all[0].join() === all[1].join()) throw new Error(`${kind}: nothing followed`);
  return all;
}

// The clock is coarse, so the mean; without what else the machine did, so of the middle half.
const middle = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.slice(sorted.length / 4, (sorted.length * 3) / 4);
  return half.reduce((sum, value) => sum + value, 0) / half.length;
};

async function measure() {
  const [first, second] = await prove();
  if (report) return [first, second];
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push(await change(round));
  const count = (css) => document.querySelectorAll(css).length;
  return [
    count("[data-show], [data-go]"),
    count("[data-if]"),
    ...[0, 1].map((at) => middle(times.map((time) => time[at]))),
  ];
}

measure().then(done, (error) => done(String(error)));
