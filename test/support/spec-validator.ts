import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Spec } from "../../generator/read/spec.js";

export interface SpecValidator {
  /** Why the schema at a place of the spec cannot be used; nothing when it can. */
  findSchemaProblems(pointer: string): string[];
  /** Why a value does not fit the schema at a place of the spec; nothing when it does. */
  findProblems(pointer: string, value: unknown): string[];
}

/** The names that TikAPI's spec and OpenAPI add to the keywords of JSON Schema; any other unknown name is a mistake. */
const addedKeywords = ["example", "x-documented", "x-link"];

/** A schema composed by `allOf` may require what its parts define; their type is its type. */
const isComposition = (note: string): boolean => note.includes('missing type "object" for keyword "required"');

/** A second opinion on schemas and examples, besides Prism's: Ajv in strict mode, with formats. */
export function createSpecValidator(spec: Spec): SpecValidator {
  const notes: string[] = [];
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: "log",
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    unicodeRegExp: true,
    logger: { log() {}, warn: (note: string) => notes.push(note), error: (note: string) => notes.push(note) },
  });
  // Ajv is a CommonJS package: what TypeScript calls its default export is one level deeper for Node.
  formats.default(ajv);
  ajv.addVocabulary([...Object.keys(spec), ...addedKeywords]);
  ajv.addSchema({ ...spec, $id: "spec" });
  const compile = (pointer: string): ValidateFunction => {
    const validate = ajv.getSchema(`spec#${encodeURI(pointer)}`);
    if (validate === undefined) throw new Error("there is no such place");
    return validate;
  };
  const findSchemaProblems = (pointer: string): string[] => {
    try {
      compile(pointer);
      return notes.splice(0).filter((note) => !isComposition(note));
    } catch (error) {
      return [`${pointer}: ${(error as Error).message}`];
    }
  };
  return {
    findSchemaProblems,
    findProblems(pointer, value) {
      const schemaProblems = findSchemaProblems(pointer);
      if (schemaProblems.length > 0) return schemaProblems;
      const validate = compile(pointer);
      return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
    },
  };
}
