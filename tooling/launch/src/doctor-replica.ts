import { openReplica } from "@spots/db/replica/replica";
import type { Finding, Settings } from "./finding";

const about = "DATABASE_REPLICA_URL";

/** Checks the replica, if one is given: that it answers, and that it is a standby of the primary. */
export async function doctorReplica({ DATABASE_URL = "", DATABASE_REPLICA_URL = "" }: Settings): Promise<Finding[]> {
  if (DATABASE_REPLICA_URL === "") return [];
  const mend = "Set it to a streaming standby of DATABASE_URL, or unset it: the primary serves the reports then.";
  const isAddress = (url: string) => /^postgres(ql)?:\/\//.test(url);
  if (!isAddress(DATABASE_URL) || !isAddress(DATABASE_REPLICA_URL))
    return [{ about, wrong: "is no address of a Postgres.", mend }];
  const replica = openReplica(DATABASE_REPLICA_URL, DATABASE_URL, { connections: 1, everyMs: null });
  try {
    await replica.look();
    const { state } = replica.standing();
    if (state === "away") return [{ about, wrong: "cannot be reached.", mend }];
    if (state === "other") return [{ about, wrong: "is no standby of DATABASE_URL.", mend }];
    return [{ about, ok: "a standby of the primary" }];
  } finally {
    await replica.close();
  }
}
