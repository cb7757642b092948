/** The problems of a spec, for the person who edits it. */
export class SpecError extends Error {}
