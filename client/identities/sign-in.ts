import type { Cloud } from "../../specs/operation.ts";

/** Where identities sign in, and for which resource. */
export interface SignIn {
  readonly authority: string;
  readonly scope: string;
  /** Whether the authority is none of the public clouds: nobody else may then be asked whether it is genuine. */
  readonly ownAuthority: boolean;
}

/** What a config says in place of the cloud's own, for private clouds and tests. */
export interface SignInOverride {
  readonly authority?: string;
  readonly scope?: string;
}

const worldwide = "https://login.microsoftonline.com";
const government = "https://login.microsoftonline.us";

// Source: Microsoft Graph, "National cloud deployments".
const signIns: Readonly<Record<Cloud, Omit<SignIn, "ownAuthority">>> = {
  global: { authority: worldwide, scope: "https://graph.microsoft.com/.default" },
  "us-gov-l4": { authority: government, scope: "https://graph.microsoft.us/.default" },
  "us-gov-l5": { authority: government, scope: "https://dod-graph.microsoft.us/.default" },
  china: { authority: "https://login.chinacloudapi.cn", scope: "https://microsoftgraph.chinacloudapi.cn/.default" },
};

/** The sign-in of a cloud, or what replaces it. */
export function signInOf(cloud: Cloud, override: SignInOverride = {}): SignIn {
  return { ...signIns[cloud], ...override, ownAuthority: override.authority !== undefined };
}
