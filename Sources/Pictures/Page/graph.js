// The graph: a shape for each text, above the lines of those that cite each other.

/** The shape of a kind, around 0, some 2 × radius wide. Shapes tell kinds apart where colours cannot. */
function shapeOf(kind, radius) {
  const r = radius;
  const corners = (count, turn, size = r * 1.1) => "M" + Array.from({ length: count }, (_, index) => {
    const angle = ((index + turn) * 2 * Math.PI) / count;
    return `${(Math.sin(angle) * size).toFixed(2)} ${(-Math.cos(angle) * size).toFixed(2)}`;
  }).join("L") + "Z";
  switch (kind) {
    case "document": {
      const s = r * 0.9;
      const c = s * 0.45;
      return `M${-s + c} ${-s}H${s - c}Q${s} ${-s} ${s} ${-s + c}V${s - c}Q${s} ${s} ${s - c} ${s}H${-s + c}Q${-s} ${s} ${-s} ${s - c}V${-s + c}Q${-s} ${-s} ${-s + c} ${-s}Z`;
    }
    case "resolution": return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
    case "decision": return corners(6, 0.5);
    case "recommendation": return corners(4, 0, r * 1.25);
    case "provision": return corners(5, 0);
    case "circular": return corners(3, 0, r * 1.25);
    case "order": return corners(3, 0.5, r * 1.25);
    default: return corners(8, 0.5);
  }
}

/** The classes by which style sheets know a text. */
const classesOf = (work) => `kind-${work.kind} ${work.held ? "held" : work.status}`;

/** The shape of a text beside its name. */
const kindIcon = (work) =>
  svg("svg", { class: "icon " + classesOf(work), viewBox: "-8 -8 16 16", "aria-hidden": "true" }, svg("path", { d: shapeOf(work.kind, 5.5) }));

/** A label short enough for the graph. */
const shortLabel = ({ label }) => (label.length > 24 ? label.slice(0, 14) + "…" + label.slice(-9) : label);

/** How much shapes grow less than the distances between them. */
const growth = (scale) => Math.max(scale, 0.05) ** 0.65;

class Graph {
  constructor(canvas) {
    this.radii = works.map((work) => (work.held ? 7.5 : 4.5) + Math.min(9, 1.7 * Math.sqrt(work.citedBy)));
    this.scene = svg("g", {});
    this.edges = new EdgeLayer(canvas);
    this.labels = works.map((work) => svg("text", { "text-anchor": "middle", dy: "1em", direction: "ltr" }, shortLabel(work)));
    this.nodes = works.map((work, index) => this.node(work, index));
    this.scene.append(...this.nodes);
    this.root = svg("svg", { role: "group", "aria-label": "Graph of citations", "aria-describedby": "graph-hint" }, this.scene);
    canvas.append(this.root);
    this.viewport = new Viewport(canvas, oncePerFrame(() => this.apply()));
    this.rove(this.byRank()[0]);
  }

  node(work, index) {
    const words = [work.label, work.kind, work.held ? "held" : statusNames[work.status], `cited by ${work.citedBy}`, work.title];
    const node = svg("g", { class: "node " + classesOf(work), role: "button", tabindex: -1, "data-work": index,
      "aria-label": words.filter(Boolean).join(", ") },
      svg("title", {}, [work.label, work.title].filter(Boolean).join("\n")), svg("path", { d: shapeOf(work.kind, this.radii[index]) }), this.labels[index]);
    node.style.setProperty("--radius", `${this.radii[index]}px`);
    node.setAttribute("transform", `translate(${work.x} ${work.y})`);
    return node;
  }

  /** Moves a node to a place of the graph. */
  place(index, point) {
    Object.assign(works[index], point);
    this.nodes[index].setAttribute("transform", `translate(${point.x} ${point.y})`);
    this.viewport.apply();
  }

  apply() {
    const { scale, x, y } = this.viewport;
    this.scene.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
    this.root.style.setProperty("--zoom", String(scale));
    // Nodes grow slower than the distances between them.
    this.root.style.setProperty("--shrink", String(1 / growth(scale)));
    this.edges.draw(this.viewport);
    // Which labels have room matters when the graph stands still.
    clearTimeout(this.waitingLabels);
    if (works.length < 300) this.chooseLabels();
    else this.waitingLabels = setTimeout(() => this.chooseLabels(), 60);
  }

  byRank() {
    const weight = ({ index, held, citedBy }) => citedBy + (held ? 1000 : 0) + (state.foundSet.has(index) ? 5000 : 0)
      + (state.work && (index === state.work.index || state.work.cited.has(index) || state.work.citing.has(index)) ? 10000 : 0)
      + (index === state.work?.index ? 20000 : 0);
    return works.map((work) => [weight(work), work.index]).sort((left, right) => right[0] - left[0]).map(([, index]) => index);
  }

  /** Labels that have room, of the most important texts first. */
  chooseLabels() {
    const { width, height } = this.viewport.size;
    const size = this.viewport.scale / growth(this.viewport.scale);
    const taken = new Map();
    const cell = 40;
    // Shapes keep labels away, but for those of the texts that matter most.
    const matters = (work) => work.held || work === state.work;
    works.forEach((work, index) => {
      const place = this.viewport.onScreen(work);
      const half = this.radii[index] * size - 1;
      const box = [place.x - half, place.y - half, place.x + half, place.y + half, true];
      const key = Math.floor(place.x / cell) + ":" + Math.floor(place.y / cell);
      taken.set(key, [...(taken.get(key) ?? []), box]);
    });
    for (const index of this.byRank()) {
      const place = this.viewport.onScreen(works[index]);
      const half = shortLabel(works[index]).length * 3.3 + 4;
      const top = place.y + this.radii[index] * size;
      const box = [place.x - half, top, place.x + half, top + 15];
      let isFree = box[2] > 0 && box[0] < width && box[3] > 0 && box[1] < height && !this.nodes[index].classList.contains("out");
      const cells = [];
      for (let column = Math.floor(box[0] / cell); isFree && column <= Math.floor(box[2] / cell); column += 1) {
        for (let row = Math.floor(box[1] / cell); row <= Math.floor(box[3] / cell); row += 1) cells.push(column + ":" + row);
      }
      isFree &&= cells.every((key) => (taken.get(key) ?? []).every((other) =>
        (other[4] && matters(works[index])) || box[2] < other[0] || other[2] < box[0] || box[3] < other[1] || other[3] < box[1]));
      if (isFree) for (const key of cells) taken.set(key, [...(taken.get(key) ?? []), box]);
      this.labels[index].classList.toggle("quiet", !isFree);
    }
  }

  /** What is selected and what is found stands out. */
  draw(names) {
    if (!names.has("work") && !names.has("found")) return;
    const { work, foundSet } = state;
    this.root.classList.toggle("has-selection", Boolean(work));
    works.forEach(({ index }) => {
      const node = this.nodes[index];
      const isNear = work && (work.cited.has(index) || work.citing.has(index));
      node.classList.toggle("out", !foundSet.has(index) && index !== work?.index && !isNear);
      node.classList.toggle("selected", index === work?.index);
      node.classList.toggle("near", Boolean(isNear));
      if (index === work?.index) node.setAttribute("aria-pressed", "true");
      else node.removeAttribute("aria-pressed");
    });
    this.edges.sort();
    if (names.has("work") && work) {
      this.rove(work.index);
      // Who clicks on a text in the graph sees it already.
      if (this.wasPicked) this.viewport.reveal(work);
      else this.fitAround(work);
      this.wasPicked = false;
    }
    this.viewport.apply();
  }

  /** Shows a text with what it cites and who cites it. */
  fitAround(work) {
    this.viewport.fit([work, ...[...work.cited, ...work.citing].map((index) => works[index])], 1.4);
  }

  fit() {
    this.viewport.fit(works);
  }

  /** For a sheet of another size, scales what is seen as it is. */
  freeze(isFrozen) {
    const { width, height } = this.viewport.size;
    if (isFrozen) this.root.setAttribute("viewBox", `0 0 ${width} ${height}`);
    else this.root.removeAttribute("viewBox");
  }

  /** Makes one node the one that Tab comes to. */
  rove(index) {
    if (index === undefined) return;
    this.nodes[this.current]?.setAttribute("tabindex", "-1");
    this.current = index;
    this.nodes[index].setAttribute("tabindex", "0");
  }
}
