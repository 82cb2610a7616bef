import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import { metadataXml } from "./metadata-xml.ts";

/** The documents that need no token: the metadata and the service document. */
export function openDocument(ex: Exchange): Answer | undefined {
  const { method, path, root } = ex.request;
  if (method !== "GET" && method !== "HEAD") return undefined;
  const { types } = ex.world.specs;
  if (/^\/(\$|%24)metadata$/i.test(path)) {
    const headers = { ...ex.stages.commonHeaders(ex), "Content-Type": "application/xml", "OData-Version": "4.0" };
    return { status: 200, headers, body: { kind: "text", text: metadataXml(types) } };
  }
  if (path !== "/" && path !== "") return undefined;
  const value = [...types.values()].flatMap((type) =>
    type.kind === "entity" && type.singleton !== undefined
      ? [{ name: type.singleton, kind: "Singleton", url: type.singleton }]
      : [],
  );
  return {
    status: 200,
    headers: ex.stages.successHeaders(ex),
    body: { kind: "json", value: { "@odata.context": `${root}/$metadata`, value } },
  };
}
