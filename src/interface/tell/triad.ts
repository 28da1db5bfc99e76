/** A triangle to touch: the place among its corners becomes three numbers, and the numbers a place. */

const corners = [
  [100, 8],
  [8, 168],
  [192, 168],
] as const;

/** Where three parts lie in the triangle. */
function placeOf(numbers: readonly number[]): [number, number] | null {
  const sum = numbers.reduce((all, one) => all + one, 0);
  if (!(sum > 0)) return null;
  const mean = (axis: 0 | 1) => corners.reduce((all, corner, at) => all + (corner[axis] * (numbers[at] ?? 0)) / sum, 0);
  return [mean(0), mean(1)];
}

/** The three parts of a place, in hundredths; outside of the triangle the nearest within. */
function partsOf(x: number, y: number): number[] {
  const [[ax, ay], [bx, by], [cx, cy]] = corners;
  const whole = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy);
  const a = ((by - cy) * (x - cx) + (cx - bx) * (y - cy)) / whole;
  const b = ((cy - ay) * (x - cx) + (ax - cx) * (y - cy)) / whole;
  const inside = [a, b, 1 - a - b].map((part) => Math.max(0, part));
  const sum = inside.reduce((all, one) => all + one, 0);
  const [first = 0, second = 0] = inside.map((part) => Math.round((part / sum) * 100));
  return [first, second, 100 - first - second];
}

/** Shows the triangles of a page and ties them to their numbers. */
export function bringTriads(within: ParentNode): void {
  for (const area of within.querySelectorAll<HTMLElement>("[data-triad]")) {
    const picture = area.querySelector<SVGSVGElement>("svg");
    const place = area.querySelector<SVGCircleElement>("circle");
    const inputs = [...area.querySelectorAll<HTMLInputElement>("input")];
    if (!picture?.hasAttribute("hidden") || !place) continue;
    picture.removeAttribute("hidden");
    const show = () => {
      const at = placeOf(inputs.map(({ value }) => Math.max(0, Number(value))));
      place.toggleAttribute("hidden", !at);
      place.setAttribute("cx", String(at?.[0] ?? 0));
      place.setAttribute("cy", String(at?.[1] ?? 0));
    };
    const touch = (event: PointerEvent) => {
      if (event.type === "pointermove" && event.buttons === 0) return;
      const box = picture.getBoundingClientRect();
      const at = [
        ((event.clientX - box.left) / box.width) * 200,
        ((event.clientY - box.top) / box.height) * 176,
      ] as const;
      for (const [number, part] of partsOf(...at).entries()) {
        const input = inputs[number];
        if (input) input.value = String(part);
      }
      show();
    };
    picture.addEventListener("pointerdown", touch);
    picture.addEventListener("pointermove", touch);
    for (const input of inputs) input.addEventListener("input", show);
    show();
  }
}
