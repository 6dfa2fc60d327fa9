// The list of followers, where a server shows it to everybody: kept before the move if the reader asks
// for it, and compared afterwards.
const BETWEEN_PAGES = 300;

const crowdSays = (name, values = {}) => {
  byId("crowd-status").textContent = Object.entries(values).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, shownLine(String(value))),
    word(name),
  );
};

// A server can cut the list without a sign of it. Then it has fewer names than the account has followers.
const whole = ({ people, end }, checker, isNew) => {
  const { followers } = JSON.parse(checker.report()).cards[Number(isNew)];
  const isCut = end === "whole" && followers !== null && people.length < followers * 0.9;
  return { people, end: isCut ? "hidden" : end };
};

// Everybody who follows the account of a side, and how the list ended.
const readCrowd = async (checker, isNew) => {
  const crowd = checker.crowd(isNew);
  if (!crowd) return { people: [], end: "unasked" };
  for (;;) {
    const request = JSON.parse(crowd.ask());
    if (!request) return whole(JSON.parse(crowd.report()), checker, isNew);
    const reply = await ask(request);
    crowd.hear(JSON.stringify(reply), reply.link ?? "");
    crowdSays("crowd.reading", { count: JSON.parse(crowd.report()).people.length });
    await wait(BETWEEN_PAGES);
  }
};

const keepCrowd = async (checker, pair) => {
  const { people, end } = await readCrowd(checker, false);
  if (end !== "whole" && end !== "long") {
    crowdSays(end === "hidden" ? "crowd.hidden" : end);
    return;
  }
  keep({ ...kept(), [pair]: { ...kept()[pair], people } });
  crowdSays(end === "long" ? "crowd.long" : "crowd.kept", { count: people.length });
};

const showMissing = (servers) => {
  byId("crowd-missing").replaceChildren(...servers.map(({ host, names }) => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("strong"), { textContent: host }), ` ${names.map((name) => `@${name}`).join(", ")}`);
    return line;
  }));
};

const compareCrowd = async (checker, pair) => {
  const before = kept()[pair]?.people;
  if (!before) {
    crowdSays("crowd.none");
    return;
  }
  const { people, end } = await readCrowd(checker, true);
  if (end !== "whole") {
    crowdSays({ long: "crowd.long-new", hidden: "crowd.hidden" }[end] ?? end);
    return;
  }
  const servers = JSON.parse(program.missing(JSON.stringify(before), JSON.stringify(people)));
  const missing = servers.reduce((sum, { names }) => sum + names.length, 0);
  showMissing(servers);
  crowdSays(missing ? "crowd.missing" : "crowd.whole", { missing, total: before.length });
};
