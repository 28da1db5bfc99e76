import type { ComponentChildren } from "preact";
import { type Sign, Tag } from "./tag.tsx";

interface NoticeProps {
  sign: Sign;
  /** The word of the tag. */
  tag: string;
  /** The finding, one sentence with numbers. */
  title: string;
  /** The page's own heading, or below one. */
  level?: 1 | 2;
  /** The picture of the gap. */
  picture?: ComponentChildren;
  children: ComponentChildren;
}

/** What a reader must see before everything else on a page; one per page, never a box. */
export function Notice({ sign, tag, title, level = 2, picture, children }: NoticeProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <section class="notice" aria-label={tag}>
      <div class={picture ? "wrap two" : "wrap"}>
        <div>
          <p>
            <Tag sign={sign}>{tag}</Tag>
          </p>
          <Heading>{title}</Heading>
          {children}
        </div>
        {picture}
      </div>
    </section>
  );
}
