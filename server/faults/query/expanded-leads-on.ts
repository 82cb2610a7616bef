import { restOf, withExpandedPages } from "../../behaviour/expansions.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expanded-leads-on": {
    title: "The link to the rest of what is expanded leads back to the parent's own collection",
    who: "A service that makes every nextLink of the path of the request",
    apply: (honest) =>
      withExpandedPages(honest, (_name, { request }) => `${request.root}${request.path.replace(/\/[^/]+$/, "")}`),
  },
  "query/expanded-leads-on/begins-again": {
    title: "The link to the rest of what is expanded begins again at the first entity",
    who: "A service that links to the navigation path and forgets the token",
    apply: (honest) => withExpandedPages(honest, (name, ex) => restOf(name, ex).replace(/\?.*/, "")),
  },
  "query/expanded-leads-on/lost": {
    title: "The link to the rest of what is expanded is answered 404",
    who: "A gateway that rewrites the links of the first level alone",
    apply: (honest) => withExpandedPages(honest, (name, ex) => restOf(name, ex).replace(/\/[^/]+\?/, "/rest?")),
  },
};
