import { expect, test } from "vitest";

import { selectable } from "../../judging/values/documented-members.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { Probe } from "../asking/probe.ts";
import { projectionDeck } from "./projections.ts";

const { operations, types } = loadSpecs();

test.each(operations.map((operation) => [operation.id, operation] as const))(
  "%s: of every two members both are selected, each without the other, and neither",
  (_, operation) => {
    const contract = { operation, types };
    const names = selectable(contract);
    const deck = projectionDeck({
      contract,
      draws: { quick: false },
      some: (all: unknown) => all,
    } as unknown as Probe).map((list) => new Set(list));
    const open = names.flatMap((a) =>
      names.flatMap((b) =>
        a >= b
          ? []
          : [
              [true, true],
              [true, false],
              [false, true],
              // With two members alone, neither would be an empty $select.
              ...(names.length > 2 ? [[false, false]] : []),
            ].filter(([hasA, hasB]) => !deck.some((list) => list.has(a) === hasA && list.has(b) === hasB)),
      ),
    );
    expect(names.length === 0 ? [] : open).toEqual([]);
  },
);
