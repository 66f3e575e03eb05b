import { dayOf, instantAt } from "@spots/domain/kernel/zoned-time";
import type pg from "pg";
import { v7 as newId } from "uuid";
import { insertAll } from "./bulk";
import type { Scenario } from "./scenarios/scenario";
import type { Cast } from "./simulator";

/**
 * Creates today's open moments for the dashboard and the staff's phones: two for each member, one
 * of them accepted, none in the past.
 */
export async function openToday(client: pg.Client, scenario: Scenario, cast: Cast, now: Date): Promise<void> {
  const { businessId } = cast;
  const customers = scenario.locale === "de" ? ["Familie Sommer", "Herr Kaya"] : ["Mr Okoro", "The Larsens"];
  const moments = cast.locations.flatMap(({ id: locationId, timeZone, staff }) =>
    staff.flatMap((memberId, at) =>
      [0, 1].map((turn) => {
        const noon = instantAt(`${dayOf(now, timeZone)}T${12 + turn * 3}:${at % 2 ? "30" : "00"}`, timeZone);
        const soon = new Date(now.getTime() + (20 + turn * 90 + at * 10) * 60_000);
        return {
          business_id: businessId,
          id: newId(),
          spot_id: cast.spotIds[(at + turn) % cast.spotIds.length],
          spot_version: 1,
          member_id: memberId,
          location_id: locationId,
          where_exactly: "",
          customer: customers[turn] ?? "",
          due_at: noon > soon ? noon : soon,
          status: turn === 0 ? "offered" : "accepted",
          improvised: false,
          description: "",
        };
      }),
    ),
  );
  await insertAll(client, "moment", moments);
  await insertAll(
    client,
    "moment_step",
    moments.map(({ business_id, id }) => ({
      business_id,
      id: newId(),
      moment_id: id,
      status: "offered",
      at: now,
      reason: "",
      note: "",
    })),
  );
}
