import { withError } from "../../behaviour/refusals.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

function withTrace(honest: Behaviour, trace: string): Behaviour {
  return withError(honest, (error, { message }) => ({ ...error, message: `${message}\n${trace}` }));
}

export const faults: FaultDefinitions = {
  "errors/no-stack-trace": {
    title: "The message holds the stack of a JavaScript error",
    who: "A mock in Node that answers with error.stack",
    apply: (honest) =>
      withTrace(honest, "    at findRun (/srv/mock/runs.js:41:13)\n    at async /srv/mock/server.js:12:5"),
  },
  "errors/no-stack-trace/dotnet": {
    title: "The message holds the stack of a .NET exception",
    who: "A mock in ASP.NET that was left in development mode",
    apply: (honest) =>
      withTrace(
        honest,
        "   at Mock.Runs.Find(String id) in C:\\src\\Runs.cs:line 41\r\n   at Mock.Runs.<>c__DisplayClass1_0.<Map>b__0(HttpContext context)",
      ),
  },
  "errors/no-stack-trace/java": {
    title: "The message holds the stack of a Java exception",
    who: "A mock in Spring with server.error.include-stacktrace",
    apply: (honest) =>
      withTrace(
        honest,
        "\tat org.example.Runs.find(Runs.java:41)\n\tat java.base/java.lang.Thread.run(Thread.java:840)",
      ),
  },
  "errors/no-stack-trace/python": {
    title: "The message of an unknown id holds a Python traceback",
    who: "A mock in Flask that answers with traceback.format_exc()",
    apply: (honest) =>
      withError(honest, (error, { reason }) =>
        reason === "unknown-key"
          ? {
              ...error,
              message:
                'Traceback (most recent call last):\n  File "/srv/mock.py", line 41, in find\n    runs[id]\nKeyError',
            }
          : error,
      ),
  },
};
