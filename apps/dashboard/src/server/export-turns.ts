/** How many exports run at once in this process. */
export type TurnLimits = { readonly perBusiness: number; readonly inAll: number };

/** The turns of the exports of one process. */
export type ExportTurns = {
  /** Takes a turn. @returns what ends it, any number of times; null while none is free */
  readonly take: (business: string) => (() => void) | null;
};

export function exportTurns({ perBusiness, inAll }: TurnLimits): ExportTurns {
  const running = new Map<string, number>();
  let all = 0;
  return {
    take: (business) => {
      const here = running.get(business) ?? 0;
      if (here >= perBusiness || all >= inAll) return null;
      running.set(business, here + 1);
      all += 1;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        all -= 1;
        const left = (running.get(business) ?? 1) - 1;
        if (left > 0) running.set(business, left);
        else running.delete(business);
      };
    },
  };
}

/** Two for each business, so that one of them cannot occupy the database. */
const kept = globalThis as typeof globalThis & { spotsExportTurns?: ExportTurns };
kept.spotsExportTurns ??= exportTurns({ perBusiness: 2, inAll: 6 });
export const turns: ExportTurns = kept.spotsExportTurns;
