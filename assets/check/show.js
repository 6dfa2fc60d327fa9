// What a look has found, put into the page. Everything that came from a server is text, never markup.
const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
const byId = (id) => document.getElementById(id);
const word = (name) => document.querySelector(`#look-words [data-word="${CSS.escape(name)}"]`)?.textContent ?? name;

// The answers that the text of the page has, each in the list below its question.
const answers = all("li[data-answer]");

// A value as a reader reads it: numbers as the language writes them, keys as words; one a line.
const shownLine = (value) => (/^\d+$/.test(value) ? new Intl.NumberFormat(document.documentElement.lang).format(value) : word(value));
const shown = (value) => value.split("\n").map(shownLine).join(" ");

const fill = (item, values) => {
  for (const place of all("[data-found]", item)) place.textContent = shown(values[place.dataset.found] ?? "");
};

const showFindings = (findings, cards, requests) => {
  const found = new Map(findings.map((finding) => {
    const side = finding.side ? `${finding.side}.` : "";
    return [`${side}${finding.row}.${finding.case}`, finding];
  }));
  for (const item of answers) {
    const finding = found.get(item.dataset.answer);
    item.hidden = !finding;
    if (!finding) continue;
    item.dataset.verdict = finding.verdict;
    const card = cards[finding.side === "new" ? 1 : 0];
    fill(item, { handle: card.canonical ?? card.handle, ...finding.values });
    if (!item.querySelector(".said")) {
      const said = Object.assign(document.createElement("strong"), { className: "said" });
      item.prepend(said, " ");
    }
    item.querySelector(".said").textContent = word(finding.verdict);
    showAsked(item, requests.filter(({ number }) => finding.asked.includes(number)));
  }
  const waiting = new Set(findings.filter((finding) => finding.case === "waiting").map(({ row, side }) => `${side ? `${side}.` : ""}${row}`));
  for (const list of new Set(answers.map((item) => item.parentElement))) {
    const row = list.querySelector("[data-answer]").dataset.answer.replace(/\.[^.]+$/, "");
    list.classList.add("answers");
    list.classList.toggle("waiting", waiting.has(row));
  }
};

const pictureFor = (image, { picture }) => {
  if (image.src === (picture ?? "")) return;
  if (picture) image.src = picture;
  image.hidden = !picture;
  image.onerror = () => { image.hidden = true; };
};

const showCard = (element, card) => {
  element.querySelector(".card-name").textContent = card.name ?? "";
  const { handle, canonical } = card;
  const isOther = canonical && canonical.toLowerCase() !== handle.toLowerCase();
  element.querySelector(".card-handle").textContent = isOther ? `${canonical} (${handle})` : canonical ?? handle;
  pictureFor(element.querySelector("img"), card);
  for (const line of all("[data-line]", element)) {
    const value = card[line.dataset.line];
    line.hidden = value === null || value === false;
    line.querySelector("bdi").textContent = value === true ? word("yes") : shown(String(value ?? ""));
  }
};

// What an answer rests on, to be opened below it.
const showAsked = (item, requests) => {
  let box = item.querySelector("details");
  if (!box) {
    box = byId("look-asked").firstElementChild.cloneNode(true);
    item.append(box);
  }
  box.hidden = requests.length === 0;
  box.querySelector("ul").replaceChildren(...requests.map((request) => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("code"), { textContent: request.url }), ` ${word(request.result)}`);
    return line;
  }));
};

const headingOf = (item) => {
  let heading = item.parentElement.previousElementSibling;
  while (heading && !/^H\d$/.test(heading.tagName)) heading = heading.previousElementSibling;
  return heading;
};
const questionOf = (item) => headingOf(item).firstChild.textContent.trim();

// What needs something from the reader comes first: links to those answers. Not to have moved yet, and
// followers who take their time, is nothing to be done about.
const CALM = ["after-redirect.none", "after-progress.still"];
const isTodo = (item) => !item.hidden && item.dataset.verdict === "no" && !CALM.includes(item.dataset.answer);
const showTodo = () => {
  const found = answers.filter(isTodo);
  byId("look-todo").hidden = found.length === 0;
  byId("look-todo").querySelector("ul").replaceChildren(...found.map((item) => {
    const link = Object.assign(document.createElement("a"), { textContent: questionOf(item), href: `#${headingOf(item).id}` });
    const line = document.createElement("li");
    line.append(link, ` ${word("no")}`);
    return line;
  }));
};

const show = ({ findings, cards, asked: requests }) => {
  showFindings(findings, cards, requests);
  all("#cards .card").forEach((element, index) => showCard(element, cards[index]));
  byId("cards").hidden = false;
  showTodo();
};

// The report for an admin: every question with its answer, and every request with what came back.
const report = (requests) => {
  const lines = answers.filter((item) => !item.hidden).map((item) => {
    const said = item.cloneNode(true);
    said.querySelector("details")?.remove();
    return `${questionOf(item)}\n  ${said.textContent.trim().replace(/\s+/g, " ")}`;
  });
  const handles = all("#cards .card-handle").map((place) => place.textContent).join(" → ");
  const record = requests.map(({ url, result }) => `  ${url} ${word(result)}`);
  return [handles, new Date().toISOString(), "", ...lines, "", ...record, ""].join("\n");
};
