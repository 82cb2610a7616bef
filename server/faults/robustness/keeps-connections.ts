import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "robustness/keeps-connections": {
    title: "The second request on a connection is not answered",
    who: "A server that takes one request a connection, behind a proxy that keeps them open",
    apply: (honest) => withDropped(honest, 2),
  },
  "robustness/keeps-connections/third": {
    title: "The third request on a connection is not answered",
    who: "A server whose workers end after some requests without a word to those who are connected",
    apply: (honest) => withDropped(honest, 3),
  },
};

// Connections of nobody who waits are closed by many.
function withDropped(honest: Behaviour, nth: number): Behaviour {
  const requests = new WeakMap<object, number>();
  return {
    ...honest,
    write: (response, wire, ex) => {
      const { socket } = response;
      const count = socket === null ? 0 : (requests.get(socket) ?? 0) + 1;
      if (socket === null || count < nth) {
        if (socket !== null) requests.set(socket, count);
        return honest.write(response, wire, ex);
      }
      socket.destroy();
    },
  };
}
