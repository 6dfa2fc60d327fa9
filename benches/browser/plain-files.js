// What a plain page would do with the same files, with PapaParse and JSZip: read the rows, look at each
// account, count servers, leave out what stands there twice, write the file anew, and read that again as
// the new server would.
const status = document.getElementById("status");
const HANDLE = /^@?[\w.-]+@[\w-]+(\.[\w-]+)+$/u;

function looked(rows) {
  const seen = new Set();
  const servers = new Map();
  return rows.filter(([account]) => {
    if (!HANDLE.test(account.trim())) return false;
    const plain = account.trim().replace(/^@/, "").toLowerCase();
    const server = plain.split("@")[1];
    servers.set(server, (servers.get(server) ?? 0) + 1);
    const isNew = !seen.has(plain);
    seen.add(plain);
    return isNew;
  });
}

async function list(file) {
  const [heading, ...rows] = Papa.parse(await file.text(), { skipEmptyLines: true }).data;
  const kept = looked(rows);
  const written = Papa.unparse([heading, ...kept]);
  const again = Papa.parse(written, { skipEmptyLines: true }).data.slice(1);
  return looked(again).length;
}

async function archive(file) {
  const zip = await JSZip.loadAsync(file);
  const likes = JSON.parse(await zip.file("likes.json").async("string"));
  return likes.orderedItems.length;
}

document.getElementById("choose").addEventListener("change", async ({ target }) => {
  const [file] = target.files;
  const open = file.name.endsWith(".zip") ? archive : list;
  try {
    status.textContent = await open(file);
  } catch (error) {
    status.textContent = `failed: ${error.name || error}`;
  }
});
