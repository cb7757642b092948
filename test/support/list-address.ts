import type { ExampleParameters } from "./example-parameters.js";
import type { DescribedOperation } from "./spec-operations.js";

/** The path and query that an operation is asked with, in a form that can be compared. */
export function writeAddress({ path, parameters }: DescribedOperation, params: ExampleParameters): string {
  const url = new URL(path, "http://list");
  for (const { name, in: place, schema } of parameters) {
    const value = params[name] ?? schema.default;
    if (place === "path")
      url.pathname = decodeURI(url.pathname).replace(`{${name}}`, encodeURIComponent(String(value)));
    else if (value !== undefined) url.searchParams.append(name, String(value));
  }
  return sortAddress(url);
}

/** The path and query of a request in the same form. */
export function sortAddress({ pathname, searchParams }: URL): string {
  const sorted = new URLSearchParams(searchParams);
  sorted.sort();
  return `${pathname}?${sorted}`;
}
