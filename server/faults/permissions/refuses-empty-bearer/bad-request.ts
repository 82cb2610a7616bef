import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty bearer token is answered with 400",
  who: "A mock whose framework cannot parse the header",
  apply: (honest) => ({
    ...honest,
    finishRefusal: (refusal, ex) => {
      const finished = honest.finishRefusal(refusal, ex);
      return ex.request.headers["authorization"] === "Bearer" ? { ...finished, status: 400 } : finished;
    },
  }),
};
