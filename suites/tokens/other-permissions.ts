import type { PermissionTable } from "../../specs/operation.ts";
import { isMentioned } from "./documented-names.ts";

/** A permission of Microsoft Graph that has nothing to do with an operation. */
export interface OtherPermission {
  readonly name: string;
  readonly delegatedId: string;
  readonly applicationId: string;
}

// Ids: Microsoft Graph permissions reference.
const userReadAll: OtherPermission = {
  name: "User.Read.All",
  delegatedId: "a154be20-db9c-4678-8ab7-66f6cc099a59",
  applicationId: "df021288-bdef-4463-88db-98f22de89214",
};
const groupReadAll: OtherPermission = {
  name: "Group.Read.All",
  delegatedId: "5f8c59db-677d-491f-a6b8-5f174b11ec1d",
  applicationId: "5b567255-7703-4780-807c-7be8301ae99b",
};
const accessReviewWrite: OtherPermission = {
  name: "AccessReview.ReadWrite.All",
  delegatedId: "e4aa47b9-9a69-4109-82ed-36ec70d85ff1",
  applicationId: "ef5f7d5c-338f-44b0-86c3-351f46c8bb5f",
};
const groupWrite: OtherPermission = {
  name: "Group.ReadWrite.All",
  delegatedId: "4e46008b-f24c-477d-8fff-7bb4ec7aafe0",
  applicationId: "62a82d76-70ea-41e2-9197-370581804d09",
};

/** A permission to read something else; undefined when the table speaks of every one that we know. */
export function unrelatedPermission(table: PermissionTable): OtherPermission | undefined {
  return [userReadAll, groupReadAll].find(({ name }) => !isMentioned(name, table));
}

/** A permission to write something else, of the same publisher and the same form. */
export function otherWritePermission(table: PermissionTable): OtherPermission | undefined {
  return [accessReviewWrite, groupWrite].find(({ name }) => !isMentioned(name, table));
}

/** Permissions that nearly every delegated token has beside others. */
export const companions: readonly string[] = ["openid", "profile", "email"];
