/** A table that shows what a harvest has, compiled from the spec. */
export interface Table {
  readonly name: string;
  /** The first is what tells a row from all others. */
  readonly columns: readonly Column[];
  /** Where rows stand: in the items or the bodies of these operations, at a place that is "" for all of it. */
  readonly sources: readonly { readonly operation: string; readonly at: string }[];
}

export interface Column {
  readonly name: string;
  readonly type: "text" | "integer" | "number" | "boolean" | "time";
  /** Places of its value in a row, best first: JSON pointers. */
  readonly at: readonly string[];
}
