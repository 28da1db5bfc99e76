/** Text as it stands in XML, in an element or an attribute; signs that XML cannot hold are left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[<>&"'\n\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
