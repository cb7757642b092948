/** What is used of it; the package has no types. */
declare module "newman" {
  export interface Summary {
    readonly run: {
      readonly executions: readonly {
        readonly item: { readonly name: string };
        readonly response?: { readonly code: number };
      }[];
      readonly failures: readonly { readonly error: Error; readonly source?: { readonly name?: string } }[];
    };
  }
  interface Newman {
    run(
      options: {
        readonly collection: object;
        readonly environment: object;
        readonly envVar: readonly { readonly key: string; readonly value: string }[];
      },
      done: (error: Error | null, summary: Summary) => void,
    ): void;
  }
  const newman: Newman;
  export default newman;
}
