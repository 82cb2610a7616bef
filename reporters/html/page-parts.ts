import type { Evidence, FinishedRun, RequirementResult } from "../../suites/engine/finished-run.ts";
import { shortRoute } from "../short-route.ts";
import { boundedWithin } from "./bounded-within.ts";
import { listing } from "./listing.ts";
import { pageBodies } from "./page-bodies.ts";
import type { Claim, PageExchange, PageParts, PageResult } from "./page-data.ts";

/** Takes a run apart into what a page needs at once and what it needs only when a result is opened. */
export function pageParts({ requirements, ...run }: FinishedRun): PageParts {
  const claims = listing<Claim>(JSON.stringify);
  const bodies = listing<string>((body) => body);
  const exchanges = listing<PageExchange>(JSON.stringify);
  const templates = [...new Set(requirements.map(({ template }) => template))];
  const routes = listing<Pick<RequirementResult, "operation" | "route" | "template">>(JSON.stringify);

  const results = requirements.map((result): PageResult => {
    const { id, title, level, class: ofClass, source, operation, route, template, evidence, pointer, ...own } = result;
    return {
      ...boundedWithin(own),
      // Reports of older versions name the first place only.
      ...(own.pointers === undefined && pointer !== undefined ? { pointers: [pointer] } : {}),
      claim: claims.place(boundedWithin({ id, title, level, class: ofClass, source })),
      route: routes.place(boundedWithin({ operation, route, template })),
      exchanges: evidence.map((one) => exchanges.place(exchangeOf(one, (body) => bodies.place(body)))),
    };
  });
  return {
    data: {
      run: boundedWithin(run),
      claims: claims.items,
      routes: routes.items.map((one) => ({ ...one, short: shortRoute(one.template, templates) })),
      results,
    },
    exchanges: exchanges.items,
    bodies: pageBodies(bodies.items),
  };
}

function exchangeOf({ request, response, curl }: Evidence, place: (body: string) => number): PageExchange {
  if ("failure" in response) return { request: boundedWithin(request), response: boundedWithin(response), curl };
  const { body, ...rest } = response;
  return { request: boundedWithin(request), response: { ...boundedWithin(rest), body: place(body) }, curl };
}
