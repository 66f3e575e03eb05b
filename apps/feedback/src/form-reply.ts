/**
 * The server's JSON reply to the page's script. "later": the answer is valid and can be sent again
 * unchanged.
 */
export type Reply =
  | { readonly status: "received"; readonly to: string }
  | {
      readonly status: "refused" | "later";
      readonly notice: string;
      /** The error of each rejected field. */
      readonly wrong: Readonly<Record<string, string>>;
      /** The answer's new id and signed time, when they changed. */
      readonly id?: string | undefined;
      readonly made?: string | undefined;
    };
