import { expect, test } from "vitest";

import { makeItem } from "../../judging/testing/make-item.ts";
import { libraryContract } from "../asking/testing/library-contract.ts";
import { occurrences } from "./occurrences.ts";

test("who surely lacks a value has it in no other letter case, nor with other accents", async () => {
  const contract = await libraryContract("groups/list");
  const names = ["Sales", "sales", "Café", "cafe ", "Other", null];
  const items = names.map((displayName, at) => makeItem({ id: String(at), displayName }, at));
  const found = occurrences(items, contract, 20).filter(({ member }) => member === "displayName");
  const lacking = Object.fromEntries(
    found.map(({ value, lacking: others }) => [value, others.map((item) => item.value["displayName"])]),
  );
  expect(lacking).toEqual({
    Sales: ["Café", "cafe ", "Other", null],
    sales: ["Café", "cafe ", "Other", null],
    Café: ["Sales", "sales", "Other", null],
    "cafe ": ["Sales", "sales", "Other", null],
    Other: ["Sales", "sales", "Café", "cafe ", null],
  });
});
