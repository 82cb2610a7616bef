import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A 403 is a web page",
  who: "A gateway with its own error pages",
  apply: (honest) => ({
    ...honest,
    respond: (answer, ex) => {
      const finished = honest.respond(answer, ex);
      if (finished.status !== 403) return finished;
      const headers = { ...finished.headers, "Content-Type": "text/html" };
      return { ...finished, headers, body: { kind: "text", text: "<html><body><h1>403 Forbidden</h1></body></html>" } };
    },
  }),
};
