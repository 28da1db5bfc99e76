/** Where in the whole text a place of the page lies: the letters before it in its own stretch, after that stretch's begin. */
function letterAt(node: Node, offset: number): number | null {
  const stretch = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-from]");
  if (!stretch) return null;
  const before = document.createRange();
  before.setStart(stretch, 0);
  before.setEnd(node, offset);
  return Number(stretch.dataset.from) + before.toString().length;
}

/** The first and last letter that a selection covers inside a text; null where it covers none. */
function lettersIn(range: Range, words: HTMLElement): { from: number; until: number } | null {
  const covered = [...words.querySelectorAll<HTMLElement>("[data-from]")].filter((one) => range.intersectsNode(one));
  const [first, last] = [covered[0], covered.at(-1)];
  if (!first || !last) return null;
  const begin = Number(first.dataset.from);
  const end = Number(last.dataset.from) + (last.textContent?.length ?? 0);
  const from = letterAt(range.startContainer, range.startOffset) ?? begin;
  const until = letterAt(range.endContainer, range.endOffset) ?? end;
  return until > from ? { from, until } : null;
}

/**
 * Lets letters of a story be selected, by mouse, finger or keyboard, and keeps what was selected in the form until it is
 * sent or undone. Without it, whole sentences can be ticked.
 */
export function selectLetters(words: HTMLElement): void {
  const form = words.closest("form");
  const shown = form?.querySelector<HTMLElement>("[data-selected]");
  const said = form?.querySelector<HTMLElement>("[data-selected-words]");
  if (!form || !shown || !said) return;
  const kept = document.createElement("input");
  kept.type = "hidden";
  kept.name = "stretches";
  const forget = () => {
    kept.remove();
    shown.hidden = true;
    said.textContent = "";
  };
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!words.contains(range.commonAncestorContainer)) return;
    const letters = lettersIn(range, words);
    if (!letters) return;
    kept.value = `${letters.from}-${letters.until}`;
    form.append(kept);
    said.textContent = selection.toString().replaceAll(/\s+/g, " ").trim();
    shown.hidden = false;
  });
  form.querySelector("[data-selected-clear]")?.addEventListener("click", () => {
    getSelection()?.removeAllRanges();
    forget();
  });
}
