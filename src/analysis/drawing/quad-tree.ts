/** How wide a far cell may look before its vertices are taken one by one. */
const openness = 1.1;
const deepest = 24;

/** A tree of squares over points, to push each away from all others without looking at every pair; its memory is kept. */
export class QuadTree {
  /** Four places for each cell: the cell below, or −2 − vertex for a single vertex, or −1 for nothing. */
  #children = new Int32Array(0);
  #mass = new Float64Array(0);
  #sumX = new Float64Array(0);
  #sumY = new Float64Array(0);
  #width = new Float64Array(0);
  #cells = 0;
  readonly #next: Int32Array;
  readonly #open = new Int32Array(4 * deepest + 8);
  #left = 0;
  #top = 0;

  constructor(size: number) {
    this.#next = new Int32Array(size);
    this.#grow(Math.max(64, size * 2));
  }

  #grow(cells: number): void {
    const larger = <T extends Int32Array | Float64Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    this.#children = larger(this.#children, new Int32Array(cells * 4));
    this.#mass = larger(this.#mass, new Float64Array(cells));
    this.#sumX = larger(this.#sumX, new Float64Array(cells));
    this.#sumY = larger(this.#sumY, new Float64Array(cells));
    this.#width = larger(this.#width, new Float64Array(cells));
  }

  #openCell(width: number): number {
    if (this.#cells === this.#mass.length) this.#grow(this.#cells * 2);
    const cell = this.#cells++;
    this.#children.fill(-1, cell * 4, cell * 4 + 4);
    this.#mass[cell] = 0;
    this.#sumX[cell] = 0;
    this.#sumY[cell] = 0;
    this.#width[cell] = width;
    return cell;
  }

  /** Builds the tree anew over these points. */
  fill(x: Float64Array, y: Float64Array): void {
    let [left, top, right, bottom] = [0, 0, 1, 1];
    for (let vertex = 0; vertex < x.length; vertex++) {
      left = Math.min(left, x[vertex] ?? 0);
      right = Math.max(right, x[vertex] ?? 0);
      top = Math.min(top, y[vertex] ?? 0);
      bottom = Math.max(bottom, y[vertex] ?? 0);
    }
    this.#cells = 0;
    [this.#left, this.#top] = [left, top];
    this.#openCell(Math.max(right - left, bottom - top) * 1.0001);
    for (let vertex = 0; vertex < x.length; vertex++) this.#add(vertex, x, y);
  }

  #add(vertex: number, x: Float64Array, y: Float64Array): void {
    const [atX, atY] = [x[vertex] ?? 0, y[vertex] ?? 0];
    let [cell, left, top] = [0, this.#left, this.#top];
    this.#next[vertex] = -1;
    for (let depth = 0; ; depth++) {
      this.#mass[cell] = (this.#mass[cell] ?? 0) + 1;
      this.#sumX[cell] = (this.#sumX[cell] ?? 0) + atX;
      this.#sumY[cell] = (this.#sumY[cell] ?? 0) + atY;
      const half = (this.#width[cell] ?? 0) / 2;
      const [isRight, isLow] = [atX >= left + half, atY >= top + half];
      const slot = cell * 4 + (isRight ? 1 : 0) + (isLow ? 2 : 0);
      const child = this.#children[slot] ?? -1;
      if (child === -1 || (child < -1 && depth >= deepest)) {
        this.#next[vertex] = child < -1 ? -2 - child : -1;
        this.#children[slot] = -2 - vertex;
        return;
      }
      left += isRight ? half : 0;
      top += isLow ? half : 0;
      if (child >= 0) cell = child;
      else cell = this.#split(slot, -2 - child, half, [left, top], x, y);
    }
  }

  /** Puts a cell where a single vertex stood, and the vertex into it. */
  #split(slot: number, old: number, width: number, corner: [number, number], x: Float64Array, y: Float64Array): number {
    const cell = this.#openCell(width);
    this.#children[slot] = cell;
    const [atX, atY] = [x[old] ?? 0, y[old] ?? 0];
    this.#mass[cell] = 1;
    this.#sumX[cell] = atX;
    this.#sumY[cell] = atY;
    const [isRight, isLow] = [atX >= corner[0] + width / 2, atY >= corner[1] + width / 2];
    this.#children[cell * 4 + (isRight ? 1 : 0) + (isLow ? 2 : 0)] = -2 - old;
    return cell;
  }

  /** Adds to a vertex's push what all others push it away by, falling off with the distance. */
  push(vertex: number, x: Float64Array, y: Float64Array, pushX: Float64Array, pushY: Float64Array): void {
    const [atX, atY] = [x[vertex] ?? 0, y[vertex] ?? 0];
    const [open, children] = [this.#open, this.#children];
    let [sumX, sumY, waiting] = [0, 0, 0];
    const away = (otherX: number, otherY: number, mass: number) => {
      const [dx, dy] = [atX - otherX, atY - otherY];
      const push = mass / (dx * dx + dy * dy + 0.01);
      sumX += dx * push;
      sumY += dy * push;
    };
    open[waiting++] = 0;
    while (waiting > 0) {
      const cell = open[--waiting] ?? 0;
      const mass = this.#mass[cell] ?? 0;
      const [otherX, otherY] = [(this.#sumX[cell] ?? 0) / mass, (this.#sumY[cell] ?? 0) / mass];
      const width = this.#width[cell] ?? 0;
      if (width * width < openness * openness * ((atX - otherX) ** 2 + (atY - otherY) ** 2)) {
        away(otherX, otherY, mass);
        continue;
      }
      for (let slot = cell * 4; slot < cell * 4 + 4; slot++) {
        const child = children[slot] ?? -1;
        if (child >= 0) open[waiting++] = child;
        else
          for (let other = -2 - child; other >= 0; other = this.#next[other] ?? -1)
            if (other !== vertex) away(x[other] ?? 0, y[other] ?? 0, 1);
      }
    }
    pushX[vertex] = (pushX[vertex] ?? 0) + sumX;
    pushY[vertex] = (pushY[vertex] ?? 0) + sumY;
  }
}
