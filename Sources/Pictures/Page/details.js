// The details of the text that is selected.

function drawDetails(names) {
  if (!names.has("work") && !names.has("paper") && !names.has("found")) return;
  const details = byID("details");
  const { work, paper } = state;
  document.body.classList.toggle("has-details", Boolean(work));
  details.hidden = !work;
  if (!work) return details.replaceChildren();
  const scroll = names.has("work") ? 0 : details.scrollTop;
  details.replaceChildren(...[head(work, paper), ...sections(work, paper)].filter(Boolean));
  details.scrollTop = scroll;
}

function head(work, paper) {
  const meta = [
    work.kind + (work.held ? "" : " · " + statusNames[work.status]), paper?.session, paper?.date && dayName(paper.date),
    paper?.language && languageName(paper.language),
  ];
  return html("header", { class: "details-head" },
    html("button", { type: "button", class: "close", id: "close", "aria-label": "Close details", title: "Close (Esc)", onclick: closeDetails }, "×"),
    html("h2", { id: "details-title" }, kindIcon(work), html("span", { dir: "ltr" }, paper?.symbol ?? work.label)),
    (paper?.title ?? work.title) && quoted("p", paper?.title ?? work.title, paper?.language, { class: "title" }),
    html("p", { class: "meta" }, dotted(meta)),
    versions(work, paper),
    paper && html("p", { class: "meta" }, "From ", html("bdi", { dir: "ltr", class: "path" }, paper.path)),
    work.url && html("p", { class: "meta" }, outside(work.url, "Published at ", html("bdi", {}, work.url))));
}

/** Editions and languages to choose from. */
function versions(work, paper) {
  if (work.papers.length < 2) return undefined;
  const hasEditions = new Set(work.papers.map((version) => version.symbol)).size > 1;
  return html("div", { class: "versions", role: "group", "aria-label": "Versions" }, work.papers.map((version) => {
    const words = [hasEditions && version.symbol, version.language ? languageName(version.language) : version.path].filter(Boolean);
    return html("button", { type: "button", "aria-pressed": String(version === paper), onclick: () => {
      change({ paper: version });
      byID("details").querySelector('[aria-pressed="true"]')?.focus();
    } }, words.join(" · "));
  }));
}

function section(id, label, count, ...content) {
  if (count === 0) return undefined;
  return html("section", { "aria-labelledby": id }, html("h3", { id }, label, html("span", { class: "count" }, String(count))), content);
}

function sections(work, paper) {
  const incoming = citedBy(work);
  const outgoing = paper ? cites(paper) : [];
  const language = state.filters.language || paper?.language || "en";
  const list = [
    section("h-cited-by", "Cited by", incoming.length, incoming.length > 0 && groupList(incoming, { showsPaper: true, language })),
    section("h-cites", "Cites", outgoing.length, outgoing.length > 0 && groupList(outgoing, { showsPaper: false, language })),
    paper && section("h-milestones", "Milestones", paper.milestones.length, html("ol", { class: "milestone-list" },
      paper.milestones.map((milestone) => milestoneElement(milestone, paper)))),
    paper && section("h-tables", "Tables", paper.tables.length, tablesOf(paper)),
    paper && paper.fields.length > 0 && section("h-fields", "First page", paper.fields.length, html("dl", { class: "fields" },
      paper.fields.map(([name, text]) => [html("dt", {}, name), quoted("dd", name === "Original language" ? languageName(text) : text, paper.language)]))),
  ].filter(Boolean);
  const note = state.filters.type && html("p", { class: "meta" }, `Only citations of the type “${spaced(state.filters.type)}” are shown. `,
    html("button", { type: "button", class: "plain", onclick: clearFilters }, "Show all"));
  return [jumps(list), note, ...list];
}

/** Links to the sections, which are buttons since the address is taken. */
function jumps(list) {
  if (list.length < 2) return undefined;
  return html("div", { class: "jumps", role: "group", "aria-label": "Sections" }, list.map((element) => {
    const title = element.querySelector("h3");
    return html("button", { type: "button", onclick: () => {
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      byID("details").scrollTo({ top: title.offsetTop - 30, behavior: isCalm() ? "auto" : "smooth" });
    } }, ...[...title.childNodes].map((node) => node.cloneNode(true)));
  }));
}

/** Whether a person asked for no motion. */
const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A milestone: when, what, how far. */
function milestoneElement(milestone, paper, { showsPaper = false } = {}) {
  const when = stretchName(milestone.start, milestone.end) || milestone.target || "no date";
  return html("li", { class: "milestone status-" + milestone.status },
    html("span", { class: "when", title: milestone.target }, when),
    html("div", { class: "what" },
      quoted("p", milestone.action, paper.language, { class: "action" }),
      html("p", { class: "meta" }, html("span", { class: "chip status" }, spaced(milestone.status)),
        " ", dotted([
          showsPaper && html("a", { href: addressOf(paper.work), dir: "ltr" }, paper.label),
          milestone.phase && quoted("span", milestone.phase, paper.language),
          milestone.progress !== undefined && `${milestone.progress} %`,
          milestone.owner && quoted("span", milestone.owner, paper.language, { title: "owner" }),
          milestone.target && when !== milestone.target && quoted("span", milestone.target, paper.language),
          milestone.completed && ["done ", quoted("span", milestone.completed, paper.language)],
          ...milestone.basis.map(basisElement),
        ]))));
}

/** A text that a milestone rests on, with a link where it is one of the page. */
function basisElement(id) {
  const found = findWork(id);
  return found ? html("a", { href: addressOf(found.work), dir: "ltr" }, id) : html("bdi", {}, id);
}

let beforeDetails;

/** Closes the details and goes back to where the person came from. */
function closeDetails() {
  select(undefined);
  const link = byID("texts").querySelector('a[tabindex="0"]');
  (beforeDetails?.isConnected ? beforeDetails : link)?.focus();
}
