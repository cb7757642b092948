/** What is wrong with a spec, in words for the person who edits it. */
export class SpecError extends Error {}
