import type { Beyond, Suite } from "../builders/suite.ts";

/** Why a requirement cannot be judged by one answer, and what would decide it. */
export interface BeyondText {
  readonly reason: string;
  readonly needs: string;
}

const texts: Readonly<Record<Beyond, BeyondText>> = {
  "several-exchanges": {
    reason: "it needs several exchanges that belong together",
    needs: "a run against the service, which sends them",
  },
  "known-asker": {
    reason: "it is only driven live: who asked, and what for, is not to be seen in a recording",
    needs: "a run against the service with identities that are known",
  },
};

/** Why one answer alone cannot break the requirement; undefined where it can. */
export function beyondText({ judge, beyond = "several-exchanges" }: Suite): BeyondText | undefined {
  return judge === undefined ? texts[beyond] : undefined;
}
