import axe, { type AxeResults, type Result } from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Checks a page as it stands against the rules of WCAG 2.2 AA that a program can judge.
 * @throws an error that names each broken rule, where it breaks, and what would mend it.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  await page.evaluate(`${axe.source}; undefined`);
  const results = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify({ runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] })})`,
  );
  if (results.violations.length === 0) return;
  const found = results.violations.map(describe).join("\n\n");
  throw new Error(`${page.url()} breaks ${results.violations.length} rule(s) of WCAG 2.2 AA.\n\n${found}`);
}

function describe(rule: Result): string {
  const places = rule.nodes.slice(0, 5).map((node) => {
    const mend = (node.failureSummary ?? "").split("\n").slice(1).join(" ").trim();
    return `  at ${node.target.join(" ")}\n     ${node.html.slice(0, 160)}\n     ${mend}`;
  });
  const more = rule.nodes.length - places.length;
  if (more > 0) places.push(`  and ${more} more`);
  return `${rule.id} (${rule.impact ?? "no impact given"}): ${rule.help}\n${places.join("\n")}`;
}
