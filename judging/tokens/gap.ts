/** What is to be set up in a tenant: an app registration with one permission and, for delegated access, a user with or without a role. */
export interface Registration {
  readonly type: "delegated" | "application";
  readonly permission: string;
  /** Id of the permission among those of Microsoft Graph. */
  readonly permissionId?: string;
  /** Name of the directory role of the user who signs in; absent: none. */
  readonly role?: string;
}

/** A cell of the permission matrix that nobody plays. */
export interface Gap {
  /** The cell in words, such as `application, LifecycleWorkflows.Read.All`. */
  readonly cell: string;
  /** What would close the gap, in words. */
  readonly needs: string;
  readonly registration: Registration;
}
