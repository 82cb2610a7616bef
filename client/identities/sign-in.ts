import type { Cloud } from "../../specs/operation.ts";

/** Where a cloud signs identities in, and for which resource. Source: Microsoft Graph, "National cloud deployments". */
export interface SignIn {
  readonly authority: string;
  readonly scope: string;
}

const worldwide = "https://login.microsoftonline.com";
const government = "https://login.microsoftonline.us";

const signIns: Readonly<Record<Cloud, SignIn>> = {
  global: { authority: worldwide, scope: "https://graph.microsoft.com/.default" },
  "us-gov-l4": { authority: government, scope: "https://graph.microsoft.us/.default" },
  "us-gov-l5": { authority: government, scope: "https://dod-graph.microsoft.us/.default" },
  china: { authority: "https://login.chinacloudapi.cn", scope: "https://microsoftgraph.chinacloudapi.cn/.default" },
};

export function signInOf(cloud: Cloud): SignIn {
  return signIns[cloud];
}
