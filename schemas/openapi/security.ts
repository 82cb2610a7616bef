import type { Grant, Operation, PermissionTable } from "../../specs/operation.ts";

const authority = "https://login.microsoftonline.com/common/oauth2/v2.0";

/** OAuth 2 with the documented permissions as scopes: one scheme for signed-in users, one for applications. */
export function securitySchemes(operations: readonly Operation[]): object {
  const tables = operations.map(({ permissions }) => permissions);
  const scopes = (grants: readonly Grant[]): Readonly<Record<string, string>> =>
    Object.fromEntries(grants.flatMap(namesOf).map((name) => [name, `The permission ${name}`]));
  const delegated = scopes(
    tables.flatMap(({ delegatedWork, delegatedPersonal }) => [delegatedWork, delegatedPersonal]),
  );
  const application = scopes(tables.map((table) => table.application));
  const tokenUrl = `${authority}/token`;
  return {
    delegated: {
      type: "oauth2",
      description: "On behalf of a signed-in user.",
      flows: { authorizationCode: { authorizationUrl: `${authority}/authorize`, tokenUrl, scopes: delegated } },
    },
    application: {
      type: "oauth2",
      description: "Without a user.",
      flows: { clientCredentials: { tokenUrl, scopes: application } },
    },
  };
}

/** Who may ask: any single permission suffices. Where none is told by name, any token of the kind. */
export function securityOf({ delegatedWork, delegatedPersonal, application }: PermissionTable): readonly object[] {
  return [
    ...alternatives("delegated", [delegatedWork, delegatedPersonal]),
    ...alternatives("application", [application]),
  ];
}

function alternatives(scheme: string, grants: readonly Grant[]): readonly object[] {
  const supported = grants.filter((grant) => grant.supported);
  const names = [...new Set(supported.flatMap(namesOf))];
  if (supported.length > 0 && names.length === 0) return [{ [scheme]: [] }];
  return names.map((name) => ({ [scheme]: [name] }));
}

function namesOf(grant: Grant): readonly string[] {
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}
