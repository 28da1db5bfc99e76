import { expect, test } from "vitest";
import { moveFrame, zoomFrame } from "./network-zoom.ts";

const whole = { x: 0, y: 0, width: 800, height: 400 };

test("a drawing comes nearer around where one points, and goes back to the whole at most", () => {
  const near = zoomFrame(whole, whole, 2, { x: 1, y: 0 });
  expect(near).toEqual({ x: 400, y: 0, width: 400, height: 200 });
  expect(zoomFrame(near, whole, 0.1)).toEqual(whole);
  expect(zoomFrame(whole, whole, 1000).width).toBe(100);
});

test("it moves as far as there is something to see", () => {
  const near = zoomFrame(whole, whole, 2);
  expect(moveFrame(near, whole, { x: 50, y: -1000 })).toMatchObject({ x: 250, y: 0 });
  expect(moveFrame(near, whole, { x: 5000, y: 5000 })).toMatchObject({ x: 400, y: 200 });
  expect(moveFrame(whole, whole, { x: 5, y: 5 })).toEqual(whole);
});
