const sections =
  /^(permissions|prerequisites|http request|(optional )?query parameters|function parameters|path parameters|request headers|optional request headers|request body|response|examples?|methods|properties|relationships|members|json representation|remarks|see also|related content|next steps)$/i;

/** The level of a line that is a heading by its words; undefined when it is none. Within examples, requests and responses stand deeper. */
export function headingLevel(line: string, section: string): number | undefined {
  if (/^example \d+\b/i.test(line)) return 3;
  if (/^examples?\b/i.test(section) && /^(request|response)( \d+)?$/i.test(line)) return 4;
  if (/^\w+ values$/.test(line)) return 3;
  return sections.test(line) ? 2 : undefined;
}
