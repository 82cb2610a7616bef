import { inJson, withoutCommands } from "../ci-commands.ts";

// Beside what ends a script element: controls and marks that an editor or a terminal would obey, or not show.
const unsafe = /[<>&\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/** A value as JSON that can stand in a script element, whatever texts it holds. */
export function embeddedJson(value: unknown): string {
  const json = JSON.stringify(value).replaceAll(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return withoutCommands(json, inJson);
}
