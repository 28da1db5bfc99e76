/** A drawn network that comes nearer and moves: by buttons, wheel, keys and fingers. Without it, the drawing is still. */

interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const nearest = 8;

/** What is seen when a frame comes nearer around a point of it, 0…1 each way, never farther than the whole. */
export function zoomFrame(seen: Frame, whole: Frame, by: number, at = { x: 0.5, y: 0.5 }): Frame {
  const width = Math.min(whole.width, Math.max(whole.width / nearest, seen.width / by));
  const height = (width * whole.height) / whole.width;
  return moveFrame(
    { x: seen.x + (seen.width - width) * at.x, y: seen.y + (seen.height - height) * at.y, width, height },
    whole,
    { x: 0, y: 0 },
  );
}

/** What is seen when a frame moves, never beyond the whole. */
export function moveFrame(seen: Frame, whole: Frame, by: { x: number; y: number }): Frame {
  const inside = (value: number, first: number, room: number) =>
    Math.min(first + Math.max(0, room), Math.max(first, value));
  return {
    ...seen,
    x: inside(seen.x + by.x, whole.x, whole.width - seen.width),
    y: inside(seen.y + by.y, whole.y, whole.height - seen.height),
  };
}

const steps: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -0.15, y: 0 },
  ArrowRight: { x: 0.15, y: 0 },
  ArrowUp: { x: 0, y: -0.15 },
  ArrowDown: { x: 0, y: 0.15 },
};

/** Lets the drawing in an area come nearer and move. */
export function zoomNetwork(area: HTMLElement): void {
  const svg = area.querySelector("svg");
  const scroll = svg?.parentElement;
  const [x = 0, y = 0, width = 1, height = 1] = (svg?.getAttribute("viewBox") ?? "").split(" ").map(Number);
  if (!svg || !scroll) return;
  const whole = { x, y, width, height };
  let seen = whole;
  const show = (frame: Frame) => {
    seen = frame;
    svg.setAttribute("viewBox", `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
    svg.style.touchAction = frame.width < whole.width ? "none" : "pan-x pan-y";
  };
  const placeIn = (event: { clientX: number; clientY: number }) => {
    const box = svg.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  const actions: Record<string, () => void> = {
    nearer: () => show(zoomFrame(seen, whole, 1.5)),
    farther: () => show(zoomFrame(seen, whole, 1 / 1.5)),
    whole: () => show(whole),
  };
  for (const button of area.querySelectorAll<HTMLButtonElement>("button[data-zoom]")) {
    button.hidden = false;
    button.addEventListener("click", () => actions[button.dataset.zoom ?? ""]?.());
  }
  scroll.addEventListener("keydown", (event) => {
    const way = steps[event.key];
    const action = { "+": "nearer", "=": "nearer", "-": "farther", "0": "whole" }[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey || (!action && (!way || seen.width === whole.width))) return;
    event.preventDefault();
    if (action) actions[action]?.();
    else if (way) show(moveFrame(seen, whole, { x: way.x * seen.width, y: way.y * seen.height }));
  });
  // The wheel alone scrolls the page, as everywhere; with Ctrl, or once it is near, it brings the drawing nearer.
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && seen.width === whole.width) return;
      event.preventDefault();
      show(zoomFrame(seen, whole, Math.exp(-event.deltaY / 400), placeIn(event)));
    },
    { passive: false },
  );
  followFingers(svg, placeIn, {
    move: (by) => show(moveFrame(seen, whole, { x: by.x * seen.width, y: by.y * seen.height })),
    pinch: (by, at) => show(zoomFrame(seen, whole, by, at)),
  });
}

type Point = { x: number; y: number };

/** One finger or the mouse moves; two bring nearer. A click that did not move still follows its link. */
function followFingers(
  svg: SVGSVGElement,
  placeIn: (event: PointerEvent) => Point,
  { move, pinch }: { move(by: Point): void; pinch(by: number, at: Point): void },
): void {
  const down = new Map<number, Point>();
  let moved = 0;
  const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
  svg.addEventListener("pointerdown", (event) => {
    down.set(event.pointerId, placeIn(event));
    if (down.size === 1) moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const [before, at] = [down.get(event.pointerId), placeIn(event)];
    if (!before) return;
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    moved += apart(before, at);
    if (moved > 0.01 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
    if (other)
      pinch(apart(other, at) / Math.max(0.001, apart(other, before)), {
        x: (other.x + at.x) / 2,
        y: (other.y + at.y) / 2,
      });
    else move({ x: before.x - at.x, y: before.y - at.y });
    down.set(event.pointerId, at);
  });
  for (const kind of ["pointerup", "pointercancel"] as const)
    svg.addEventListener(kind, (event) => down.delete(event.pointerId));
  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener(
    "click",
    (event) => {
      if (moved > 0.01) event.preventDefault();
    },
    { capture: true },
  );
}
