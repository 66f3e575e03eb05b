import type { BouncedMail, PostOffice, QueuedMail } from "@spots/api/job/job.queries";
import { kindsForCustomers, kindsThatAsk } from "@spots/mail/letters";
import { isPermanent, type MailTransport } from "@spots/mail/transport";

/**
 * What happens with a mail to a customer is noted where it came from: at its case, or at its
 * asking.
 */
export type Fates = {
  readonly sent: (mail: QueuedMail) => Promise<void>;
  readonly bounced: (mail: BouncedMail) => Promise<void>;
  /** It was not sent, because the business was suspended meanwhile. */
  readonly stopped: (mail: QueuedMail) => Promise<void>;
};

/** Whether a mail asks a customer to answer. */
export const asksCustomer = ({ kind }: Pick<QueuedMail, "kind">) => kindsThatAsk.some((each) => each === kind);

const isForCustomer = ({ kind }: Pick<QueuedMail, "kind">) => kindsForCustomers.some((each) => each === kind);

/** Notes a bounce at the case of a customer's mail. After a death in between, that is repeated. */
async function noteBounce(office: PostOffice, mailId: string, fates: Fates): Promise<void> {
  const mail = await office.findBounced(mailId);
  if (!mail) return;
  if (isForCustomer(mail)) await fates.bounced(mail);
  await office.markBounceNoted(mail.id);
}

/**
 * Sends one mail, or notes that it came back, and marks it as sent. If the process dies in between,
 * the mail is sent again with the same Message-ID, so mail servers can recognise the duplicate. A
 * customer's mail that the mail server refuses for good is not sent again, and one to a customer who
 * reported a mail of the business as spam is not sent.
 * @throws when the mail server refuses another mail, so that the job is retried
 */
export async function sendMail(
  office: PostOffice,
  transport: MailTransport,
  mailId: string,
  fates: Fates,
): Promise<void> {
  const mail = await office.findUnsent(mailId);
  if (!mail) return noteBounce(office, mailId, fates);
  if (isForCustomer(mail) && (await office.hasComplained(mail))) {
    await office.markStopped(mail.id);
    return noteBounce(office, mail.id, fates);
  }
  const why = asksCustomer(mail) ? await office.whyNotAsked(mail) : null;
  if (why !== null) {
    if (why === "suspended") await fates.stopped(mail);
    return office.markNotAsked(mail.id, why);
  }
  try {
    await transport.send({ ...mail, messageId: `<${mail.id}@magic-spots>` });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (isForCustomer(mail) && isPermanent(error)) {
      await office.markBounced(mail.id, said);
      return noteBounce(office, mail.id, fates);
    }
    await office.markFailed(mail.id, said);
    throw error;
  }
  if (isForCustomer(mail)) await fates.sent(mail);
  await office.markSent(mail.id);
}
