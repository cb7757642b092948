/** The problems of a spec, one a line, for the person who edits it. */
export class SpecError extends Error {}
