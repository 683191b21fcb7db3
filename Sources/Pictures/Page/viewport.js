// The part of the graph that is seen: its scale and its shift. `apply` is called with each change.

class Viewport {
  constructor(canvas, apply) {
    Object.assign(this, { canvas, apply, scale: 1, x: 0, y: 0 });
  }

  get size() {
    const box = this.canvas.getBoundingClientRect();
    return { width: box.width || 800, height: box.height || 600 };
  }

  /** A place of the graph on the screen, counted from the corner of the canvas; and back. */
  onScreen(point) {
    return { x: point.x * this.scale + this.x, y: point.y * this.scale + this.y };
  }
  inGraph(point) {
    return { x: (point.x - this.x) / this.scale, y: (point.y - this.y) / this.scale };
  }

  set(scale, x, y) {
    this.scale = Math.min(8, Math.max(0.05, scale));
    this.x = x;
    this.y = y;
    this.apply();
  }

  move(x, y) {
    this.set(this.scale, this.x + x, this.y + y);
  }

  /** Changes the scale around a place of the screen; without one, around the middle. */
  zoom(factor, place) {
    const { width, height } = this.size;
    const middle = place ?? { x: width / 2, y: height / 2 };
    const fixed = this.inGraph(middle);
    const scale = Math.min(8, Math.max(0.05, this.scale * factor));
    this.set(scale, middle.x - fixed.x * scale, middle.y - fixed.y * scale);
  }

  /** Shows all of some points, no larger than a scale. */
  fit(points, largest = 1.6) {
    if (points.length === 0) return;
    const { width, height } = this.size;
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const margin = Math.min(70, width / 8);
    const scale = Math.min(largest, (width - 2 * margin) / (right - left + 1), (height - 2 * margin) / (bottom - top + 1));
    this.set(scale, width / 2 - ((left + right) / 2) * scale, height / 2 - ((top + bottom) / 2) * scale);
  }

  /** Moves just so far that a point is well inside. */
  reveal(point) {
    const { width, height } = this.size;
    const place = this.onScreen(point);
    const beyond = (value, size) => (value < 60 ? 60 - value : value > size - 60 ? size - 60 - value : 0);
    const [x, y] = [beyond(place.x, width), beyond(place.y, height)];
    if (x !== 0 || y !== 0) this.move(x, y);
  }
}
