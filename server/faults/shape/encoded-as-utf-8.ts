import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

function withBytes(honest: Behaviour, change: (text: string, ex: Exchange) => Uint8Array): Behaviour {
  return {
    ...honest,
    encode: (answer, ex) => {
      const wire = honest.encode(answer, ex);
      if (ex.operation === undefined || wire.payload.length === 0) return wire;
      const payload = change(Buffer.from(wire.payload).toString("utf8"), ex);
      return { ...wire, payload, headers: { ...wire.headers, "Content-Length": String(payload.length) } };
    },
  };
}

const latin1 = (text: string): Buffer =>
  Buffer.from(text.replace(/"displayName":"/g, '"displayName":"Gr\u00f6\u00dfe '), "latin1");

export const faults: FaultDefinitions = {
  "shape/encoded-as-utf-8": {
    title: "Bodies are encoded in Latin-1",
    who: "A mock whose platform writes texts in the code page of the machine",
    apply: (honest) => withBytes(honest, latin1),
  },
  "shape/encoded-as-utf-8/on-later-pages": {
    title: "Later pages are encoded in Latin-1",
    who: "A service whose continuation is written by an older part of it",
    apply: (honest) =>
      withBytes(honest, (text, { options }) => (options.offset === undefined ? Buffer.from(text) : latin1(text))),
  },
};
