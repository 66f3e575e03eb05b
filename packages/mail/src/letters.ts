import type { AskedScale } from "@spots/domain/asking/asked-scale";
import type { DigestContent } from "@spots/domain/insight/digest";
import type { GermanAddress } from "@spots/domain/kernel/locale";
import type { NotificationKind } from "@spots/domain/notification/kinds";
import type { NotificationData } from "@spots/domain/notification/notification";
import type { WeekNoteContent } from "@spots/domain/recognition/week-note";

/**
 * The values of a mail about a conversation: who wrote to whom, and about which entity of a
 * journey.
 */
type AboutThread = {
  readonly business: string;
  readonly name: string;
  readonly by: string;
  readonly type: "journey" | "stage" | "touchpoint" | "spot";
  readonly about: string;
};

/**
 * The values of a mail to a member about one case. `who` is the assignee; "" when there is none.
 */
type AboutCase = {
  readonly business: string;
  readonly name: string;
  readonly who: string;
  readonly assigned: "yes" | "no";
  /** Whether `about` quotes a customer's answer or names a moment that went wrong. */
  readonly source: "answer" | "moment";
  readonly about: string;
  readonly location: string;
  readonly due: string;
};

/** The business's own texts of customers' pages and mails, by their path, in a language. */
export type OwnWords = { readonly language: string; readonly texts: Readonly<Partial<Record<string, string>>> };

/** The mails that customers get: they are signed by the business. */
export const kindsForCustomers = ["caseReply", "caseAskAgain", "askCustomer", "followUp"] as const;

/** Those that ask customers to answer. */
export const kindsThatAsk = ["askCustomer", "followUp"] as const;

/** Every mail with the values of its text. Links are absolute URLs. */
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
  | {
      readonly kind: "personTag";
      readonly values: AboutThread & { readonly words: string };
      readonly link: string;
    }
  | {
      readonly kind: "threadOwner";
      /** `day` in the reader's language, when `dated`. */
      readonly values: AboutThread & { readonly dated: "yes" | "no"; readonly day: string };
      readonly link: string;
    }
  | {
      readonly kind: "action";
      /** `day` in the reader's language. */
      readonly values: {
        readonly business: string;
        readonly name: string;
        readonly by: string;
        readonly text: string;
        readonly day: string;
      };
      readonly link: string;
    }
  | {
      readonly kind: "digest";
      readonly values: { readonly business: string; readonly name: string };
      readonly content: DigestContent;
      readonly timeZone: string;
      readonly link: string;
      /** The page that ends these mails, without a sign-in. */
      readonly endLink: string;
    }
  | {
      readonly kind: "weekNote";
      readonly values: { readonly business: string; readonly name: string };
      readonly content: WeekNoteContent;
      readonly link: string;
      /** The page that ends these mails, without a sign-in. */
      readonly endLink: string;
    }
  | {
      readonly kind: "caseAssigned" | "caseOverdue" | "caseEscalated" | "caseBounced" | "caseComplained";
      readonly values: AboutCase;
      readonly link: string;
    }
  | {
      readonly kind: "deviceHeld";
      readonly values: {
        readonly business: string;
        readonly name: string;
        readonly device: string;
        readonly location: string;
      };
      readonly link: string;
    }
  | {
      readonly kind: "pinLocked";
      readonly values: {
        readonly business: string;
        readonly name: string;
        readonly who: string;
        readonly device: string;
        readonly location: string;
      };
      readonly link: string;
    }
  | {
      readonly kind: "caseReleased";
      readonly values: {
        readonly business: string;
        readonly name: string;
        readonly who: string;
        readonly count: number;
      };
      readonly link: string;
    }
  | {
      /** One or several notifications, of which the member chose a mail. */
      readonly kind: "news";
      readonly values: { readonly business: string; readonly name: string; readonly count: number };
      readonly news: readonly { readonly kind: NotificationKind; readonly data: NotificationData }[];
      readonly link: string;
      /** The page on which these mails are switched off. */
      readonly endLink: string;
    }
  | {
      readonly kind: "caseAskAgain";
      readonly values: { readonly business: string; readonly day: string };
      readonly link: string;
      /** The page on which the customer takes back what they agreed to. */
      readonly consents: string | null;
    }
  | {
      /** Asks a customer to answer, or reminds them. */
      readonly kind: "askCustomer";
      readonly values: { readonly business: string; readonly again: "yes" | "no" };
      /** The question that has a link for each answer; null: the mail has a button alone. */
      readonly scale: AskedScale | null;
      readonly germanAddress: GermanAddress;
      readonly link: string;
      /** The page that ends these mails, without a sign-in. */
      readonly endLink: string;
    }
  | {
      /** Asks a customer days later what they still remember. */
      readonly kind: "followUp";
      readonly values: { readonly business: string };
      /** The language that the business writes itself, with its texts; null: one of ours. */
      readonly own: OwnWords | null;
      readonly link: string;
      /** The page that ends these mails, without a sign-in. */
      readonly endLink: string;
    }
  | {
      readonly kind: "caseReply";
      /** `answers`: whether the customer's answer to the mail reaches the business. */
      readonly values: {
        readonly business: string;
        readonly words: string;
        readonly day: string;
        readonly quote: string;
        readonly answers: "yes" | "no";
      };
      readonly link: null;
      readonly consents: string | null;
    }
  | { readonly kind: "signInLink"; readonly values: { readonly minutes: number }; readonly link: string }
  | { readonly kind: "passwordReset"; readonly values: { readonly minutes: number }; readonly link: string }
  | { readonly kind: "passwordChanged"; readonly values: Record<never, never>; readonly link: string };
