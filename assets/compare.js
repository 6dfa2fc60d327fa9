// The comparison of all software: rows are found by typing and sorted by pressing a heading. Without
// this script the whole table is there.
const table = document.querySelector(".sortable");
const body = table.tBodies[0];
const rows = [...body.rows];

for (const [column, heading] of [...table.tHead.rows[0].cells].entries()) {
  const button = document.createElement("button");
  button.type = "button";
  button.title = table.dataset.sort.replace("{column}", heading.textContent);
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener("click", () => {
    const ascending = heading.getAttribute("aria-sort") !== "ascending";
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
    const text = (row) => row.cells[column].textContent;
    const compare = (one, two) => text(one).localeCompare(text(two), document.documentElement.lang);
    // Rows that are equal stay in the order of their names.
    body.append(...[...rows].sort((one, two) => (ascending ? compare(one, two) : compare(two, one))));
  });
}

const plain = (text) => text.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
const status = document.getElementById("found-software");
document.getElementById("find-software").addEventListener("input", ({ target }) => {
  const wanted = plain(target.value);
  for (const row of rows) row.hidden = !plain(row.cells[0].textContent).includes(wanted);
  const shown = rows.filter((row) => !row.hidden).length;
  status.textContent = wanted ? status.dataset.found.replace("{count}", shown) : "";
});
