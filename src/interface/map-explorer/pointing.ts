import type { MapCanvas } from "./map-canvas.ts";

interface Point {
  x: number;
  y: number;
}

/** Moving about with mouse, finger or two: the ground, a cause, nearer and farther; a press without moving chooses. */
export function takePointing(canvas: HTMLCanvasElement, map: MapCanvas, choose: (cause: number) => void): void {
  const down = new Map<number, Point>();
  let held = -1;
  let moved = 0;
  const place = (event: PointerEvent | WheelEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    const at = place(event);
    down.set(event.pointerId, at);
    held = down.size === 1 ? map.causeAt(at.x, at.y) : -1;
    moved = 0;
  });
  canvas.addEventListener("pointermove", (event) => {
    const [at, before] = [place(event), down.get(event.pointerId)];
    if (!before) return hover(canvas, map, at);
    moved += Math.hypot(at.x - before.x, at.y - before.y);
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (other) pinch(map, before, at, other);
    else if (held < 0) map.pan(at.x - before.x, at.y - before.y);
    else if (moved > 5) lift(map, held, at);
    down.set(event.pointerId, at);
  });
  const end = (event: PointerEvent) => {
    if (!down.delete(event.pointerId)) return;
    if (moved <= 5 && event.type === "pointerup") choose(held);
    if (map.lifted >= 0) {
      map.lifted = -1;
      map.change();
    }
    held = -1;
  };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const at = place(event);
      map.zoom(1.0015 ** -event.deltaY, at.x, at.y);
    },
    { passive: false },
  );
}

function hover(canvas: HTMLCanvasElement, map: MapCanvas, { x, y }: Point): void {
  const near = map.causeAt(x, y);
  canvas.style.cursor = near >= 0 ? "pointer" : "grab";
  if (near === map.near) return;
  map.near = near;
  map.ask();
}

function lift(map: MapCanvas, cause: number, { x, y }: Point): void {
  if (map.lifted !== cause) {
    map.lifted = cause;
    map.change();
  }
  map.moveTo(cause, x, y);
}

function pinch(map: MapCanvas, before: Point, at: Point, other: Point): void {
  const spread = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
  map.zoom(spread(at) / spread(before), other.x, other.y);
}
