/** The parts of a Postman collection that are read or changed here. */
export interface Collection {
  readonly info: { readonly name: string; readonly description?: unknown };
  readonly item: readonly Folder[];
}

export interface Folder {
  readonly name: string;
  readonly item: readonly Item[];
}

export interface Item {
  readonly name: string;
  readonly request: ItemRequest;
}

interface ItemRequest {
  readonly method: string;
  readonly url: { readonly path: readonly string[]; readonly query: readonly Parameter[] };
  readonly header?: readonly Parameter[];
  readonly body?: object;
}

interface Parameter {
  readonly key: string;
  readonly value: string;
  readonly disabled?: boolean;
}
