import { writeAnswerFilter } from "@spots/domain/feedback/answer-filter";
import type { ResultsFilter } from "@spots/domain/insight/results-filter";
import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { CourseChart } from "./course-chart";
import { NotesSection } from "./notes-section";
import { type ResultsAddress, resultsQuery } from "./results-address";

const only = (id: string | null) => (id === null ? [] : [id]);

/** The part of a filter of Results that selects answers, as the list of answers takes it. */
const answersOf = ({ locationId, channelId, stageId }: ResultsFilter) => ({
  locationIds: only(locationId),
  channelIds: only(channelId),
  stageIds: only(stageId),
});

type CoursesProps = {
  business: string;
  address: ResultsAddress;
  locations: readonly { readonly id: string; readonly name: string }[];
  mayNote: boolean;
  mayNoteAll: boolean;
};

/** The courses of the figures of the business with the notes of their days, and the notes. */
export async function Courses({ business, address, locations, mayNote, mayNoteAll }: CoursesProps) {
  const { filter, grain } = address;
  const { courses, last } = await orNotFound(ask(trpc.results.course.queryOptions({ business, ...filter, grain })));
  const from = courses[0]?.points[0]?.from ?? last;
  const notes = await ask(
    trpc.annotation.list.queryOptions({ business, from, to: last, locationId: filter.locationId }),
  );
  const events = notes.map(({ day, text }) => ({ day, label: text, kind: "note" as const }));
  return (
    <>
      <div className="grid min-w-0 gap-5">
        {courses.map(({ measure, ...course }) => (
          <CourseChart
            key={measure}
            {...{ measure, grain, course, events }}
            hrefOf={(period) =>
              measure === "delivery"
                ? `/${business}/results${resultsQuery({ ...filter, period }, { sort: "delivery" })}`
                : `/${business}/feedback?${writeAnswerFilter({ ...period, ...answersOf(filter) })}`
            }
          />
        ))}
      </div>
      <NotesSection
        business={business}
        today={last}
        locations={locations}
        mayNoteAll={mayNoteAll}
        mayNote={mayNote}
        notes={notes}
      />
    </>
  );
}
