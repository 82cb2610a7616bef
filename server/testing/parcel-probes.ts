import { generatedId } from "../data/entity.ts";
import type { Probe } from "./probe-request.ts";

const batch = generatedId(32, 1);
const parties = [0, 1].map((index) => generatedId(35, index));

const filters = [
  ...["weight", "tracking", "volume", "shelf", "column"].flatMap((name) =>
    ["eq", "ne", "lt", "le", "gt", "ge"].flatMap((operator) =>
      ["99", "0", "5", "-100", "9.5", "2259152797696"].map((value) => `${name} ${operator} ${value}`),
    ),
  ),
  ...["fragile", "insured"].flatMap((name) => ["eq", "ne"].flatMap((o) => [`${name} ${o} true`, `${name} ${o} false`])),
  ...["eq", "ne"].map((operator) => `batch ${operator} ${batch}`),
  `batch eq ${batch.replace(/.$/, "f")}`,
  ...["eq", "ne", "lt", "le", "gt", "ge"].map((operator) => `due ${operator} 2024-02-11`),
  ...["eq", "lt", "gt"].map((operator) => `opens ${operator} 11:30:00`),
  ...["eq", "lt", "gt", "le", "ge"].map((operator) => `transit ${operator} duration'PT9H'`),
  "customs gt 3",
  "address/city eq 'Berlin'",
  "address/number lt 7",
  "address/number eq 7",
  "startsWith(label,'Dr')",
  "startsWith(label,'dr')",
  "startsWith(label,'e')",
  "endsWith(reference,'.U')",
  "startsWith(label,'d_u')",
  "endsWith(reference,'EU')",
  "endsWith(reference,'R-')",
  "contains(label,'r')",
  "contains(label,'d')",
  "weight in (9,99)",
  "services has 'tracked'",
  "tags/any(t:t eq 'north')",
  "tags/all(t:t eq 'heavy')",
  "tags/any(t:startsWith(t,'no'))",
  "history/any(s:s/place eq 'Depot')",
  "not (history/any(s:s/place eq 'Depot'))",
  "history/any(s:s/place eq 'Aarhus' and s/hours eq 2)",
  "claims/any(c:c/reason eq 'late')",
  "claims/all(c:c/reason eq 'late')",
];

// What may stand in the parentheses of an expansion.
const nested = [
  "claims($filter=amount gt 40)",
  "claims($orderby=amount desc)",
  "claims($top=1)",
  "claims($skip=1)",
  "claims($count=true)",
  "claims($expand=claimant)",
  "replaces($levels=3)",
];

const paths = [
  "$filter=weight+eq+99",
  ...filters.map((filter) => `$filter=${encodeURIComponent(filter)}`),
  `$filter=${encodeURIComponent("fragile eq true")}&$count=true`,
  `$filter=${encodeURIComponent("id eq 'nobody'")}&$count=true`,
  ...nested.map((text) => `$expand=${encodeURIComponent(text)}`),
  "$select=id,address/city",
  "$select=id,declared",
  "$count=true",
  "$count=true&$top=1",
  '$search="label:drum"',
  '$search="label:drum"&$filter=weight%20eq%2099',
  '$search="label:Drum"',
  '$search="label:drum" AND "sender:Contoso"',
  '$search="label:drum" OR "label:lamp"',
  "$top=3",
  "$skip=3",
  "$skip=1&$top=1",
  "$expand=replaces",
  "$expand=owners",
];

/** Requests of the showcase that show faults of what no installed contract documents. */
export const parcelProbes: readonly Probe[] = [
  { about: "shape", path: "/postOffice/parties", tokens: ["ours"] },
  ...[
    "/$count",
    "/showcase.person",
    "/showcase.person/$count",
    "/showcase.person?$top=3",
    "/showcase.person?$filter=since%20eq%202010-05-04",
    "?$select=id",
    "?$top=6",
    "?$top=5",
    "?$top=-1",
    "?$skip=100000",
  ].map((rest): Probe => ({ about: "parties", path: `/postOffice/parties${rest}`, tokens: ["ours"] })),
  ...["$count", "showcase.person"].map((rest): Probe => ({
    about: "permissions",
    path: `/postOffice/parties/${rest}`,
    tokens: ["unrelated", "none"],
  })),
  { about: "permissions", path: `/postOffice/parcels/${generatedId(31, 1)}`, tokens: ["basic"] },
  { about: "query", path: "/users/Ember0@contoso.example/watchers", tokens: ["ours"] },
  // The first and the second user, who may each read what is theirs.
  { about: "permissions", path: "/me", tokens: ["first", "second"] },
  {
    about: "status",
    path: `/postOffice/parcels/${generatedId(31, 2)}/claims`,
    tokens: ["ours"],
    prefer: 'outlook.body-content-type="text"',
  },
  {
    about: "status",
    path: "/postOffice/parties?$filter=since%20eq%202010-05-04&$count=true",
    tokens: ["ours"],
    consistencyLevel: "eventual",
  },
  {
    about: "query",
    path: "/postOffice/parties/$count?$filter=since%20eq%202010-05-04",
    tokens: ["ours"],
    consistencyLevel: "eventual",
  },
  { about: "query", path: "/postOffice/parcels/Candle%20red", tokens: ["ours"] },
  { about: "query", path: `/postOffice/parcels/${generatedId(31, 5)}/transitiveParts`, tokens: ["ours"] },
  ...["welcome", "draft"].map((name): Probe => ({ about: "query", path: `/me/notes/${name}`, tokens: ["first"] })),
  { about: "errors", path: `/postOffice/parcels/${generatedId(31, 0)}/owners`, tokens: ["ours"] },
  ...[1, 2].map((index): Probe => ({
    about: "shape",
    path: `/postOffice/parcels/${generatedId(31, index)}/claims`,
    tokens: ["ours"],
  })),
  ...parties.map((id): Probe => ({
    about: "query",
    path: `/postOffice/parties/${id}/ownedObjects`,
    tokens: ["ours"],
  })),
  { about: "errors", path: "/postOffice/parties?$search=%22givenName%3Aa%22", tokens: ["ours"] },
  {
    about: "paging",
    path: "/postOffice/parcels",
    tokens: ["ours"],
    prefer: "odata.maxpagesize=9",
  },
  { about: "paging", path: "/postOffice/parties/delta", tokens: ["ours"] },
  ...["now", "unreadable"].map((token): Probe => ({
    about: "paging",
    path: `/postOffice/parties/delta?$deltatoken=${token}`,
    tokens: ["ours"],
  })),
  ...paths.map((query): Probe => ({
    about: "query",
    path: `/postOffice/parcels?${query}`,
    tokens: ["ours"],
  })),
];
