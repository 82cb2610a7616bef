/** Values that do harm where one is read as a command: each would make a file `harm` in the current folder. */
export const hostileValues = [
  "a; touch harm",
  "$(touch harm)",
  "`touch harm`",
  `it's "; touch harm; "`,
  "' ; touch harm ; '",
  "a\ntouch harm",
  "a && touch harm",
  "<(touch harm)",
] as const;
