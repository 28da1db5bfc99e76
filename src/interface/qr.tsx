import { renderSVG } from "uqr";

interface QrProps {
  /** What scanning it leads to, said to screen readers. */
  label: string;
  /** A link of ours. */
  link: string;
  /** Where it stands; `qr` unless a sheet says how large it is printed. */
  class?: string;
}

/** The square code of a link of ours, to scan from a screen or from paper. */
export const Qr = ({ label, link, ...rest }: QrProps) => (
  <div
    class={rest.class ?? "qr"}
    role="img"
    aria-label={label}
    // our own drawing of a link of ours
    dangerouslySetInnerHTML={{ __html: renderSVG(link, { border: 2 }) }}
  />
);
