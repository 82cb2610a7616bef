import axe from "axe-core";
import type { Page } from "playwright-core";

/** What in a page would be a barrier to somebody, as axe tells it. The page must have been opened with `bypassCSP`: the scanner makes nodes in ways that ours may not. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: scanner } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await scanner.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}
