const lines = (...all: string[]): string => `${all.join("\r\n")}\r\n`;

/** Heads of a good answer that few servers send. The rest of the head and the body follow. */
export const oddHeads = {
  "no reason": lines("HTTP/1.1 200"),
  "HTTP/1.0": lines("HTTP/1.0 200 OK"),
  "an empty name": lines("HTTP/1.1 200 OK", ": nameless"),
  "an empty value": lines("HTTP/1.1 200 OK", "x-empty:"),
  "a name twice": lines("HTTP/1.1 200 OK", "x-twice: 1", "X-Twice: 2"),
  "the length twice": lines("HTTP/1.1 200 OK", "content-length: 5"),
  "a folded value": lines("HTTP/1.1 200 OK", "x-folded: one", " two"),
  "a value in Latin-1": lines("HTTP/1.1 200 OK", "x-latin: caf\u00e9"),
  "a value in UTF-8": lines("HTTP/1.1 200 OK", `x-utf: ${Buffer.from("日本").toString("latin1")}`),
  "a space before the colon": lines("HTTP/1.1 200 OK", "x-space : 1"),
  "200 headers": lines("HTTP/1.1 200 OK", ...Array.from({ length: 200 }, (_, index) => `x-many-${index}: ${index}`)),
  "a cookie": lines("HTTP/1.1 200 OK", "set-cookie: a=b", "set-cookie: c=d"),
  "an interim answer": lines("HTTP/1.1 103 Early Hints", "link: </a>", "", "HTTP/1.1 200 OK"),
  "continue first": lines("HTTP/1.1 100 Continue", "", "HTTP/1.1 200 OK"),
  "an unknown encoding": lines("HTTP/1.1 200 OK", "content-encoding: rot13"),
  "a name that JavaScript knows": lines("HTTP/1.1 200 OK", "__proto__: 1", "constructor: 2"),
} as const;
