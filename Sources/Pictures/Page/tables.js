// Tables of a paper, with their spans.

/** The direction of a language's tables: in Arabic the first column is on the right. */
const directionOf = (language) => (/^(ar|fa|he|ur)\b/.test(language ?? "") ? "rtl" : "ltr");

function tableElement(table, paper) {
  const rows = Array.from({ length: table.shown }, () => []);
  for (const cell of table.cells) rows[cell[0]]?.push(cell);
  const isHead = (row) => row.length > 0 && row.every((cell) => cell[4] === 1);
  const heads = rows.findIndex((row) => !isHead(row));
  const split = heads < 0 ? rows.length : heads;
  const element = html("table", { dir: directionOf(paper.language) }, table.caption && quoted("caption", table.caption, paper.language));
  if (split > 0) element.append(html("thead", {}, rows.slice(0, split).map((row) => rowElement(row, paper))));
  element.append(html("tbody", {}, rows.slice(split).map((row) => rowElement(row, paper))));
  return element;
}

function rowElement(row, paper) {
  return html("tr", {}, row.map(([, , rowSpan, columnSpan, head, text]) => {
    const spans = { rowspan: rowSpan > 1 && rowSpan, colspan: columnSpan > 1 && columnSpan };
    const isFigure = /^[\s\d.,'’+−–()%-]*\d[\s\d.,'’+−–()%-]*$/.test(text);
    return quoted(head ? "th" : "td", text, paper.language, { ...spans, scope: head ? "col" : undefined, class: isFigure && "figure" });
  }));
}

/** The tables of a paper, each made when it is opened. */
function tablesOf(paper) {
  return paper.tables.map((table, index) => {
    const summary = html("summary", {},
      table.caption ? quoted("span", table.caption, paper.language) : html("span", {}, `Table ${table.id}`),
      html("span", { class: "size" }, ` ${table.rows} × ${table.columns}`));
    const place = html("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": table.caption ?? `Table ${table.id}` });
    const box = html("details", { class: "table" }, summary, place);
    box.addEventListener("toggle", () => {
      if (!box.open || place.firstChild) return;
      place.append(tableElement(table, paper));
      const isCut = table.shown < table.rows;
      place.after(html("p", { class: "meta" }, `${table.id} in ${paper.output}` +
        (isCut ? ` · the first ${table.shown} of ${table.rows} rows; the CSV of the table has all` : "")));
    });
    if (index === 0) box.open = true;
    return box;
  });
}
