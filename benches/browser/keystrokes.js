// Runs as the body of a function; its last argument takes the answer.
const done = arguments[arguments.length - 1];
const places = [...document.querySelectorAll('[data-show="old.host"]')];
const all = document.querySelectorAll('[data-show], a.go, button.copy').length;
const [first, last] = [places[0], places.at(-1)];
const field = document.getElementById('old');
field.focus();
field.setSelectionRange(field.value.length, field.value.length);

const updated = (host) => first.textContent === host && last.textContent === host;

async function keystroke(round) {
    const host = round % 2 ? 'old.exampl' : 'old.example';
    const start = performance.now();
    if (round % 2) document.execCommand('delete');
    else document.execCommand('insertText', false, 'e');
    // Updates may come in the same task or, if need be, in a later one.
    for (let turn = 0; !updated(host); turn += 1) {
        if (turn > 10_000) throw new Error(`not updated: ${last.textContent}`);
        await (turn < 20 ? null : new Promise((go) => setTimeout(go)));
    }
    const changed = performance.now() - start;
    document.body.getBoundingClientRect();
    const laidOut = performance.now() - start;
    const missed = places.filter((place) => place.textContent !== host).length;
    if (missed) throw new Error(`${missed} places were not updated`);
    return { changed, laidOut };
}

(async () => {
    const times = [];
    for (let round = 0; round < 30; round += 1) times.push(await keystroke(round));
    const warm = times.slice(10);
    const median = (values) => values.sort((a, b) => a - b)[values.length / 2];
    return [all, ...['changed', 'laidOut'].map((key) => median(warm.map((time) => time[key])))];
})().then(done, (error) => done(String(error)));
