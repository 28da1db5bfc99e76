/** How the plane of the map lies on the screen, in pixels of the page. */
export interface Camera {
  scale: number;
  left: number;
  top: number;
}

/** The camera from which all points can be seen. */
export function cameraOver(x: Float32Array, y: Float32Array, width: number, height: number): Camera {
  let [left, right, top, bottom] = [Number.POSITIVE_INFINITY, -Infinity, Number.POSITIVE_INFINITY, -Infinity];
  for (let at = 0; at < x.length; at++) {
    left = Math.min(left, x[at] ?? 0);
    right = Math.max(right, x[at] ?? 0);
    top = Math.min(top, y[at] ?? 0);
    bottom = Math.max(bottom, y[at] ?? 0);
  }
  if (!(right >= left)) return { scale: 1, left: width / 2, top: height / 2 };
  const margin = 40;
  const wide = (width - 2 * margin) / Math.max(right - left, 1);
  const scale = Math.min(150, wide, (height - 2 * margin) / Math.max(bottom - top, 1));
  return { scale, left: width / 2 - (scale * (left + right)) / 2, top: height / 2 - (scale * (top + bottom)) / 2 };
}

/** The same camera nearer or farther, a point of the screen staying where it is. */
export function zoomed({ scale, left, top }: Camera, by: number, x: number, y: number): Camera {
  const next = Math.min(400, Math.max(0.05, scale * by));
  const change = next / scale;
  return { scale: next, left: x - (x - left) * change, top: y - (y - top) * change };
}
