import type { ComponentChildren } from "preact";

/** What just happened, and a way to undo it; never an error. */
export const Toast = ({ children }: { children: ComponentChildren }) => (
  <p class="toast" role="status">
    {children}
  </p>
);
