import { unauthenticated } from "../auth/authenticate.ts";
import { isAnothers, namedUser, usersOf } from "../auth/signed-in-user.ts";
import type { Exchange } from "../exchange.ts";
import type { VariationDefinitions } from "../variation.ts";

const leewaySeconds = 300;

// Whoever is refused there, and may read the same for oneself.
function isAnothersPath(ex: Exchange): boolean {
  const need = ex.operation === undefined ? undefined : ex.world.needs.get(ex.operation);
  return ex.identity !== undefined && need !== undefined && isAnothers(ex.identity, need, ex);
}

export const variations: VariationDefinitions = {
  "only-documented-roles": {
    title: "No other role than the documented ones is enough",
    allowedBy: "Whether Global Reader is enough is documented both ways",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) => {
        const roles = ex.operation?.permissions.roles.map(({ templateId }) => templateId);
        return honest.permits(identity, roles === undefined ? need : { ...need, roles: new Set(roles) }, ex);
      },
    }),
  },
  "only-first-permission-names": {
    title: "Permissions that have two names are known only by the first one",
    allowedBy: "One permission is published under two names; which one tokens carry is not documented",
    group: "permission-names",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) => {
        // What is an alias of one operation may be the first name of another.
        const asked = ex.operation === undefined ? ex.world.specs.operations : [ex.operation];
        const aliases = asked.flatMap((operation) => operation.permissions.names.flatMap((name) => name.aliases));
        const permissions = identity.permissions.filter((name) => !aliases.includes(name));
        return honest.permits({ ...identity, permissions }, need, ex);
      },
    }),
  },
  "only-published-permission-names": {
    title: "Permissions that have two names are known only by the second one",
    allowedBy: "One permission is published under two names; which one tokens carry is not documented",
    group: "permission-names",
    apply: (honest) => ({
      ...honest,
      permits: (identity, need, ex) => {
        const first = ex.world.specs.operations.flatMap(({ permissions }) =>
          permissions.names.filter(({ aliases }) => aliases.length > 0).map(({ name }) => name),
        );
        const permissions = identity.permissions.filter((name) => !first.includes(name));
        return honest.permits({ ...identity, permissions }, need, ex);
      },
    }),
  },
  "unknown-users-are-nobody": {
    title: "Who has a token in the name of a user who is not there has no /me, and opens no user's things",
    allowedBy: "A token names a user of the tenant",
    apply: (honest) => ({
      ...honest,
      signedInUser: (ex) => (ex.identity?.kind === "delegated" ? namedUser(ex) : honest.signedInUser(ex)),
      permits: (identity, need, ex) => honest.permits(identity, need, ex) && !isAnothers(identity, need, ex, true),
    }),
  },
  "basic-permissions-show-less": {
    title: "Who has nothing but a basic permission is shown no member that may be null",
    allowedBy: "Mail.ReadBasic: all but bodies and attachments; User.ReadBasic.All: a basic set of properties",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => {
        const members = honest.membersOf(entity, type, ex);
        const held = ex.identity?.permissions ?? [];
        if (held.length === 0 || !held.every((name) => name.includes(".ReadBasic"))) return members;
        const properties = members.properties.filter((name) => type.properties[name]?.nullable !== true);
        return { ...members, properties };
      },
    }),
  },
  "lenient-clock": {
    title: "Clocks may differ by five minutes",
    allowedBy: "Validation of tokens customarily allows for the skew of clocks",
    apply: (honest) => ({
      ...honest,
      tokenFlaws: (token, ex) => {
        const { exp } = token.claims;
        const fresh = typeof exp === "number" && exp + leewaySeconds > Date.now() / 1000;
        return honest.tokenFlaws(token, ex).filter((flaw) => flaw !== "expired" || !fresh);
      },
    }),
  },
  "personal-unauthenticated": {
    title: "Tokens of personal accounts are answered with 401",
    allowedBy: "Personal accounts are not supported; with which status they are refused is not documented",
    apply: (honest) => ({
      ...honest,
      identify: (claims) => {
        const identity = honest.identify(claims);
        if (identity.kind === "personal") throw unauthenticated("Personal accounts are not supported.");
        return identity;
      },
    }),
  },
  "scope-of-application-unauthenticated": {
    title: "Application tokens with scp are answered with 401",
    allowedBy: "The scp claim is absent from application tokens, so that one which has it is malformed",
    apply: (honest) => ({
      ...honest,
      identify: (claims) => {
        const odd = claims["idtyp"] === "app" && claims["scp"] !== undefined;
        if (odd) throw unauthenticated("Access token validation failure: scp in an application token.");
        return honest.identify(claims);
      },
    }),
  },
  "several-challenges": {
    title: "401 carries several challenges",
    allowedBy: "RFC 9110, WWW-Authenticate: a list of challenges",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) => {
        const finished = honest.finishRefusal(refusal, ex);
        if (finished.status !== 401) return finished;
        const challenges =
          'Negotiate, Bearer realm="", error="invalid_token", error_description="It is, \\"so\\" to say, unusable"';
        return { ...finished, headers: { ...finished.headers, "WWW-Authenticate": challenges } };
      },
    }),
  },
  "unauthenticated-codes": {
    title: "401 has a code of its own for each cause",
    allowedBy: "The codes of errors are not documented",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) =>
        refusal.status === 401
          ? { ...refusal, code: "CompactToken parsing failed" }
          : honest.finishRefusal(refusal, ex),
    }),
  },
  "others-not-found": {
    title: "To whoever may read only what is theirs, other users are unknown",
    allowedBy: "Whoever may read nothing of others need not be told who there is",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) => {
        const finished = honest.finishRefusal(refusal, ex);
        const isAbove = finished.reason === "forbidden" && ex.target?.steps[0].name === "users";
        return isAbove && isAnothersPath(ex) ? { ...finished, status: 404 } : finished;
      },
    }),
  },
  "unknown-users-forbidden": {
    title: "An unknown user is answered 403",
    allowedBy: "Whoever may read nothing of others need not be told who there is",
    apply: (honest) => ({
      ...honest,
      finishRefusal: (refusal, ex) => {
        const finished = honest.finishRefusal(refusal, ex);
        const [, name, user = ""] = ex.request.path.split("/");
        const isKnown = usersOf(ex).some(({ values: { id } }) => typeof id === "string" && ex.stages.sameKey(user, id));
        const isHidden = finished.reason === "unknown-key" && name === "users" && !isKnown;
        return isHidden ? { ...finished, status: 403 } : finished;
      },
    }),
  },
};
