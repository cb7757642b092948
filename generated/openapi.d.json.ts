// Compiled from openapi/ by `npm run generate`. Do not edit.

declare const spec: object;
export default spec;
