/** RFC 6901 pointer from path segments. */
export const pointer = (...segments: readonly (string | number | symbol)[]): string =>
  segments.map((segment) => `/${String(segment).replace(/~/g, "~0").replace(/\//g, "~1")}`).join("");
