import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A request without a token is answered with 400",
  who: "A mock that validates headers like parameters",
  apply: (honest) => ({
    ...honest,
    finishRefusal: (refusal, ex) => {
      const finished = honest.finishRefusal(refusal, ex);
      const anonymous = ex.request.headers["authorization"] === undefined;
      return anonymous && finished.status === 401 ? { ...finished, status: 400 } : finished;
    },
  }),
};
