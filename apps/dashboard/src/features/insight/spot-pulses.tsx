"use client";

import { EmptyState } from "@spots/ui/empty-state";
import { FigureRow } from "@spots/ui/figure";
import { SectionHead } from "@spots/ui/section-head";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/api/client";
import { EstimateFigure } from "./estimate-figure";
import { WeeklyChart } from "./weekly-chart";

/** Each live spot with its figures, and how they changed week by week. */
export function SpotPulses({ business }: { business: string }) {
  const trpc = useTRPC();
  const say = useTranslations("insight");
  const { data: spots } = useSuspenseQuery(trpc.pulse.spots.queryOptions({ business }));
  if (spots.length === 0) return <EmptyState title={say("noSpots.title")}>{say("noSpots.teach")}</EmptyState>;
  return (
    <div className="grid gap-10">
      {spots.map((spot) => (
        <section key={spot.id} aria-labelledby={`spot-${spot.id}`} className="min-w-0">
          <SectionHead id={`spot-${spot.id}`} title={spot.name} detail={spot.stage.name} />
          <FigureRow>
            <EstimateFigure label={say("mentioned")} estimate={spot.mention} unit="share" of="answers" />
            {spot.recall && (
              <>
                <EstimateFigure
                  label={say("recallReceived")}
                  help="mentionRate"
                  estimate={spot.recall.received}
                  unit="share"
                  of="answers"
                  note={say("recallNote")}
                />
                <EstimateFigure
                  label={say("recallNotReceived")}
                  estimate={spot.recall.notReceived}
                  unit="share"
                  of="answers"
                  note={say("recallNote")}
                />
              </>
            )}
            <EstimateFigure label={say("delivered")} estimate={spot.delivery} unit="share" of="due" />
          </FigureRow>
          <div className="mt-5 grid gap-5 lg:grid-cols-2">
            <WeeklyChart
              level={3}
              title={say("mentionWeekly")}
              detail={say("mentionWeeklyDetail")}
              yLabel={say("shareMentioned")}
              weeks={spot.mentionWeeks}
              of="answers"
              unit="share"
              marks={marksOf(spot.versions, (number) => say("version", { number }))}
            />
            <WeeklyChart
              level={3}
              title={say("deliveryWeekly")}
              detail={say("deliveryWeeklyDetail")}
              yLabel={say("shareDelivered")}
              weeks={spot.deliveryWeeks}
              of="due"
              unit="share"
            />
          </div>
        </section>
      ))}
    </div>
  );
}

/** Returns the versions after the first, each at the Monday of its week. */
function marksOf(versions: readonly { number: number; liveOn: string }[], label: (number: number) => string) {
  return versions
    .filter(({ number }) => number > 1)
    .map(({ number, liveOn }) => {
      const day = new Date(`${liveOn}T12:00:00Z`);
      day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
      return { at: day.toISOString().slice(0, 10), label: label(number) };
    });
}
