import type { Prisma } from "@spots/db/generated/client";
import { locationsSeenBy } from "@spots/domain/access/object-rules";
import { certainFrom } from "@spots/domain/feedback/matcher/certainty";
import { agreementOf } from "@spots/domain/insight/agreement";
import type { Call } from "../trpc/context";

/**
 * How well the matcher agrees with people, by Cohen's kappa, over the mentions that they decided
 * about or added at the locations that the member sees. The matcher said yes where it counted the
 * mention at once.
 */
export async function readAgreement({ ctx: { db, tenant, member } }: Pick<Call, "ctx">) {
  const seen = locationsSeenBy(member);
  const count = (more: Prisma.MentionWhereInput) =>
    db.mention.count({
      where: {
        businessId: tenant.businessId,
        question: "recall",
        source: "unaided",
        decisions: { some: { supersededBy: null, verdict: { not: "withdrawn" } } },
        ...(seen === null ? {} : { response: { locationId: { in: [...seen] } } }),
        ...more,
      },
    });
  const certain = { confidence: { gte: certainFrom } };
  const uncertain = { OR: [{ confidence: null }, { confidence: { lt: certainFrom } }] };
  const [both, firstOnly, secondOnly, neither] = [
    await count({ ...certain, status: "counted" }),
    await count({ ...certain, status: "dismissed" }),
    await count({ ...uncertain, status: "counted" }),
    await count({ ...uncertain, status: "dismissed" }),
  ];
  return { kappa: agreementOf({ both, firstOnly, secondOnly, neither }) };
}
