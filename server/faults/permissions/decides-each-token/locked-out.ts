import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "After two refusals in a row the next request for an address is refused as well",
  who: "A firewall that counts refusals and not who got them",
  apply: (honest) => {
    const refusals = new Map<string, number>();
    return {
      ...honest,
      respond: (answer, ex) => {
        const given = honest.respond(answer, ex);
        const { path, query } = ex.request;
        const before = refusals.get(`${path}?${query}`) ?? 0;
        // The plain list is refused to so many that nobody would be let in.
        if (query === "" || ![200, 401, 403].includes(given.status)) return given;
        refusals.set(`${path}?${query}`, given.status === 200 ? 0 : before + 1);
        const value = { error: { code: "TooManyRefusals", message: "Locked out." } };
        return before >= 2 && given.status === 200 ? { ...given, status: 403, body: { kind: "json", value } } : given;
      },
    };
  },
};
