import type { ComponentChildren } from "preact";

interface AtProps {
  /** Per cent of the plot, from where reading starts and from the bottom. */
  x: number;
  y: number;
  /** How it stands and what it is, in the classes of `figure.css`. */
  class?: string;
  children: ComponentChildren;
}

const write = (value: number): string => String(Math.round(value * 10) / 10);

/** Words at a spot of a plot. */
export const At = ({ x, y, children, ...rest }: AtProps) => (
  <span class={`at ${rest.class ?? ""}`} style={`--x:${write(x)};--y:${write(y)}`}>
    {children}
  </span>
);

interface PlotProps {
  /** SVG paths in a box of 100 by 100, without any text. */
  drawing: ComponentChildren;
  /** Labels over the drawing. */
  children?: ComponentChildren;
  height?: string;
  class?: string;
}

/** A drawing and its words. It is for the eyes alone: the table beside it is its equal. */
export const Plot = ({ drawing, children, height, ...rest }: PlotProps) => (
  <div class={`plot ${rest.class ?? ""}`.trim()} style={height && `--h:${height}`} aria-hidden="true">
    <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="presentation">
      {drawing}
    </svg>
    {children}
  </div>
);
