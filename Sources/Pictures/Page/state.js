// What is shown: one state, changed in one place. Views subscribe to what they draw.

const state = {
  query: "",
  words: [],
  filters: { kind: "", session: "", language: "", status: "", type: "" },
  order: "held",
  /** The work that is selected, and of its papers the one that is shown. */
  work: undefined,
  paper: undefined,
  view: matchMedia("(max-width: 760px)").matches ? "texts" : "graph",
  /** The works that are found, best first; each with its answer. */
  found: [],
  foundSet: new Set(),
};

const subscribers = [];

/** Calls a function with the names of what changed. */
const subscribe = (action) => subscribers.push(action);

function change(values) {
  const names = new Set(Object.keys(values));
  Object.assign(state, values);
  if (names.has("query")) state.words = wordsOf(state.query);
  if (["query", "filters", "order"].some((name) => names.has(name))) {
    find();
    names.add("found");
  }
  for (const action of subscribers) action(names);
}

const filterTests = {
  kind: (work, value) => work.kind === value,
  session: (work, value) => work.sessions.has(value),
  language: (work, value) => work.languages.has(value),
  status: (work, value) => work.status === value,
  type: (work, value) => work.types.has(value),
};

const passes = (work, filters) =>
  Object.entries(filters).every(([name, value]) => value === "" || filterTests[name](work, value));

const collator = new Intl.Collator("en", { numeric: true });
const orders = {
  held: (left, right) => Number(right.held) - Number(left.held) || orders.rank(left, right),
  rank: (left, right) => right.citedBy - left.citedBy || right.rank - left.rank,
  symbol: (left, right) => collator.compare(left.id, right.id),
  date: (left, right) => right.date.localeCompare(left.date),
};

function find() {
  const found = [];
  for (const work of works) {
    if (!passes(work, state.filters)) continue;
    const found_ = answer(work, state.words);
    if (found_) found.push({ work, ...found_ });
  }
  const compare = orders[state.order];
  found.sort((left, right) => right.score - left.score || compare(left.work, right.work) || left.work.index - right.work.index);
  state.found = found;
  state.foundSet = new Set(found.map((entry) => entry.work.index));
}

// The address tells what is shown: #C24/70 a text, #/milestones a view. So going back works, and a link can be passed on.

const addressOf = (work) => "#" + encodeURI(work.id).replaceAll("#", "%23");

let lastAddress;

function readAddress() {
  lastAddress = location.hash;
  let name = location.hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A sign of percent that stands for itself.
  }
  if (name.startsWith("/")) {
    const view = name.slice(1);
    if (["texts", "graph", "milestones"].includes(view)) change({ view, work: undefined, paper: undefined });
    return;
  }
  const found = name === "" ? undefined : findWork(name);
  if (name !== "" && !found) announce(`There is no text ${name} here.`);
  const paper = found && (found.paper ?? shownPaper(found.work, state.filters.language));
  change({ work: found?.work, paper });
}

/** Shows a work and puts it into the address. */
function select(work) {
  const address = work ? addressOf(work) : "#/" + state.view;
  location.hash = address;
  // At once, rather than when the browser tells of it.
  readAddress();
}

/** Goes where the address leads, unless it was the page itself that changed it. */
function followAddress() {
  if (location.hash !== lastAddress) readAddress();
}

/** Says something to who cannot see it, and in the line above the list. */
function announce(text) {
  byID("found").textContent = text;
}
