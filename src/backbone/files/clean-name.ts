/** Letters that turn the direction of what follows, that show nothing, or that steer a terminal. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const notInNames = /[<>:"|?*]/g;
const mostLetters = 120;

/**
 * The name of a file without folders, without letters that hide how it ends, and short enough to be kept anywhere; what
 * it ends with stays. A name of nothing but such letters becomes `file`.
 */
export function cleanName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .normalize("NFC")
    .replace(/[\t\r\n]/g, " ")
    .replace(unseen, "")
    .replace(notInNames, "-")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  if (plain === "") return "file";
  const letters = [...plain];
  if (letters.length <= mostLetters) return plain;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? "";
  return `${letters.slice(0, mostLetters - ending.length).join("")}${ending}`;
}

/** What a name ends with, in small letters, without its dot. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
