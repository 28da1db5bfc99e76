/** Puts a button of the page in place of the browser's own, which may speak another language, and says what was chosen. */
function sayChosen(area: HTMLElement, input: HTMLInputElement): void {
  const part = (name: string) => area.querySelector<HTMLElement>(`[data-part=${name}]`);
  const [choose, chosen] = [part("choose"), part("chosen")];
  if (!choose || !chosen) return;
  choose.hidden = false;
  input.classList.add("stood-for");
  const say = () => {
    chosen.textContent = [...(input.files ?? [])].map(({ name }) => name).join(", ");
  };
  input.addEventListener("change", say);
  say();
}

/** Lets a file be dropped anywhere on the field around its input, and says in the words of the page what was chosen. */
export function takeDrops(area: HTMLElement): void {
  const input = area.querySelector<HTMLInputElement>("input[type=file]");
  if (area.dataset.drop === "taken") return;
  area.dataset.drop = "taken";
  if (input) sayChosen(area, input);
  const mark = (over: boolean) => area.classList.toggle("over", over);
  area.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  area.addEventListener("dragleave", () => mark(false));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    if (!input || !event.dataTransfer?.files.length) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
