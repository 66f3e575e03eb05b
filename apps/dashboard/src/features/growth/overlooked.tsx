import type { Outputs } from "@spots/api/trpc/root";
import { Attentions } from "@spots/domain/growth/attention";
import { Button } from "@spots/ui/button";
import { type Column, DataTable } from "@spots/ui/data-table";
import { Disclosure } from "@spots/ui/disclosure";
import { Status } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";

type Told = Outputs["growth"]["blindSpots"];
type Row = Pick<Told["rows"][number], "role" | "starting" | "location" | "part" | "n" | "missing"> & {
  readonly shares: Told["rows"][number]["shares"] | null;
};

/** Where to do something about what is missing. */
const paths = { briefed: "line-up", trained: "journeys", thanked: "recognition", asked: "moments" } as const;

/** Roles by location and time of day, with what reached their people, and what to do next. */
export function Overlooked({ business, told }: { business: string; told: Told }) {
  const say = useTranslations("growth.blind");
  const format = useFormatter();
  const nameOf = ({ role, starting }: Row) => (starting ? say(`starting.${starting}`) : role || say("noRole"));
  const absent = told.absent.map(
    (starting): Row => ({ role: starting, starting, location: null, part: null, n: null, missing: [], shares: null }),
  );
  // The starting roles come first, the others by name.
  const rows = [
    ...told.rows.filter(({ starting }) => starting),
    ...absent,
    ...told.rows.filter(({ starting }) => !starting),
  ];
  const percent = (value: number) => format.number(100 * value, { maximumFractionDigits: 0 });
  const columns: readonly Column<Row>[] = [
    { id: "role", header: say("role"), cell: nameOf },
    {
      id: "who",
      header: say("who"),
      cell: ({ location, part, shares }) =>
        shares && [location ?? say("everywhere"), part ? say(`part.${part}`) : say("allDay")].join(", "),
    },
    { id: "people", header: say("people"), cell: ({ n }) => n !== null && <span className="num">{n}</span> },
    ...Attentions.map(
      (attention): Column<Row> => ({
        id: attention,
        header: say(`attention.${attention}`),
        cell: ({ shares }) => {
          const share = shares?.[attention];
          if (share?.kind !== "shown") return null;
          const { value, n, low, high } = share;
          return (
            <span className="num whitespace-nowrap">
              {say("hits", { hits: Math.round(value * n), n, low: percent(low), high: percent(high) })}
            </span>
          );
        },
      }),
    ),
    {
      id: "todo",
      header: say("todo"),
      cell: (row) => <Todo {...{ business, row, name: nameOf(row) }} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={say("title")}
        columns={columns}
        rows={rows}
        rowKey={({ role, location, part }) => [role, location, part].join()}
      />
      <Disclosure summary={Attentions.map((each) => say(`attention.${each}`)).join(", ")}>
        {Attentions.map((each) => (
          <p key={each}>{say(`means.${each}`)}</p>
        ))}
      </Disclosure>
    </>
  );
}

function Todo({ business, row, name }: { business: string; row: Row; name: string }) {
  const say = useTranslations("growth.blind");
  const button = (does: keyof typeof paths | "absent" | "few", path: string) => (
    <Button
      key={does}
      size="small"
      href={`/${business}/${path}`}
      aria-label={say("doOf", { action: say(`do.${does}`), role: name })}
    >
      {say(`do.${does}`)}
    </Button>
  );
  const look = "grid justify-items-start gap-2 text-start";
  if (row.shares === null)
    return (
      <div className={look}>
        <p>{say("absent")}</p>
        {button("absent", "team")}
      </div>
    );
  if (row.n === null)
    return (
      <div className={look}>
        <p>{say("few")}</p>
        {button("few", "recognition")}
      </div>
    );
  if (row.missing.length === 0) return <span className="text-ink-3">{say("fine")}</span>;
  return (
    <ul className="grid gap-2">
      {row.missing.map((attention) => (
        <li key={attention} className={look}>
          <Status tone="warn">{say("nobody", { attention })}</Status>
          {button(attention, paths[attention])}
        </li>
      ))}
    </ul>
  );
}
