// The software of the two servers: recognised by their names or chosen by the reader. The sections
// and facts of software other than the usual one are taken from its own page on this site. What
// follows from them is decided by the program, which comes with the event.
addEventListener("rehome", ({ detail: program }) => {
  const accounts = document.getElementById("accounts");
  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const pair = document.querySelector("[data-pair]");
  const usual = pair.querySelector("table").cloneNode(true);
  const sides = ["old", "new"].map((name) => ({
    name,
    isNew: name === "new",
    select: document.getElementById(`${name}-software`),
    version: document.getElementById(`${name}-version`),
    error: document.getElementById(`${name}-version-error`),
    // The keys of what is chosen and of what the guide shows; empty for the usual software.
    wanted: "",
    shown: "",
    host: "",
  }));
  const sideOf = (element) => sides.find(({ name }) => name === (element?.dataset.side ?? element?.dataset.go));
  const parts = [];
  const ways = [];
  // What the guide holds for the usual software, before anything becomes personal.
  const keep = (inside) => {
    parts.push(...all("[data-part]", inside).map((element) => ({ element, inside: element.innerHTML })));
    ways.push(...all("a[data-page]", inside).map((link) => {
      const menu = link.parentElement.querySelector(".menu");
      return { link, menu, path: link.dataset.path, words: menu?.textContent };
    }));
  };
  keep();
  const hosts = new Map();
  const versions = new Map();
  const unversioned = new Set();
  const pages = new Map();

  // A network that wants a login first answers with a page of its own, which has nothing of `wanted`.
  const fetched = async (address, wanted) => {
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (page.querySelector(wanted)) return page;
    } catch {
      // No network: the reader is told.
    }
  };
  const nameOf = ({ select, shown }) => select.querySelector(`[value="${shown}"]`).textContent;
  const factsOf = ({ shown }) => (shown ? pages.get(shown).querySelector("table[data-facts]") : usual);

  // The table of well-known servers fills the lists. It is fetched once somebody touches the fields.
  let asked = false;
  const know = async () => {
    if (asked) return;
    asked = true;
    const page = await fetched(accounts.dataset.servers, "tr[data-software]");
    asked = Boolean(page);
    if (!page) return;
    for (const row of all("tr[data-software]", page)) {
      const key = row.dataset.software === usual.dataset.facts ? "" : row.dataset.software;
      if ("unversioned" in row.dataset) unversioned.add(key);
      for (const host of row.cells[1].textContent.trim().split(", ")) if (host) hosts.set(host, key);
      for (const pair of row.dataset.versions?.split(", ") ?? []) versions.set(...pair.split(" "));
      if (key) sides.forEach(({ select }) => select.append(new Option(row.cells[0].textContent, key)));
    }
    // What concerns only other kinds of servers is not in the guide before that.
    for (const element of all("[data-later]")) {
      element.innerHTML = page.querySelector(`[data-later="${element.dataset.later}"]`)?.innerHTML ?? "";
      keep(element);
    }
    refresh();
    for (const side of sides) {
      // What was typed before the table came is looked at again.
      side.host = "";
      recognise(side);
    }
  };

  // What the reader chose holds until another well-known server is typed.
  const recognise = (side) => {
    const host = program.host(side.isNew);
    if (host === side.host) return;
    const known = hosts.get(host);
    const was = hosts.get(side.host);
    // A version of its own comes and goes with the server.
    const own = [versions.get(side.host), versions.get(host)];
    if (own[1] || (own[0] && own[0] === side.version.value)) {
      side.version.value = own[1] ?? "";
      refresh();
    }
    side.host = host;
    if (known === undefined && was === undefined) return;
    side.select.value = known ?? "";
    choose(side);
  };

  const missing = document.getElementById("software-missing");
  const choose = async (side) => {
    const key = side.select.value;
    side.wanted = key;
    if (key && !pages.has(key)) {
      const address = `${accounts.dataset.software}${key}/`;
      const page = await fetched(address, "table[data-facts]");
      if (page) pages.set(key, page);
      else if (side.wanted === key) {
        const link = missing.querySelector("a");
        link.href = address;
        link.textContent = side.select.selectedOptions[0].textContent;
        missing.hidden = false;
        return;
      }
    }
    const changed = sides.filter(({ wanted, shown }) => wanted !== shown && (!wanted || pages.has(wanted)));
    changed.forEach((one) => { one.shown = one.wanted; });
    missing.hidden = true;
    if (changed.length) replace();
  };

  const replace = () => {
    for (const { element, inside } of parts) {
      const page = pages.get(sideOf(element).shown);
      const { part, instead } = element.dataset;
      const section = page?.querySelector(`[data-part="${part}"]`) ?? page?.querySelector(`[data-part="${instead}"]`);
      element.innerHTML = page ? section?.innerHTML ?? "" : inside;
    }
    for (const side of sides) {
      all(`[data-show="${side.name}.software"]`).forEach((name) => { name.textContent = nameOf(side); });
    }
    leadLinks();
    refresh();
    const [from, to] = sides.map(nameOf);
    const said = accounts.dataset.saidPair.replace("{handle}", from).replace("{host}", to);
    document.getElementById("accounts-status").textContent = said;
  };

  // A section may be here now, or no longer: then on the page of the software whose text leads to
  // it, or (from a text shared by all) in the stage that its name begins with.
  const leadLinks = () => {
    for (const link of all(".guide a[href*='#'], .verdict a[href*='#']")) {
      link.dataset.href ??= link.getAttribute("href");
      const [page, anchor] = link.dataset.href.split("#");
      const isHere = document.getElementById(anchor);
      const shown = sideOf(link.closest("[data-side]"))?.shown;
      const address = (key) => `${accounts.dataset.software}${key}/`;
      let href = link.dataset.href;
      if (!page && !isHere) href = shown ? `${address(shown)}#${anchor}` : `#${anchor.split("-")[0]}`;
      if (page && isHere && sides.some((side) => side.shown && page === address(side.shown))) href = `#${anchor}`;
      link.setAttribute("href", href);
    }
  };

  const refresh = () => {
    for (const side of sides) {
      const version = unversioned.has(side.shown) ? "" : side.version.value;
      const isFine = program.tell(side.isNew, side.shown, factsOf(side).dataset.can, version);
      side.error.hidden = isFine;
      if (isFine) side.version.removeAttribute("aria-invalid");
      else side.version.setAttribute("aria-invalid", "true");
    }
    ways.forEach(leadWay);
    all("tr[data-thing]", pair).forEach(fill);
    dispatchEvent(new Event("replaced"));
  };

  const lead = (link, path) => {
    if (path) link.dataset.path = path;
    else delete link.dataset.path;
  };

  // A link that any software may own leads to that software's page, in the version that is known.
  const leadWay = ({ link, menu, path, words }) => {
    const side = sideOf(link);
    const rows = all(`tr[data-page="${link.dataset.page}"]`, pages.get(side.shown));
    const row = rows.find(({ dataset }) => program.in_range(side.isNew, dataset.range));
    const way = row?.cells[1].textContent.trim();
    lead(link, side.shown ? row?.dataset.path : path);
    if (menu) menu.textContent = side.shown ? way ? `(${way})` : "" : words;
  };

  // A row of the table of what comes along, and the same thing in the lists of stages 5 and 7.
  const fill = (row) => {
    const [from, to] = sides.map((side) => factsOf(side).querySelector(`[data-thing="${row.dataset.thing}"]`));
    row.hidden = !from;
    const [fate, reason] = from ? program.travels(from, to ?? undefined).split(" ") : [];
    // The words come with the table of servers.
    if (from && pair.querySelector("[data-fate]")) {
      const said = (kind, key) => pair.querySelector(`[data-${kind}="${key}"]`).textContent;
      const word = row.querySelector(".fate");
      word.className = `fate fate-${fate}`;
      word.textContent = said("fate", fate);
      row.lastElementChild.textContent = reason === "own" ? from.lastElementChild.textContent
        : said("reason", reason)
          .replaceAll("{old}", nameOf(sides[0]))
          .replaceAll("{new}", nameOf(sides[1]))
          .replaceAll("{file}", from.dataset.file);
    }
    const isFile = fate === "file" || fate === "converted" || reason === "depends";
    const isOffered = isFile && row.dataset.thing !== "followers";
    for (const [item, label] of [["thing", from?.dataset.row], ["import", to?.dataset.type]]) {
      const entry = document.querySelector(`li[data-${item}="${row.dataset.thing}"]`);
      if (!entry) continue;
      entry.hidden = !isOffered;
      entry.querySelector("code").textContent = from?.dataset.file ?? "";
      entry.querySelector(".label").textContent = label ?? "";
      entry.querySelector("[data-converted]").hidden = fate !== "converted";
      entry.querySelectorAll("a").forEach((link) => lead(link, from?.dataset.path));
    }
  };

  accounts.addEventListener("focusin", know);
  accounts.addEventListener("change", ({ target }) => {
    const side = sides.find(({ select }) => select === target);
    if (side) choose(side);
  });
  accounts.addEventListener("input", ({ target }) => {
    if (sides.some(({ version }) => version === target)) refresh();
    // The program reads the field first.
    else setTimeout(() => sides.forEach(recognise));
  });
  addEventListener("online", () => sides.filter(({ wanted, shown }) => wanted !== shown).forEach(choose));
  addEventListener("pageshow", () => setTimeout(() => sides.forEach(recognise)));
  // Somebody was there before this script.
  if (accounts.contains(document.activeElement) || sides.some(({ isNew }) => program.host(isNew))) know();
});
