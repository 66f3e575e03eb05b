import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { SectionHead } from "@spots/ui/section-head";
import { getTranslations } from "next-intl/server";
import { ask, trpc } from "@/api/server";
import { CourseChart } from "./course-chart";
import { GrainTabs } from "./grain-tabs";
import { RecallFigures } from "./recall-figures";
import { type ResultsAddress, resultsQuery } from "./results-address";
import { ofPart } from "./spot-tabs";

/** A spot and the filter of its figures. */
export type SpotInput = ResultsFilter & { readonly business: string; readonly spotId: string };

type CourseProps = { input: SpotInput; address: ResultsAddress; page: string };

/** The course of the spot's figures, with its versions and the notes marked. */
export async function SpotCourse({ input, address, page }: CourseProps) {
  const say = await getTranslations("results");
  const { business, locationId } = input;
  const { grain } = address;
  const { courses, recall, spot, last } = await ask(trpc.results.course.queryOptions({ ...input, grain }));
  const from = courses[0]?.points[0]?.from ?? last;
  const notes = await ask(trpc.annotation.list.queryOptions({ business, from, to: last, locationId }));
  const events = [
    ...(spot?.versions ?? []).map(({ number, liveOn }) => ({
      day: liveOn,
      label: say("versionMark", { number }),
      kind: "change" as const,
    })),
    ...notes.map(({ day, text }) => ({ day, label: text, kind: "note" as const })),
  ];
  return (
    <section aria-labelledby="course" className="grid min-w-0 gap-4">
      <SectionHead id="course" title={say("spot.course")} />
      {recall && <RecallFigures page={page} recall={recall} filter={address.filter} />}
      <GrainTabs page={page} address={address} keep={ofPart("time")} />
      <div className="grid min-w-0 gap-5">
        {courses.map(({ measure, ...course }) => (
          <CourseChart
            key={measure}
            {...{ measure, grain, course, events }}
            hrefOf={(period) =>
              `${page}/${measure === "delivery" ? "moments" : "answers"}${resultsQuery({ ...address.filter, period })}`
            }
          />
        ))}
      </div>
    </section>
  );
}
