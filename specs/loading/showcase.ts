import { join } from "node:path";

import type { Specs } from "../contract.ts";
import { packageRoot } from "./package-root.ts";
import { readContracts } from "./read-contracts.ts";

/**
 * A contract of our own that documents members of every type and every query option. The reference server has data for it, so
 * that what the installed contracts do not document is proven as well.
 */
export function showcaseSpecs(installed: Specs): Specs {
  return readContracts(join(packageRoot, "specs", "showcase"), installed);
}
