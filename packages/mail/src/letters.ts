/** Every letter we write, with what its text needs. Links are whole addresses. */
export type MailLetter =
  | {
      readonly kind: "invitation";
      readonly values: {
        readonly business: string;
        readonly name: string;
        readonly inviter: string;
        readonly role: "owner" | "manager" | "staff";
        readonly days: number;
      };
      readonly link: string;
    }
  | { readonly kind: "signInLink"; readonly values: { readonly minutes: number }; readonly link: string }
  | { readonly kind: "passwordReset"; readonly values: { readonly minutes: number }; readonly link: string }
  | { readonly kind: "passwordChanged"; readonly values: Record<never, never>; readonly link: string };
