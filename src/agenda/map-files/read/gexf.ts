import { type Brought, Gathering } from "../brought.ts";
import { readElement } from "./fields.ts";
import { addLink } from "./graphml.ts";
import { below, type Element } from "./xml-tree.ts";

/** Reads a map in GEXF, as Gephi writes it. */
export function readGexf(root: Element): Brought {
  const found = new Gathering();
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  for (const list of below(root, "attributes"))
    for (const { attributes } of below(list, "attribute"))
      titles[list.attributes.class === "edge" ? "edge" : "node"].set(
        attributes.id ?? "",
        (attributes.title ?? "").toLowerCase(),
      );
  const fieldsOf = (element: Element, of: keyof typeof titles) => {
    const own = Object.entries(element.attributes).filter(([name]) => name === "label" || name === "weight");
    const values = element.children
      .filter(({ name }) => name === "attvalues")
      .flatMap((list) => [...below(list, "attvalue")])
      .map(({ attributes }) => [titles[of].get(attributes.for ?? "") ?? "", attributes.value ?? ""] as const);
    return new Map([...own, ...values]);
  };
  for (const node of below(root, "node")) {
    const id = node.attributes.id ?? "";
    const fields = fieldsOf(node, "node");
    found.cause(id, readElement(fields.get("label") ? fields : new Map([...fields, ["label", id]])), { element: id });
  }
  const usual = [...below(root, "graph")][0]?.attributes.defaultedgetype ?? "undirected";
  for (const edge of below(root, "edge")) {
    const { id, source = "", target = "", type = usual } = edge.attributes;
    addLink(found, [source, target], fieldsOf(edge, "edge"), {
      element: id ?? `${source} – ${target}`,
      mutual: type !== "directed",
    });
  }
  return found.finish("gexf");
}
