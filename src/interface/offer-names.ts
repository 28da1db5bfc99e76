/** After an @ in a text, offers the names of a list of people in the same part of a form; the choice is taken in both. */
export function offerNames(area: HTMLElement): void {
  const text = area.querySelector("textarea");
  const people = area.querySelector("select");
  if (!text || !people) return;
  const offered = document.createElement("ul");
  offered.className = "offered";
  offered.hidden = true;
  text.after(offered);
  text.addEventListener("input", () => {
    const begun = begunName(text);
    const fitting = begun === null ? [] : fittingIn(people, begun).slice(0, 6);
    offered.replaceChildren(...fitting.map((person) => choiceOf(text, offered, person)));
    offered.hidden = fitting.length === 0;
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Escape") offered.hidden = true;
    if (event.key !== "ArrowDown" || offered.hidden) return;
    event.preventDefault();
    offered.querySelector("button")?.focus();
  });
}

/** What stands between the last @ and the cursor; null where no name is being written. */
function begunName(text: HTMLTextAreaElement): string | null {
  const [, begun] = /@([^\s@][^@\n]{0,40})$/u.exec(text.value.slice(0, text.selectionStart)) ?? [];
  return begun?.toLowerCase() ?? null;
}

const fittingIn = (people: HTMLSelectElement, begun: string): HTMLOptionElement[] =>
  [...people.options].filter(({ label }) =>
    label
      .toLowerCase()
      .split(/\s+/)
      .some((_, place, parts) => parts.slice(place).join(" ").startsWith(begun)),
  );

function choiceOf(text: HTMLTextAreaElement, offered: HTMLElement, person: HTMLOptionElement): HTMLElement {
  const [item, button] = [document.createElement("li"), document.createElement("button")];
  button.type = "button";
  button.dir = "auto";
  button.textContent = person.label;
  button.addEventListener("click", () => {
    const end = text.selectionStart;
    const start = text.value.lastIndexOf("@", end - 1);
    text.setRangeText(`@${person.label} `, start, end, "end");
    person.selected = true;
    offered.hidden = true;
    text.focus();
  });
  item.append(button);
  return item;
}
