import { withCollection, withNextLink } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "paging/next-link-is-url": {
    title: "The next link is an object",
    who: "A mock author who is used to HAL",
    apply: (honest) => withNextLink(honest, (link) => ({ href: link })),
  },
  "paging/next-link-is-url/empty-at-end": {
    title: "The last page has a next link that is empty",
    who: "A mock in Go whose struct has a string that is never absent",
    apply: (honest) =>
      withCollection(honest, (body) => ("@odata.nextLink" in body ? body : { "@odata.nextLink": "", ...body })),
  },
  "paging/next-link-is-url/null-at-end": {
    title: "The last page has a next link that is null",
    who: "A serializer that writes nulls",
    apply: (honest) =>
      withCollection(honest, (body) => ("@odata.nextLink" in body ? body : { "@odata.nextLink": null, ...body })),
  },
  "paging/next-link-is-url/number": {
    title: "The next link is the number of the next page",
    who: "A mock with numbered pages",
    apply: (honest) => withNextLink(honest, (_, ex) => Math.floor((ex.options.offset ?? 0) / honest.pageSize(ex)) + 2),
  },
  "paging/next-link-is-url/token-alone": {
    title: "The next link is the skip token",
    who: "A mock author who is used to page tokens",
    apply: (honest) => withNextLink(honest, (link) => link.replace(/^.*skiptoken=/, "")),
  },
  "paging/next-link-is-url/word": {
    title: "The next link is the word next",
    who: "A template whose placeholder was never filled in",
    apply: (honest) => withNextLink(honest, () => "next"),
  },
};
