import type { Tenant } from "@spots/domain/access/tenant";
import { Id } from "@spots/domain/kernel/ids";
import { z } from "zod";
import type { Database } from "../database";
import { businessCodeIn, hashOfSecret } from "../link-secret";
import { BusinessRow, businessIn, proven } from "./tenant";

const DeviceRow = BusinessRow.extend({
  suspended_reason: z.string().nullable(),
  device_id: Id,
  device_name: z.string(),
  seen_at: z.date().nullable(),
  location_id: Id,
  location_name: z.string(),
  session_id: Id.nullable(),
  locked_at: z.date().nullable(),
  member_id: Id.nullable(),
  member_name: z.string().nullable(),
});

/** A shared device, its business and its location, and the member whose session was shown with it. */
export type OnDevice = {
  /** Its member acts as staff, at the device's location only; null without a session. */
  readonly tenant: Tenant;
  readonly suspendedReason: string | null;
  readonly device: { readonly id: Id; readonly name: string; readonly seenAt: Date | null };
  readonly location: { readonly id: Id; readonly name: string };
  readonly session: { readonly id: Id; readonly isLocked: boolean } | null;
};

/** The device of a token; null when there is none or it was revoked. */
export async function deviceOf(
  database: Database,
  token: string,
  sessionToken: string | null,
): Promise<OnDevice | null> {
  const session = sessionToken === null ? null : hashOfSecret(sessionToken);
  const rows = await database.prisma.$queryRaw`
    select * from tenant_on_device(${businessCodeIn(token)}, ${hashOfSecret(token)}, ${session})`;
  const row = z.array(DeviceRow).parse(rows)[0];
  if (!row) return null;
  const { location_id: id, member_id: memberId, member_name: name } = row;
  const member =
    memberId === null || name === null
      ? null
      : { id: memberId, name, role: "staff" as const, locationIds: [id], onlyAt: id };
  return {
    tenant: proven({ ...businessIn(row), member }),
    suspendedReason: row.suspended_reason,
    device: { id: row.device_id, name: row.device_name, seenAt: row.seen_at },
    location: { id, name: row.location_name },
    session:
      member === null || row.session_id === null ? null : { id: row.session_id, isLocked: row.locked_at !== null },
  };
}

const PairingRow = BusinessRow.extend({ device_id: Id });

/** The business and the device that this code pairs now; null when there is none. */
export async function pairingOf(database: Database, slug: string, code: string, at: Date) {
  const rows = await database.prisma.$queryRaw`
    select * from tenant_of_pairing(${slug}, ${hashOfSecret(code)}, ${at})`;
  const row = z.array(PairingRow).parse(rows)[0];
  return row ? { tenant: proven({ ...businessIn(row), member: null }), deviceId: row.device_id } : null;
}
