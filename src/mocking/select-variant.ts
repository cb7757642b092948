import type { ParameterValues } from "../call/parameters.js";
import type { Operation } from "../spec/api-table.js";
import type { ExampleBook } from "../testing/example-book.js";
import type { PrismOperation } from "./prism.js";

/** The operation as a call asks for it: with the schema of one variant in place of all. */
export function selectVariant(
  source: PrismOperation,
  book: ExampleBook,
  operation: Operation,
  params: ParameterValues,
): PrismOperation {
  const variants = book.listVariants(operation);
  const variant = book.findVariant(operation, params);
  if (variant === undefined) return source;
  // The generator puts the schemas of a body in the order of its variants.
  const index = variants.indexOf(variant);
  const responses = source.responses.map(({ contents = [], ...response }) => ({
    ...response,
    contents: contents.map((content) => {
      const schemas = content.schema?.anyOf ?? [];
      return schemas.length === variants.length ? { ...content, schema: schemas[index] ?? {} } : content;
    }),
  }));
  return { ...source, responses };
}
