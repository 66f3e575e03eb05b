import { orNotFound } from "@/api/refusal";
import { ask, trpc } from "@/api/server";
import { CourseChart } from "./course-chart";
import { NotesSection } from "./notes-section";
import type { ResultsAddress } from "./results-address";

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
          <CourseChart key={measure} measure={measure} grain={grain} course={course} events={events} />
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
