import { wrongLength } from "../../client/failure-of.ts";
import { type Answer, statusOf, headerOf } from "../../judging/answers/answer.ts";
import { isBusy } from "../../judging/answers/status.ts";
import type { Session } from "./session.ts";

/** Why nothing can be asked at all; undefined when the target answers. `speaksTls`: it does so where it is asked in plain. */
export type Obstacle = { readonly reason: string; readonly speaksTls?: true } | undefined;

/** Tells by all answers of discovery whether the target answers us at all. */
export function obstacleOf(answers: readonly Answer[], root: URL | undefined): Obstacle {
  const statuses = answers.map(statusOf);
  // What came and cannot be read is broken, and no silence.
  if (statuses.every((status) => status === undefined))
    return answers.some(isUnreadable) ? undefined : { reason: silence(answers) };
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

function isMiscounted({ exchange: { response } }: Answer): boolean {
  return response.kind === "failed" && response.message === wrongLength;
}

function isUnreadable({ exchange: { response } }: Answer): boolean {
  return response.kind === "failed" && response.cause === "undecodable";
}

function silence([first]: readonly Answer[]): string {
  const response = first?.exchange.response;
  if (first === undefined || response?.kind !== "failed") return "The target does not answer.";
  if (isMiscounted(first)) return "No answer has as many bytes as its Content-Length says.";
  const hint =
    response.cause === "certificate" && untrusted.test(response.message) ? " --ca FILE trusts a private CA." : "";
  return `The target does not answer: ${response.message}.${hint}`;
}

/** An obstacle with what explains it, if that can be found out: behind a plain address may be a service that speaks TLS. */
export async function explained(
  obstacle: Obstacle,
  answers: readonly Answer[],
  session: Session | undefined,
): Promise<Obstacle> {
  const isLost = (answer: Answer): boolean => {
    const { response } = answer.exchange;
    return response.kind === "failed" && response.cause === "reset" && !isMiscounted(answer);
  };
  const { client, root } = session?.options ?? {};
  if (obstacle === undefined || client === undefined || root?.protocol !== "http:") return obstacle;
  if (answers.length === 0 || !answers.every(isLost)) return obstacle;
  const secure = new URL(root);
  secure.protocol = "https:";
  // Without a token, for it is another origin.
  const { response } = await client.send({ method: "GET", url: secure });
  const speaksTls =
    response.kind === "answered" || (response.cause === "certificate" && !response.message.startsWith("no TLS"));
  if (!speaksTls) return obstacle;
  const reason = `The target does not answer in plain, for TLS is spoken there: the address may have to be ${secure.href}.`;
  return { reason, speaksTls };
}

/** Why hardly anything can be tested, told once in place of each requirement that it leaves open. */
export interface Trouble {
  readonly id: string;
  /** A sentence. */
  readonly title: string;
  readonly next: string;
  /** The answers that show it, one of each status. */
  readonly answers: readonly Answer[];
  /** Whether what is broken says nothing either: it is not the service that answered. */
  readonly explainsAll?: true;
}

/**
 * What is wrong where discovery found no ids at all, by all that it was answered; undefined where something was answered
 * with 200, for then it is the data that is missing. `session`: of an operation that was asked for.
 */
export async function troubleOf(
  answers: readonly Answer[],
  obstacle: Obstacle,
  session: Session | undefined,
): Promise<Trouble | undefined> {
  // The first answer of each status.
  const shown = answers.filter((one, at) => answers.findIndex((other) => statusOf(other) === statusOf(one)) === at);
  if (obstacle !== undefined) {
    const statuses = answers.map(statusOf);
    if (answers.length === 0) return { ...identityTrouble, title: obstacle.reason, answers: [] };
    const denied = statuses.every((status) => status === undefined || isDenied(status));
    const silent = statuses.every((status) => status === undefined);
    if (silent && shown.some(isMiscounted)) return { ...miscounted, title: obstacle.reason, answers: shown };
    if (obstacle.speaksTls === true) return { ...plain, title: obstacle.reason, answers: shown };
    return { ...(silent ? noAnswer : denied ? identityTrouble : busy), title: obstacle.reason, answers: shown };
  }
  const statuses = new Set(answers.map(statusOf));
  if (session === undefined || answers.length === 0 || statuses.has(200)) return undefined;
  const unreadable = answers.find(isUnreadable);
  if (unreadable !== undefined && statuses.size === 1) return { ...miscoded, answers: [unreadable] };
  const known = [...statuses].map((status) => status ?? "no answer").join(" and ");
  const all = statuses.size === 1 ? `every request was answered with ${known}` : `what came is ${known}`;
  if ([...statuses].every((status) => status === undefined || status >= 500)) {
    return {
      id: "answers-server-errors",
      title: `The server fails: ${all}.`,
      next: "See in the log of the server why it fails; nothing can be tested before.",
      answers: shown,
    };
  }
  if (!statuses.has(404) || statuses.size > 1) {
    return { ...unanswered, title: `No request was answered with 200: ${all}.`, answers: shown };
  }
  const [first] = answers;
  const likely = first === undefined ? undefined : await likelyRoot(session, first);
  const title = `Nothing is found below ${session.options.root.href}: ${all}.`;
  return likely === undefined
    ? { ...wrongRoot, title, answers: shown }
    : {
        ...wrongRoot,
        title: `${title} ${likely.root} has an answer (${likely.status}).`,
        next: `Give that root: --target ${likely.root}`,
        answers: shown,
        explainsAll: true,
      };
}

const miscounted = {
  id: "miscounts-bytes",
  next: "Send as many bytes as Content-Length says, or leave the header out.",
  explainsAll: true,
} as const;
const miscoded = {
  id: "miscodes-bodies",
  title: "No answer can be read: no body is encoded as its Content-Encoding says.",
  next: "Encode bodies as Content-Encoding says, or leave the header out.",
} as const;
const plain = {
  id: "does-not-answer",
  next: "Give the address with https:// as --target.",
  explainsAll: true,
} as const;
const noAnswer = {
  id: "does-not-answer",
  explainsAll: true,
  next: "Start the server, or give the address on which it listens as --target.",
} as const;
const identityTrouble = {
  id: "refuses-identity",
  next: "Give a token that the target accepts, and that has one of the documented permissions: --token, or an identity of the config file.",
};
const busy = { id: "cannot-be-asked", next: "Run again when the target answers, with the root that it answers at." };
const unanswered = {
  id: "answers-nothing",
  next: "See why the target refuses the documented paths, or give ids that exist there.",
};
const wrongRoot = {
  id: "finds-nothing",
  next: "Give the service root, as in http://localhost:8080/v1.0, as --target; or, where the root is right, ids that exist there. What else may be served there is chosen with --operation: init finds out.",
};

interface LikelyRoot {
  readonly root: string;
  readonly status: number;
}

const versions = ["v1.0", "beta"] as const;

// Whoever forgets the version has it below the root. It is the same origin, so that the token may be shown there.
async function likelyRoot(session: Session, { exchange }: Answer): Promise<LikelyRoot | undefined> {
  const { client, root } = session.options;
  const base = root.href.replace(/\/$/, "");
  if (versions.some((version) => base.endsWith(`/${version}`))) return undefined;
  const asked = new URL(exchange.request.url);
  const below = asked.pathname.slice(new URL(`${base}/`).pathname.length - 1);
  const identity = session.playing("allowed");
  for (const version of versions) {
    const url = new URL(`${base}/${version}${below}${asked.search}`);
    const { response } = await client.send({ method: "GET", url, ...(identity === undefined ? {} : { identity }) });
    if (response.kind !== "answered" || response.status >= 404) continue;
    return { root: `${base}/${version}`, status: response.status };
  }
  return undefined;
}

const redirects: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308]);

/**
 * Why a target that redirects every request cannot be tested; undefined when it does not. No redirect is followed with a
 * token. Where all lead to one root over https on the host of the target, or on its own origin, the reason names that root.
 */
export function redirectReason(answers: readonly Answer[], root: URL): string | undefined {
  if (answers.length === 0 || !answers.every((answer) => redirects.has(statusOf(answer)))) return undefined;
  const statuses = [...new Set(answers.map(statusOf))].join(" and ");
  const every = `The target answers every request with a redirect (${statuses})`;
  const places = answers.flatMap((answer) => placeOf(answer, root) ?? []);
  const [first] = places;
  if (first === undefined) return `${every} that leads nowhere: it has no usable Location.`;
  const { url, service } = first;
  const near = url.origin === root.origin || (url.protocol === "https:" && url.hostname === root.hostname);
  if (!near) return `${every} to ${url.origin}, which is not asked: no token leaves the target's origin.`;
  const one = service !== undefined && places.every((place) => place.service === service);
  if (!one) return `${every} to ${url.origin}, and none is followed. Give the service root there as --target.`;
  return `${every} to another root, and none is followed. Give that root: --target ${service}`;
}

interface Redirected {
  readonly url: URL;
  /** The service root there, where the path below it is the one that was asked for. */
  readonly service?: string;
}

function placeOf(answer: Answer, root: URL): Redirected | undefined {
  const asked = answer.exchange.request.url;
  const location = headerOf(answer, "location");
  if (location === undefined || location === "" || !URL.canParse(location, asked)) return undefined;
  const url = new URL(location, asked);
  const below = new URL(asked).pathname.slice(root.pathname.replace(/\/$/, "").length);
  const service = `${url.origin}${url.pathname.slice(0, -below.length)}`;
  // The reason is copied into a shell, so nothing that means something there is shown.
  const usable = below !== "" && url.pathname.endsWith(below) && /^[\w.:/[\]~%-]+$/.test(service);
  return usable ? { url, service } : { url };
}
