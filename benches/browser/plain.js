// The same substitution as the guide's, by hand and without anything else the guide does.
const places = [...document.querySelectorAll('[data-show]')];
const links = [...document.querySelectorAll('a.go')];
const general = places.map((place) => place.textContent);

function account(side) {
    const [, name, host] = /^@?([\w.-]+)@([^\s@/]+\.[^\s@/]+)$/.exec(
        document.getElementById(side).value.trim()) || [];
    return name && { handle: `@${name}@${host}`, address: `${name}@${host}`, host, name };
}

function update() {
    const accounts = { old: account('old'), new: account('new') };
    places.forEach((place, index) => {
        const [side, form] = place.dataset.show.split('.');
        const text = accounts[side]?.[form] ?? general[index];
        if (place.textContent !== text) place.textContent = text;
    });
    for (const link of links) {
        const to = accounts[link.dataset.go];
        if (to) {
            link.href = `https://${to.host}${link.dataset.path}`;
            link.target = '_blank';
            link.rel = 'noopener noreferrer';
        } else {
            for (const name of ['href', 'target', 'rel']) link.removeAttribute(name);
        }
    }
}

document.getElementById('old').addEventListener('input', update);
document.getElementById('new').addEventListener('input', update);
document.documentElement.dataset.ready = '';
