import { isRightToLeft, type Language } from "../../core/message.ts";
import { sureEnough } from "./map.ts";
import type { Picture } from "./picture.ts";

const colours = {
  paper: "#fffdf9",
  box: "#f5f0e7",
  ink: "#1a2b2f",
  quiet: "#505c5d",
  helps: "#0b5566",
  harms: "#a03d17",
};
const margin = 32;
const heading = 64;

const escaped = (text: string): string =>
  text.replaceAll(
    /[&<>"'\p{Cc}]/gu,
    (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" })[letter] ?? " ",
  );

/** The picture in layers as a file of its own: an SVG whose labels are text, so that a report can take it up. */
export function pictureFile(
  picture: Picture,
  { language, title, note }: { language: Language; title: string; note: string },
): string {
  const turned = isRightToLeft(language);
  const [width, height] = [Math.max(480, picture.width) + 2 * margin, picture.height + 2 * margin + heading];
  const x = (left: number, wide: number) => margin + (turned ? width - 2 * margin - left - wide : left);
  const strokes = picture.strokes.map(({ link, d, head, width: thick, extra }) => {
    const colour = link.weight > 0 ? colours.helps : colours.harms;
    const broken = link.sure !== null && link.sure < sureEnough ? ' stroke-dasharray="5 4"' : "";
    return `<g opacity="${extra ? 0.2 : 0.6}"><path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick.toFixed(1)}"${broken}/><path d="${head}" fill="${colour}"/></g>`;
  });
  const side = turned ? `direction="rtl"` : "";
  const boxes = picture.boxes.map((box) => {
    const left = x(box.x, box.width);
    const start = turned ? left + box.width - 7 : left + 7;
    const lines = box.lines.map(
      (line, place) => `<tspan x="${start}" y="${(box.y + 5 + 17 * place + 12.5).toFixed(1)}">${escaped(line)}</tspan>`,
    );
    return `<rect x="${left}" y="${box.y.toFixed(1)}" width="${box.width}" height="${box.height}" rx="3" fill="${colours.box}"/><text ${side} font-size="13" fill="${colours.ink}">${lines.join("")}</text>`;
  });
  const edge = turned ? width - margin : margin;
  const flip = turned ? ` transform="translate(${width - 2 * margin} 0) scale(-1 1)"` : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height.toFixed(0)}" viewBox="0 0 ${width} ${height.toFixed(0)}" xml:lang="${language}" font-family="'IBM Plex Sans', 'IBM Plex Sans Hebrew', 'IBM Plex Sans Arabic', sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<text ${side} x="${edge}" y="40" font-size="20" fill="${colours.ink}">${escaped(title)}</text>`,
    `<text ${side} x="${edge}" y="62" font-size="13" fill="${colours.quiet}">${escaped(note)}</text>`,
    `<g transform="translate(0 ${margin + heading})"><g transform="translate(${margin} 0)"><g${flip}>${strokes.join("")}</g></g>${boxes.join("")}</g>`,
    "</svg>",
  ].join("\n");
}
