const idleSeconds = 60;
const shutMinutes = 30;

/** Whether somebody writes in a field outside what is covered: then the page is not loaded anew under her hands. */
const isWriting = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input.input")].some(
    (field) => field.value !== field.defaultValue,
  );

/**
 * Hides what could be seen by others: when the window loses its focus, is shared from behind another, or nothing was
 * moved for a minute; and at once with the Escape key. What was copied by mistake is not copied.
 */
export function coverWords(area: HTMLElement): void {
  const veil = area.querySelector<HTMLElement>("[data-cover-veil]");
  const words = area.querySelector<HTMLElement>("[data-cover-words]");
  const hide = area.querySelector<HTMLElement>("[data-cover-hide]");
  const show = area.querySelector<HTMLElement>("[data-cover-show]");
  if (!veil || !words || !hide || !show) return;
  let idle = 0;
  const cover = (): void => {
    veil.hidden = false;
    hide.hidden = true;
    words.inert = true;
    words.classList.add("covered");
    for (const voice of words.querySelectorAll("audio")) voice.pause();
  };
  const uncover = (): void => {
    veil.hidden = true;
    hide.hidden = false;
    words.inert = false;
    words.classList.remove("covered");
    stir();
    hide.focus();
  };
  /** A voice that is heard is no idleness. */
  const isHeard = (): boolean => [...words.querySelectorAll("audio")].some((voice) => !voice.paused);
  function stir(): void {
    clearTimeout(idle);
    idle = window.setTimeout(() => (isHeard() ? stir() : cover()), idleSeconds * 1000);
  }
  hide.hidden = false;
  hide.addEventListener("click", cover);
  show.addEventListener("click", uncover);
  addEventListener("blur", cover);
  document.addEventListener("visibilitychange", () => document.hidden && cover());
  document.addEventListener("keydown", (event) => (event.key === "Escape" ? cover() : stir()));
  for (const stirred of ["pointermove", "pointerdown", "scroll"] as const)
    document.addEventListener(stirred, stir, { passive: true });
  for (const taken of ["copy", "cut", "dragstart", "contextmenu"] as const)
    words.addEventListener(taken, (event) => {
      const at = event.target;
      if (!(at instanceof Element && at.closest("textarea, input"))) event.preventDefault();
    });
  setTimeout(() => {
    cover();
    if (!isWriting()) location.reload();
  }, shutMinutes * 60_000);
  stir();
}
