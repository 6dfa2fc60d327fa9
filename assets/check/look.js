// The page that looks at both accounts, alone or in a frame within the guide. Its program knows what to
// ask and what follows from the answers; nothing is asked before the reader has said so.
const form = byId("look");
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
// The guide, if it shows this page; another site that shows it cannot be looked into.
const guide = (() => {
  try {
    return parent !== self && parent.document.getElementById("accounts") ? parent.document : undefined;
  } catch {
    return undefined;
  }
})();
const sides = ["old", "new"];
const STORE = "rehome.look";
let program;

const say = (text) => { byId("look-status").textContent = text; };

const showPart = (side, part, text) => {
  for (const place of all(`[data-show="${side}.${part}"]`)) {
    place.dataset.general ??= place.textContent;
    place.textContent = text ?? place.dataset.general;
  }
};

// What is typed means an account, or there is a reason why not. Reasons are shown once the reader has
// left the field or pressed the button.
const readField = (side, tells) => {
  const input = byId(side);
  const error = byId(`${side}-error`);
  const read = JSON.parse(program.read(input.value));
  for (const part of ["handle", "address", "host", "name"]) showPart(side, part, read[part]);
  const refusal = input.value.trim() || tells === "all" ? read.refusal : undefined;
  if (!refusal || tells) {
    for (const message of error.children) message.hidden = message.dataset.refusal !== refusal;
    error.hidden = !refusal;
    if (refusal) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }
  return read.handle;
};

const manners = () => all("#manners [data-manners]").flatMap((row) => JSON.parse(row.dataset.manners));
const today = () => new Date().toISOString().slice(0, 10);

// An earlier look is kept only if the reader asked for it, on this device, for these two accounts.
const kept = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE)) ?? {};
  } catch {
    return {};
  }
};
const keep = (looks) => {
  try {
    if (looks) localStorage.setItem(STORE, JSON.stringify(looks));
    else localStorage.removeItem(STORE);
  } catch {
    // Storage is off: the next look starts afresh.
  }
};
const pairName = () => sides.map((side) => JSON.parse(program.read(byId(side).value)).address?.toLowerCase()).join(" ");
const before = () => {
  const found = kept()[pairName()];
  return found && { ...found, today: today() };
};

// What the servers run goes into the guide, which then fits itself to it.
const tellGuide = (findings) => {
  for (const { row, side, case: kind, values } of findings) {
    if (row !== "server" || kind !== "known") continue;
    const select = guide.getElementById(`${side}-software`);
    const option = [...select.options].find(({ textContent }) => textContent === values.software);
    if (!option) continue;
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const version = guide.getElementById(`${side}-version`);
    version.value = values.version;
    version.dispatchEvent(new Event("input", { bubbles: true }));
  }
};

let running;
const look = async () => {
  const handles = sides.map((side) => readField(side, "all"));
  if (!handles.every(Boolean)) {
    document.querySelector("[aria-invalid]")?.focus();
    return;
  }
  const mine = new program.Checker(...sides.map((side) => byId(side).value), JSON.stringify(manners()), JSON.stringify(before() ?? null));
  running?.stop();
  silent.clear();
  let stopped = false;
  // What is kept later is about these two accounts, whatever is typed meanwhile.
  running = { stop: () => { stopped = true; }, checker: mine, pair: pairName() };
  say(word("looking"));
  const next = async () => {
    const requests = JSON.parse(mine.asks());
    await Promise.all(requests.map(async (request) => {
      const reply = await ask(request);
      if (stopped) return;
      mine.hear(request.number, JSON.stringify(reply));
      show(JSON.parse(mine.report()));
      await next();
    }));
  };
  show(JSON.parse(mine.report()));
  await next();
  if (stopped) return;
  const found = JSON.parse(mine.report());
  byId("look-tools").hidden = false;
  byId("crowd").hidden = false;
  const unknown = found.findings.filter(({ verdict }) => verdict === "unknown").length;
  say(word("looked").replace("{no}", answers.filter(isTodo).length).replace("{unknown}", unknown));
  if (guide) tellGuide(found.findings);
};

const tools = () => {
  byId("look-again").addEventListener("click", look);
  byId("look-report").addEventListener("click", async () => {
    const text = report(JSON.parse(running.checker.report()).asked);
    await navigator.clipboard.writeText(text).then(() => say(word("copied")), () => say(text));
  });
  byId("crowd-keep").addEventListener("click", () => keepCrowd(running.checker, running.pair));
  byId("crowd-compare").addEventListener("click", () => compareCrowd(running.checker, running.pair));
  byId("look-keep").addEventListener("click", () => {
    const { checker, pair } = running;
    const { people } = kept()[pair] ?? {};
    keep({ ...kept(), [pair]: { ...JSON.parse(checker.kept(today())), people } });
    say(word("kept"));
  });
  byId("look-forget").addEventListener("click", () => {
    keep();
    say(word("forgotten"));
  });
};

// In the guide: as high as what it shows, with the accounts of the guide, and links that lead out of it.
const settle = () => {
  const { frameElement } = self;
  frameElement.hidden = false;
  new ResizeObserver(() => { frameElement.style.blockSize = `${document.body.scrollHeight}px`; }).observe(document.body);
  for (const link of all("a[href]:not([target])")) if (!link.hash || link.pathname !== location.pathname) link.target = "_parent";
  for (const side of sides) {
    byId(side).value = guide.getElementById(side).value;
    readField(side);
  }
  const isReady = sides.every((side) => readField(side));
  document.documentElement.dataset.within = isReady ? "ready" : "";
  if (isReady) look();
};

try {
  program = await import(js);
  await program.default({ module_or_path: wasm });
  for (const side of sides) {
    readField(side);
    byId(side).addEventListener("input", () => readField(side));
    byId(side).addEventListener("change", () => readField(side, "left"));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    look();
  });
  tools();
  document.documentElement.dataset.ready = "";
  if (guide) settle();
} catch (error) {
  document.documentElement.dataset.general = error.name;
}
