import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

/** A reference server without and one with a fault, which `shape/key-present` catches. */
export interface Servers {
  readonly honest: string;
  readonly faulty: string;
  close(): Promise<void>;
}

export async function startServers(): Promise<Servers> {
  const servers: readonly [Server, Server] = await Promise.all([
    startServer(),
    startServer({ faults: [await loadFault("shape/key-present")] }),
  ]);
  const [honest, faulty] = servers;
  return {
    honest: honest.url,
    faulty: faulty.url,
    close: async () => {
      await Promise.all(servers.map((server) => server.close()));
    },
  };
}

/** What makes a run short and still catches the fault. The star is no file name. */
export const short = "--quick --seed 1 --requirement shape/*";
