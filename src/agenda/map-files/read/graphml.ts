import { type Brought, Gathering } from "../brought.ts";
import { type Fields, readElement, readLink } from "./fields.ts";
import { below, type Element } from "./xml-tree.ts";

/** Reads a map in GraphML, with the labels of yEd where nothing else names its nodes. */
export function readGraphml(root: Element): Brought {
  const found = new Gathering();
  const keys = new Map<string, string>();
  for (const { attributes } of below(root, "key"))
    keys.set(attributes.id ?? "", (attributes["attr.name"] ?? attributes.id ?? "").toLowerCase());
  for (const node of below(root, "node")) {
    const id = node.attributes.id ?? "";
    const fields = new Map(fieldsOf(node, keys));
    const drawn = [...below(node, "NodeLabel")][0]?.text.trim();
    if (drawn && !fields.has("label")) fields.set("label", drawn);
    const read = readElement(fields);
    const named = Object.values(read.names).some((text) => text?.trim());
    found.cause(id, named ? read : readElement(new Map([...fields, ["label", id]])), { element: id });
  }
  const undirected = new Set(
    [...below(root, "graph")]
      .filter((one) => one.attributes.edgedefault === "undirected")
      .flatMap((one) => [...below(one, "edge")]),
  );
  for (const edge of below(root, "edge")) {
    const { id, source = "", target = "", directed } = edge.attributes;
    const element = id ?? `${source} – ${target}`;
    addLink(found, [source, target], fieldsOf(edge, keys), {
      element,
      mutual: directed === "false" || (directed === undefined && undirected.has(edge)),
    });
  }
  return found.finish("graphml");
}

const fieldsOf = (element: Element, keys: ReadonlyMap<string, string>): Fields =>
  new Map(
    element.children.flatMap((child) => {
      const key = child.name === "data" ? keys.get(child.attributes.key ?? "") : undefined;
      return key !== undefined && child.children.length === 0 ? [[key, child.text] as const] : [];
    }),
  );

/** Adds a link as its fields say, both ways where it has no direction. */
export function addLink(
  found: Gathering,
  [from, to]: readonly [string, string],
  fields: Fields,
  { element, mutual }: { element: string; mutual: boolean },
): void {
  const read = readLink(fields);
  if ("fault" in read) {
    found.leave("no-number", { element }, read.fault);
    return;
  }
  found.weighted ||= read.weighted;
  found.link([from, to], read, { element });
  if (mutual && from !== to) found.link([to, from], read, { element });
}
