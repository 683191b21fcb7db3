// The milestones of all papers in the order of time.

/** The milestones of the texts that are found: each paper in one language, in its latest edition. */
function allMilestones() {
  const list = [];
  for (const { work } of state.found) {
    const paper = shownPaper(work, state.filters.language);
    for (const milestone of paper?.milestones ?? []) {
      if (statusShown === "" || milestone.status === statusShown) list.push({ milestone, paper, day: milestone.end ?? milestone.start ?? "" });
    }
  }
  return list.sort((left, right) => (left.day || "9999").localeCompare(right.day || "9999") || orders.symbol(left.paper.work, right.paper.work));
}

let statusShown = "";

function drawTimeline(names) {
  if (!names.has("found") && !names.has("view")) return;
  if (state.view !== "milestones") return;
  const list = allMilestones();
  const statuses = [...new Set(papers.flatMap((paper) => paper.milestones.map((milestone) => milestone.status)))].sort();
  const choice = html("select", { id: "status", onchange: () => {
    statusShown = choice.value;
    drawTimeline(new Set(["view"]));
    byID("status").focus();
  } }, html("option", { value: "" }, "all"), statuses.map((status) =>
    html("option", { value: status, selected: status === statusShown }, spaced(status))));
  const count = new Set(list.map((entry) => entry.paper.work)).size;
  byID("milestones").replaceChildren(
    html("header", { class: "timeline-head" }, html("h2", {}, "Milestones"),
      html("p", { class: "meta" }, `${counted(list.length, "milestone")} in ${counted(count, "paper")}, by the last day of each`),
      html("label", {}, "Status ", choice)),
    ...(list.length > 0 ? [overview(list), ...years(list)] : [html("p", { class: "empty" }, "No milestones here.")]));
}

/** Bars for quarters, or for years where quarters would be too many; each leads to its milestones. */
function overview(list) {
  const dated = list.filter((entry) => /^\d{4}-/.test(entry.day));
  if (dated.length < 2) return "";
  const quarterOf = (day) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
  const hasQuarters = quarterOf(dated.at(-1).day) - quarterOf(dated[0].day) < 40;
  const unitOf = (day) => (hasQuarters ? quarterOf(day) : Number(day.slice(0, 4)));
  const units = new Map();
  for (const entry of dated) units.set(unitOf(entry.day), [...(units.get(unitOf(entry.day)) ?? []), entry]);
  const [first, last] = [unitOf(dated[0].day), unitOf(dated.at(-1).day)];
  // Dates that somebody mistyped by centuries get no bars for the time between.
  const all = last - first < 80 ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [...units.keys()];
  const most = Math.max(...[...units.values()].map((entries) => entries.length));
  const now = unitOf(new Date().toISOString());
  return html("div", { class: "overview", role: "group", "aria-label": "Milestones by time" }, all.map((unit) => {
    const entries = units.get(unit) ?? [];
    const name = hasQuarters ? `Q${(unit % 4) + 1} ${Math.floor(unit / 4)}` : String(unit);
    const year = hasQuarters ? (unit % 4 === 0 || unit === first) && Math.floor(unit / 4) : unit;
    const parts = grouped(entries, (entry) => entry.milestone.status).map(([status, those]) => {
      const part = html("i", { class: "part status-" + status });
      part.style.height = `${(those.length / most) * 56}px`;
      return part;
    });
    const label = [html("span", { class: "bar" }, parts), html("span", { class: "year" }, year ? String(year) : "")];
    const box = { class: "unit" + (unit === now ? " now" : ""), title: `${name}: ${counted(entries.length, "milestone")}` };
    return entries.length === 0 ? html("span", box, label)
      : html("button", { ...box, type: "button", "aria-label": box.title, onclick: () => goToDay(entries[0].day) }, label);
  }));
}

function goToDay(day) {
  const target = byID("milestones").querySelector(`[data-day="${CSS.escape(day)}"]`);
  target?.scrollIntoView({ block: "center", behavior: isCalm() ? "auto" : "smooth" });
  target?.focus({ preventScroll: true });
}

function years(list) {
  const today = new Date().toISOString().slice(0, 10);
  let isBehindToday = list[0].day > today;
  return grouped(list, (entry) => entry.day.slice(0, 4)).map(([year, entries]) => {
    const rows = [];
    for (const { milestone, paper, day } of entries) {
      if (!isBehindToday && day > today) {
        isBehindToday = true;
        rows.push(html("li", { class: "today" }, html("span", {}, "today, " + dayName(today))));
      }
      const element = milestoneElement(milestone, paper, { showsPaper: true });
      element.dataset.day = day;
      element.tabIndex = -1;
      rows.push(element);
    }
    return html("section", { class: "year-group" }, html("h3", {}, year || "Without a date"), html("ol", { class: "milestone-list" }, rows));
  });
}
