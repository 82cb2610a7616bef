/**
 * What a cell of a permission table says: names, from left to right; that the type is not supported; permissions with conditions,
 * such as `A and B` or a list per resource; or nothing that is read.
 */
export type PermissionCell =
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "unsupported" }
  | { readonly kind: "conditional"; readonly text: string }
  | { readonly kind: "unread" };

const permissionName = /^[A-Za-z][\w-]*(\.[\w-]+)+$|^(openid|profile|email|offline_access)$/;

export function readPermissionCell(text: string): PermissionCell {
  const bare = text.replace(/[\s.]+$/, "").trim();
  if (/^(not (supported|applicable|available)|none|n\/a|-)$/i.test(bare)) return { kind: "unsupported" };
  const names = bare.split(/[,;\s]+|\bor\b/).filter((name) => name !== "");
  if (names.length > 0 && names.every((name) => permissionName.test(name))) {
    return { kind: "names", names: [...new Set(names)] };
  }
  const some = names.some((name) => permissionName.test(name.replace(/[*.]$/, "")));
  return some ? { kind: "conditional", text: bare.replaceAll(/\s+/g, " ") } : { kind: "unread" };
}
