import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import { isBusy } from "../../judging/answers/busy.ts";
import { redirectReason } from "./redirect-reason.ts";

/** Why nothing can be asked at all; undefined when the target answers. */
export type Obstacle = { readonly reason: string } | undefined;

/** Tells by all answers of discovery whether the target answers us at all. */
export function obstacleOf(answers: readonly Answer[], root: URL | undefined): Obstacle {
  const statuses = answers.map(statusOf);
  if (statuses.every((status) => status === undefined)) return { reason: silence(answers) };
  const shown = [...new Set(statuses)].join(" and ");
  if (statuses.every(isDenied)) {
    return { reason: `The target refuses our identity: every request was answered with ${shown}.` };
  }
  if (statuses.every((status) => status !== undefined && isBusy(status))) {
    return { reason: `The target is too busy to be tested: every request was answered with ${shown}.` };
  }
  const reason = root === undefined ? undefined : redirectReason(answers, root);
  return reason === undefined ? undefined : { reason };
}

/** Whether a status says that the asker may not. */
export function isDenied(status: number | undefined): boolean {
  return status === 401 || status === 403;
}

// OpenSSL's names for a certificate whose authority is not known, or is another one of the same name.
const untrusted = /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_SIGNATURE_FAILURE/;

function silence([first]: readonly Answer[]): string {
  const response = first?.exchange.response;
  if (response?.kind !== "failed") return "The target does not answer.";
  const hint =
    response.cause === "certificate" && untrusted.test(response.message) ? " --ca FILE trusts a private CA." : "";
  return `The target does not answer: ${response.message}.${hint}`;
}
