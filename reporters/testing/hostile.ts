/** Texts that a target may send to deceive a reader, to break a format or to steer what reads it. */
export const hostileTexts: Readonly<Record<string, string>> = {
  html: `</code></summary><script>alert(1)</script><img src=x onerror="alert('1')">`,
  xml: `]]></system-out><failure message="&x;"/><!-- ]]> --><?php ?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>`,
  ansi: "\u001b[2J\u001b]8;;http://x\u0007link\u009b31m\u0000",
  lines: "a\r\n::error title=forged::forged\n\u2028| cell | cell |\n# heading\n</details>",
  markdown: "``` ```` ~~~ | \\| [x](http://x) ![x](http://x) **b** <b>b</b> &amp; @team #12",
  surrogates: "\ud800 \udc00x \ud83d",
  noncharacters: "\ufffe\uffff",
  bidi: "user\u202e\u2066txt.exe\u2069\u200f",
  percent: "100% %0A::warning::forged, a:b",
  long: "€x".repeat(262_144),
};
