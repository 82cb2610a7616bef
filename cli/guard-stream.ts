const unsafe = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;
// Our own colours, and what takes the line of progress away, are let through; no other sequence is.
const escape = "\u001b";
const ownOrUnsafe = new RegExp(
  String.raw`^\r${escape}\[K|${escape}\[(?:0|1|2|22|31|32|33|39)m|[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]`,
  "gu",
);

/** A text as a terminal may show it: line ends and tabs stay, other controls and marks that turn text around are written as `\uNNNN`. */
export function terminalText(text: string): string {
  if (!unsafe.test(text)) return text;
  return text.replaceAll(ownOrUnsafe, (found) =>
    found.length > 1 || found === "\n" || found === "\t"
      ? found
      : `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Lets nothing through a stream that would do more on a terminal than be read, whoever writes it. */
export function guardStream(stream: Pick<NodeJS.WriteStream, "write">): void {
  const write = stream.write.bind(stream) as (chunk: unknown, ...rest: readonly unknown[]) => boolean;
  stream.write = (chunk: unknown, ...rest: readonly unknown[]) =>
    write(typeof chunk === "string" ? terminalText(chunk) : chunk, ...rest);
}
