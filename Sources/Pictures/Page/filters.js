// The filters: a choice of each property that has more than one value.

const filterNames = {
  kind: ["Kind", (work) => [work.kind], (value) => value],
  status: ["Held", (work) => [work.status], (value) => statusNames[value]],
  session: ["Session", (work) => work.sessions, (value) => value],
  language: ["Language", (work) => work.languages, languageName],
  type: ["Cited for", (work) => work.types, spaced],
};

function choices(values) {
  const counts = new Map();
  for (const work of works) for (const value of values(work)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((left, right) => collator.compare(left[0], right[0]));
}

function makeFilters() {
  const fields = byID("filter-fields");
  for (const [name, [label, values, words]] of Object.entries(filterNames)) {
    const options = choices(values);
    if (options.length === 0) continue;
    const choice = html(
      "select", { id: "filter-" + name, onchange: () => change({ filters: { ...state.filters, [name]: choice.value } }) },
      html("option", { value: "" }, "all"),
      options.map(([value, count]) => html("option", { value }, `${words(value)} (${count})`)),
    );
    fields.append(html("label", {}, html("span", {}, label), choice));
  }
  fields.append(html("button", { type: "button", class: "plain", id: "clear-filters", onclick: clearFilters }, "Clear all filters"));
  byID("filters").open = matchMedia("(min-width: 761px) and (min-height: 700px)").matches;
}

function clearFilters() {
  change({ filters: { kind: "", session: "", language: "", status: "", type: "" } });
}

function drawFilters(names) {
  if (!names.has("filters")) return;
  const used = Object.entries(state.filters).filter(([, value]) => value !== "");
  for (const [name, value] of Object.entries(state.filters)) {
    const choice = byID("filter-" + name);
    if (choice) choice.value = value;
  }
  byID("filter-count").hidden = used.length === 0;
  byID("filter-count").textContent = String(used.length);
  byID("clear-filters").hidden = used.length === 0;
}
