import type { ContractChange, FactKind } from "./diff.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Grant, Operation, PermissionTable } from "../../specs/operation.ts";
import type { ResourceType } from "../../specs/resource.ts";
import { typesAround } from "../../specs/loading/types-around.ts";

type Facts = ReadonlyMap<string, { readonly kind: FactKind; readonly text: string }>;

/** What became of the facts of contracts, operations first: paths, permissions, options, answers, then types and their members. */
export function contractChanges(before: Specs, after: Specs): readonly ContractChange[] {
  const [old, now] = [operationsOf(before), operationsOf(after)];
  const concerned = concernedBy([before, after]);
  const ofOperations = unionOf(old, now).flatMap((id) =>
    changesOf("operation", id, factsOfOperation(old.get(id)), factsOfOperation(now.get(id)), [id]),
  );
  const ofTypes = unionOf(before.types, after.types).flatMap((name) =>
    changesOf("type", name, factsOfType(before.types.get(name)), factsOfType(after.types.get(name)), [
      ...(concerned.get(name) ?? []),
    ]),
  );
  return [...ofOperations, ...ofTypes];
}

function operationsOf({ operations }: Specs): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [operation.id, operation]));
}

function unionOf(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
}

function changesOf(
  kind: "operation" | "type",
  of: string,
  before: Facts | undefined,
  after: Facts | undefined,
  operations: readonly string[],
): readonly ContractChange[] {
  if (before === undefined || after === undefined) {
    if (before === after) return [];
    return [{ change: before === undefined ? "added" : "removed", kind, of, fact: "", operations }];
  }
  return unionOf(before, after).flatMap((fact): readonly ContractChange[] => {
    const [was, is] = [before.get(fact), after.get(fact)];
    if (was?.text === is?.text) return [];
    return [
      {
        change: was === undefined ? "added" : is === undefined ? "removed" : "changed",
        kind: (is ?? was)?.kind ?? kind,
        of,
        fact,
        ...(was === undefined ? {} : { before: was.text }),
        ...(is === undefined ? {} : { after: is.text }),
        operations,
      },
    ];
  });
}

function factsOfOperation(operation: Operation | undefined): Facts | undefined {
  if (operation === undefined) return undefined;
  const { returns, routes, permissions, queryOptions, casts = [], searchable = [], selectPaths = [] } = operation;
  const many = returns.collection ? "a collection of " : "";
  const listed = (kind: FactKind, label: string, names: readonly string[]): Entry[] =>
    names.map((name) => [`${label}${name}`, kind, "documented"]);
  return facts([
    ["answer", "answer", `${many}${returns.resource}`],
    ...routes.flatMap(({ template, permissions: own }): Entry[] => [
      [template, "path", "documented"],
      ...(own === undefined ? [] : permissionFacts(own, ` of ${template}`)),
    ]),
    ...permissionFacts(permissions, ""),
    ...listed("query option", "", queryOptions),
    ...listed("query option", "", operation.unnamedOptions === true ? ["some that are not named"] : []),
    ...listed("query option", "$search of ", searchable),
    ...listed("query option", "$search for words in ", operation.wordSearched ?? []),
    ...listed("query option", "$select of ", selectPaths),
    ...[...(operation.expandOptions ?? [])].flatMap(([name, { options }]) =>
      listed("query option", `in $expand of ${name}: `, options),
    ),
    ...[...(operation.askedEntities ?? [])].flatMap(([name, { quantifiers }]) =>
      listed("query option", `$filter of ${name} by `, quantifiers),
    ),
    ...(operation.neededHeaders ?? []).map(({ name, value, beside, counted }): Entry => [
      `${name}: ${value}`,
      "query option",
      `needed beside ${beside.join(", ")}${counted ? ", with $count=true" : ""}`,
    ]),
    ...listed("answer", "cast to ", casts),
    ...Object.entries(operation.parents ?? {}).map(([parameter, { member, values }]): Entry => [
      `${parameter} whose ${member} is ${values.join(" or ")}`,
      "path",
      "documented",
    ]),
    ...Object.entries(operation.namedParents ?? {}).map(([parameter, member]): Entry => [
      `${member} is ${parameter}`,
      "answer",
      "documented",
    ]),
    ...listed("answer", "leads back by ", operation.partner === undefined ? [] : [operation.partner]),
    ...Object.entries(operation.alternateKeys ?? {}).map(([parameter, member]): Entry => [
      `${member} for ${parameter}`,
      "path",
      "documented",
    ]),
    ...Object.entries(operation.wellKnownKeys ?? {}).flatMap(([parameter, names]) =>
      listed(
        "path",
        "",
        names.map((name) => `${name} for ${parameter}`),
      ),
    ),
    ...listed("answer", "changes of ", operation.linkedChanges ?? []),
    ...(operation.countSegment === true ? listed("path", "", ["/$count"]) : []),
    ...(operation.pageSizePreference === true ? listed("query option", "", ["Prefer: odata.maxpagesize"]) : []),
    ...(operation.bodyPreference === true ? listed("query option", "", ["Prefer: outlook.body-content-type"]) : []),
    ...(operation.mostPerPage === undefined
      ? []
      : ([["items per page", "query option", `at most ${operation.mostPerPage}`]] satisfies Entry[])),
  ]);
}

type Entry = readonly [fact: string, kind: FactKind, text: string];

function facts(entries: readonly Entry[]): Facts {
  return new Map(entries.map(([fact, kind, text]) => [fact, { kind, text }]));
}

const accounts = {
  delegatedWork: "delegated, work account",
  delegatedPersonal: "delegated, personal account",
  application: "application",
} as const;

function permissionFacts(table: PermissionTable, where: string): readonly Entry[] {
  const granted = (["delegatedWork", "delegatedPersonal", "application"] as const).flatMap((account) =>
    grantFacts(accounts[account], where, table[account]),
  );
  return [
    ...granted,
    ...table.roles.map(({ name }): Entry => [`role${where}: ${name}`, "permission", "allows it"]),
    ...table.unasserted.permissions.map((name): Entry => [`${name}${where}`, "permission", "sources disagree"]),
  ];
}

function grantFacts(account: string, where: string, grant: Grant): readonly Entry[] {
  if (!grant.supported) return [[`${account}${where}`, "permission", "not supported"]];
  const named = (names: readonly string[], text: string): Entry[] =>
    names.map((name) => [`${account}${where}: ${name}`, "permission", text]);
  return [...named(grant.least, "least privileged"), ...named(grant.higher, "higher privileged")];
}

function factsOfType(type: ResourceType | undefined): Facts | undefined {
  if (type === undefined) return undefined;
  if (type.kind === "enum")
    return facts([
      ...(type.flags ? ([["flags", "type", "several members at once"]] satisfies Entry[]) : []),
      ...Object.entries(type.members).map(([name, value]): Entry => [name, "member", String(value)]),
      ...type.alsoListed.map((name): Entry => [name, "member", "listed, without a value"]),
    ]);
  const { kind, base, abstract, open, properties, navigation } = type;
  return facts([
    ["kind", "type", `${abstract === true ? "abstract " : ""}${open === true ? "open " : ""}${kind}`],
    ...(base === undefined ? [] : ([["base type", "type", base]] satisfies Entry[])),
    ...Object.entries(properties).map(([name, property]): Entry => [name, "member", described(property)]),
    ...Object.entries(navigation).map(([name, { type: target, ...rest }]): Entry => [
      name,
      "member",
      described({ type: `leads to ${target}`, ...rest }),
    ]),
  ]);
}

// `Edm.String, nullable, filter: eq ne`
function described({ type, ...rest }: { readonly type: string } & object): string {
  const further = Object.entries(rest).flatMap(([name, value]: [string, unknown]) => {
    if (value === true) return [wordOf(name)];
    if (value === false || value === undefined) return [];
    return [`${wordOf(name)}: ${Array.isArray(value) ? value.join(" ") : JSON.stringify(value)}`];
  });
  return [type, ...further].join(", ");
}

function wordOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** The operations whose answers may hold a type, by its name. */
function concernedBy(all: readonly Specs[]): ReadonlyMap<string, ReadonlySet<string>> {
  const concerned = new Map<string, Set<string>>();
  for (const { operations, types } of all) {
    const around = new Map<string, readonly string[]>();
    for (const { id, returns } of operations) {
      const names = around.get(returns.resource) ?? typesAround(types, [returns.resource]);
      around.set(returns.resource, names);
      for (const name of names) concerned.set(name, (concerned.get(name) ?? new Set()).add(id));
    }
  }
  return concerned;
}
