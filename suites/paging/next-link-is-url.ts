import type { Suite } from "../engine/suite.ts";
import { onPages, outcome } from "../driving/paged.ts";
import { nextLink } from "../driving/pages.ts";
import { broken, kept } from "../judging/judgement.ts";

export const suite: Suite = {
  ...onPages((plain) => {
    if (plain.kind === "whole" || plain.stop !== "not-a-url") return outcome(kept(plain.pageSizes.length - 1 || 1));
    const observed = nextLink(plain.last) ?? "";
    return outcome(broken({ expected: "a URL", observed, pointers: ["/@odata.nextLink"] }), plain.last);
  }),
};
