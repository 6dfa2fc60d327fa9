// One request of a look, made politely: no cookie, no referrer, no more than a page should read, not
// longer than a reader waits, and at most a second time.
const PATIENCE = 10_000;
const LARGEST = 1_000_000;
const PAUSE = 2_000;
const LONGEST_PAUSE = 5_000;
// Servers that want to be left alone, and until when.
const resting = new Map();
// Servers that were silent once in this look: they are not waited for again.
const silent = new Set();

const wait = (time) => new Promise((done) => { setTimeout(done, time); });

// An answer's text, or nothing if it is too large.
const textOf = async (answer) => {
  const reader = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > LARGEST) {
      reader.cancel().catch(() => {});
      return undefined;
    }
  }
};

const asked = async ({ url, method, accept, body }) => {
  if (!navigator.onLine) return { outcome: "offline" };
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    const answer = await fetch(url, {
      method,
      headers: { Accept: accept, ...(body && { "Content-Type": "application/json" }) },
      body: body ? JSON.stringify(body) : undefined,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: patience.signal,
    });
    const text = await textOf(answer);
    if (text === undefined) return { outcome: "large" };
    const { status, headers } = answer;
    return {
      outcome: "answered",
      status,
      url: answer.url,
      type: headers.get("Content-Type") ?? "",
      link: headers.get("Link") ?? "",
      body: text,
      // Seconds; seen only where the server lets pages see it.
      pause: Number(headers.get("Retry-After") ?? NaN) * 1000,
      spent: headers.get("X-RateLimit-Remaining") === "0",
    };
  } catch {
    return { outcome: patience.signal.aborted ? "late" : "unreachable" };
  } finally {
    clearTimeout(timer);
  }
};

// Returns what came back, in the words of the program.
const ask = async (request) => {
  const { host } = new URL(request.url);
  if (Date.now() < (resting.get(host) ?? 0)) return { outcome: "answered", status: 429, url: request.url };
  if (silent.has(host)) return { outcome: "late" };
  let reply = await asked(request);
  if (reply.outcome === "late") silent.add(host);
  const pause = Number.isFinite(reply.pause) ? reply.pause : PAUSE;
  if ([429, 502, 503, 504].includes(reply.status) && pause <= LONGEST_PAUSE) {
    await wait(pause);
    reply = await asked(request);
  }
  if (reply.status === 429 || reply.spent) {
    resting.set(host, Date.now() + (Number.isFinite(reply.pause) ? reply.pause : 60_000));
  }
  return reply;
};
