import { join } from "node:path";

import { beforeAll, expect, test } from "vitest";
import { startVitest, type TestCase } from "vitest/node";

test.todo("x");
