import { existsSync } from "node:fs";

import { chromium, type Browser } from "playwright-core";

/**
 * A headless Chromium: Debian's, or the one that `GRAPH_CONFORMANCE_CHROMIUM` names. Whoever starts it closes it. Throws
 * where there is none.
 */
export async function startBrowser(environment: Readonly<Record<string, string | undefined>>): Promise<Browser> {
  const executablePath = environment["GRAPH_CONFORMANCE_CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no browser at ${executablePath}, and these tests need one: apt-get install chromium, or set GRAPH_CONFORMANCE_CHROMIUM to the path of another Chromium.`,
    );
  }
  return chromium.launch({ executablePath });
}
