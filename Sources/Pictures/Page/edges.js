// The lines of the graph, on a canvas below the shapes: some ten thousands of them must move with every frame.

class EdgeLayer {
  constructor(box) {
    this.canvas = html("canvas", { "aria-hidden": "true" });
    this.context = this.canvas.getContext("2d");
    box.append(this.canvas);
    this.edges = edges.filter(([source, target]) => source !== target).map(([source, target, mentions, condition]) =>
      ({ source, target, condition, width: Math.round((0.8 + 0.35 * Math.log2(mentions)) * 2) / 2 }));
    this.sort();
  }

  /** Puts lines that look alike together: those of the selected text in front, those that are not found behind. */
  sort() {
    const groups = new Map();
    const selected = state.work?.index;
    for (const edge of this.edges) {
      const { source, target, condition, width } = edge;
      const isFound = state.foundSet.has(source) && state.foundSet.has(target);
      const look = source === selected ? "from" : target === selected ? "to" : isFound && selected === undefined ? "plain" : "faint";
      const key = [look, condition, width].join();
      if (!groups.has(key)) groups.set(key, { look, condition, width, edges: [] });
      groups.get(key).edges.push(edge);
    }
    const ranks = ["faint", "plain", "to", "from"];
    this.groups = [...groups.values()].sort((left, right) => ranks.indexOf(left.look) - ranks.indexOf(right.look));
    // The more lines, the fainter each: what shows in a thicket is where they gather.
    this.strength = Math.min(1, Math.max(0.2, Math.sqrt(1500 / (this.edges.length + 1))));
  }

  /** The colours of the style sheet, which are others in the dark. */
  colors() {
    const style = getComputedStyle(this.canvas);
    const color = (name) => style.getPropertyValue(name).trim();
    return { edge: color("--edge"), bad: color("--bad"), from: color("--from"), to: color("--to") };
  }

  draw(viewport) {
    const { width, height } = viewport.size;
    const ratio = window.devicePixelRatio || 1;
    const [columns, rows] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.canvas.width !== columns || this.canvas.height !== rows) Object.assign(this.canvas, { width: columns, height: rows });
    const { context } = this;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const places = works.map((work) => viewport.onScreen(work));
    const isSeen = (from, to) => !((from.x < 0 && to.x < 0) || (from.y < 0 && to.y < 0)
      || (from.x > width && to.x > width) || (from.y > height && to.y > height));
    const colors = this.colors();
    for (const group of this.groups) {
      const isBad = group.condition === "impossible" || group.condition === "ambiguous";
      const isOwn = group.look === "from" || group.look === "to";
      context.strokeStyle = context.fillStyle = isOwn ? colors[group.look] : isBad ? colors.bad : colors.edge;
      context.globalAlpha = { from: 0.85, to: 0.85, plain: 0.5 * this.strength, faint: 0.12 * this.strength }[group.look];
      context.lineWidth = group.width;
      context.setLineDash(group.condition === "other-edition" ? [5, 4] : []);
      const seen = group.edges.map(({ source, target }) => [places[source], places[target]]).filter(([from, to]) => isSeen(from, to));
      this.strokeLines(seen);
      if (isOwn) for (const [from, to] of seen) this.fillArrow(from, to, 3 + group.width * 1.4);
    }
  }

  /** Strokes lines some at a time: one path with all of them would be slow. */
  strokeLines(lines) {
    const { context } = this;
    for (let first = 0; first < lines.length; first += 200) {
      context.beginPath();
      for (const [from, to] of lines.slice(first, first + 200)) {
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
      }
      context.stroke();
    }
  }

  /** An arrow in the middle of a line, where no shape covers it. */
  fillArrow(from, to, size) {
    const { context } = this;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length < 4 * size) return;
    const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const [middleX, middleY] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    context.beginPath();
    context.moveTo(middleX + x * size, middleY + y * size);
    context.lineTo(middleX - x * size - y * size * 0.8, middleY - y * size + x * size * 0.8);
    context.lineTo(middleX - x * size + y * size * 0.8, middleY - y * size - x * size * 0.8);
    context.fill();
  }
}
