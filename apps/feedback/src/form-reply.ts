/**
 * What the page's script is answered when it sends the form. "later": nothing is wrong with the
 * answer, it can be sent again.
 */
export type Reply =
  | { readonly status: "received"; readonly to: string }
  | {
      readonly status: "refused" | "later";
      readonly notice: string;
      /** A sentence for each field that was not taken. */
      readonly wrong: Readonly<Record<string, string>>;
      /** The answer's id and signed time, where they are new. */
      readonly id?: string | undefined;
      readonly made?: string | undefined;
    };
