import { Refusal } from "../../../core/refusal.ts";
import { type Brought, Gathering } from "../brought.ts";
import { mapWords as said } from "../words.ts";
import { type Fields, readElement } from "./fields.ts";
import { addLink } from "./graphml.ts";

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Reads a map in JSON: elements and connections as Kumu has them, nodes and edges as PRSM, or nodes and links or connections
 * as others. Elements are called by an id or by their label.
 * @throws {Refusal} where it is no such file.
 */
export function readJson(text: string): Brought {
  const whole = parse(text);
  const elements = listOf(whole, ["elements", "nodes", "factors"]);
  const connections = listOf(whole, ["connections", "edges", "links"]);
  if (!elements || !connections) throw new Refusal("invalid", said.notAMapJson);
  const found = new Gathering();
  const called = new Map<string, string>();
  for (const [place, element] of elements.entries()) {
    const fields = fieldsOf(element);
    const label = fields.get("label") ?? fields.get("name") ?? "";
    const key = fields.get("_id") ?? fields.get("id") ?? label;
    found.cause(key, readElement(fields), { element: label || key || String(place + 1) });
    for (const name of [key, label]) if (name && !called.has(name)) called.set(name, key);
    called.set(key, key);
  }
  for (const [place, connection] of connections.entries()) {
    const fields = fieldsOf(connection);
    const end = (names: readonly string[]) => {
      const name = names.map((one) => fields.get(one)).find((one) => one !== undefined) ?? "";
      return called.get(name) ?? name;
    };
    const element = fields.get("_id") ?? fields.get("id") ?? String(place + 1);
    const direction = fields.get("direction");
    addLink(found, [end(["from", "sourceid", "source"]), end(["to", "targetid", "target"])], fields, {
      element,
      mutual: direction === "mutual" || direction === "undirected",
    });
  }
  return found.finish("json");
}

function parse(text: string): Json {
  try {
    const whole: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (isObject(whole)) return whole;
  } catch {
    // Said below, in words.
  }
  throw new Refusal("invalid", said.damagedJson);
}

const listOf = (whole: Json, names: readonly string[]): Json[] | undefined => {
  const list = names.map((name) => whole[name]).find((one) => Array.isArray(one));
  return Array.isArray(list) ? list.filter(isObject) : undefined;
};

/** Texts and numbers of an object and of its `attributes`, and the languages of its `names` and `about`. */
function fieldsOf(object: Json): Fields {
  const fields = new Map<string, string>();
  const put = (name: string, value: unknown) => {
    if (typeof value === "string" || typeof value === "number") fields.set(name.toLowerCase(), String(value));
  };
  for (const [name, value] of Object.entries(isObject(object.attributes) ? object.attributes : {})) put(name, value);
  for (const [name, value] of Object.entries(object)) {
    put(name, value);
    const stem = name === "names" ? "name" : name;
    if ((stem === "name" || stem === "about") && isObject(value))
      for (const language of ["en", "he", "ar"]) put(`${stem}_${language}`, value[language]);
  }
  return fields;
}
