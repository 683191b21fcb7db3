// Citations: who cites a text, and what it cites, with the sentences.

/** A sentence that cites, with the words of the reference set apart. */
function citationElement(citation, { showsPaper }) {
  const language = citation.paper.language;
  const at = citation.sentence.indexOf(citation.text);
  const words = at < 0 ? [marked(citation.sentence)] : [
    marked(citation.sentence.slice(0, at)), html("b", { class: "reference" }, marked(citation.text)),
    marked(citation.sentence.slice(at + citation.text.length)),
  ];
  const facts = [
    citation.type && html("span", { class: "chip" }, spaced(citation.type)),
    citation.cited !== citation.work.id && html("span", { dir: "ltr" }, citation.cited),
    citation.decided === "date" && html("span", {}, `${citation.meant}, by its date`),
    citation.state === "other-edition" && html("span", {}, `held as ${citation.meant}`),
    html("span", { title: `${citation.block} in ${citation.paper.output}` }, `${citation.place}, ${citation.block}`),
    citation.mentions > 1 && html("span", {}, `${citation.mentions} times`),
    showsPaper && language && html("span", {}, languageName(language)),
  ];
  return html("li", { class: "citation" }, html("blockquote", { dir: "auto", lang: language }, words),
    html("p", { class: "meta" }, dotted(facts)));
}

/** Citations by what they lead to, in the order in which they come. */
function grouped(list, keyOf) {
  const groups = new Map();
  for (const citation of list) {
    const key = keyOf(citation);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(citation);
  }
  return [...groups];
}

/** The citations of one text: those in the language that is read first, the rest folded away. */
function groupElement(work, list, { showsPaper, language }) {
  const own = list.filter((citation) => citation.paper.language === language);
  const first = own.length > 0 ? own : list.filter((citation) => citation.paper === list[0].paper);
  const shown = first.slice(0, 3);
  const rest = list.filter((citation) => !shown.includes(citation));
  const kind = work.held ? "" : statusNames[work.status];
  const element = html("article", { class: "group" },
    html("h4", {}, kindIcon(work), html("a", { href: addressOf(work), dir: "ltr" }, work.label),
      work.date && html("time", { datetime: work.date }, dayName(work.date)), kind && html("span", { class: "chip quiet" }, kind)),
    work.title && quoted("p", work.title, work.titleLanguage, { class: "group-title" }),
    html("ul", { class: "citations" }, shown.map((citation) => citationElement(citation, { showsPaper }))));
  if (rest.length > 0) {
    const languages = [...new Set(rest.map((citation) => citation.paper.language).filter((other) => other && other !== language))];
    const label = `${counted(rest.length, "more sentence")}` + (languages.length > 0 ? ` (${languages.map(languageName).join(", ")})` : "");
    const box = html("details", { class: "rest" }, html("summary", {}, label));
    box.addEventListener("toggle", () => {
      if (box.open && box.children.length === 1) {
        box.append(html("ul", { class: "citations" }, rest.map((citation) => citationElement(citation, { showsPaper: true }))));
      }
    });
    element.append(box);
  }
  return element;
}

const firstGroups = 40;

/** Groups, the first ones at once and the rest at the press of a button. */
function groupList(groups, options) {
  const box = html("div", {});
  const add = (from) => {
    box.append(...groups.slice(from, from + firstGroups).map(([work, list]) => groupElement(work, list, options)));
    const left = groups.length - from - firstGroups;
    if (left > 0) {
      box.append(html("button", { type: "button", class: "plain", onclick: (event) => {
        event.target.remove();
        add(from + firstGroups);
      } }, `Show ${Math.min(left, firstGroups)} more of ${groups.length}`));
    }
  };
  add(0);
  return box;
}

/** Whether a citation passes the filter of types. */
const isWanted = (citation) => state.filters.type === "" || citation.type === state.filters.type;

/** Who cites a work: the newest first. */
function citedBy(work) {
  const groups = grouped(work.incoming.filter(isWanted), (citation) => citation.paper.work);
  groups.sort((left, right) => orders.date(left[0], right[0]) || orders.symbol(left[0], right[0]));
  return groups;
}

/** What a paper cites, in the order of ids. */
function cites(paper) {
  const groups = grouped(paper.citations.filter(isWanted), (citation) => citation.work);
  groups.sort((left, right) => orders.symbol(left[0], right[0]));
  return groups;
}
