/** A version of a spot and its live period. */
export type LiveSpan = {
  readonly spotId: string;
  readonly number: number;
  readonly liveAt: Date;
  readonly endedAt: Date | null;
};
/** The period in which a location left a spot out; `untilAt` null: it still does. */
export type Absence = {
  readonly spotId: string;
  readonly locationId: string;
  readonly fromAt: Date;
  readonly untilAt: Date | null;
};
/** A spot delivered on a visit, with the delivered version. */
export type Received = {
  readonly visitId: string;
  readonly spotId: string;
  readonly version: number;
  readonly deliveredAt: Date;
};
export type AnswerAtLocation = {
  readonly locationId: string;
  readonly visitId: string | null;
  readonly answeredAt: Date;
};

/**
 * The spot versions that an answer can mention, one per spot: those delivered on its visit before
 * the answer, even if that version has ended since; without a visit, those live at the time of the
 * answer, except the spots that its location left out. The reports use the same rule (`askedOf`).
 */
export function versionsMet<Version extends LiveSpan>(
  { locationId, visitId, answeredAt }: AnswerAtLocation,
  versions: readonly Version[],
  { received, absences }: { readonly received: readonly Received[]; readonly absences: readonly Absence[] },
): readonly Version[] {
  const delivered = received
    .filter((each) => visitId !== null && each.visitId === visitId && each.deliveredAt <= answeredAt)
    .toSorted((a, b) => a.deliveredAt.getTime() - b.deliveredAt.getTime());
  const last = new Map(delivered.map(({ spotId, version }) => [spotId, version]));
  const isAbsent = (spotId: string) =>
    absences.some(
      (absence) =>
        absence.spotId === spotId &&
        absence.locationId === locationId &&
        absence.fromAt <= answeredAt &&
        (absence.untilAt === null || absence.untilAt > answeredAt),
    );
  return versions.filter(({ spotId, number, liveAt, endedAt }) => {
    const got = last.get(spotId);
    if (got !== undefined) return number === got;
    return liveAt <= answeredAt && (endedAt === null || endedAt > answeredAt) && !isAbsent(spotId);
  });
}
