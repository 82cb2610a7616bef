import { withNextLink } from "../../behaviour/collections.ts";
import { withError } from "../../behaviour/refusals.ts";
import { type Exchange, headerOf } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

const sentIn = ({ request }: Exchange): string => headerOf(request, "authorization") ?? "";
const tokenIn = (ex: Exchange): string => sentIn(ex).replace(/^Bearer /, "");

export const faults: FaultDefinitions = {
  "robustness/keeps-secrets": {
    title: "The message of an error repeats the Authorization header",
    who: "A mock whose errors tell all that is known of the request",
    apply: (honest) =>
      withError(honest, (error, { message }, ex) => ({ ...error, message: `${message} (sent: ${sentIn(ex)})` })),
  },
  "robustness/keeps-secrets/in-links": {
    title: "The link to the next page holds the token",
    who: "A gateway that signs links with what it has at hand",
    apply: (honest) => withNextLink(honest, (link, ex) => `${link}&access_token=${encodeURIComponent(tokenIn(ex))}`),
  },
  "robustness/keeps-secrets/in-headers": {
    title: "The challenge repeats the token that was refused",
    who: "A gateway that helps whoever debugs a login",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) => {
        const finished = honest.finishRefusal(refusal, ex);
        const headers = { ...finished.headers, "x-refused-token": tokenIn(ex) };
        return finished.status === 401 && sentIn(ex) !== "" ? { ...finished, headers } : finished;
      },
    }),
  },
};
