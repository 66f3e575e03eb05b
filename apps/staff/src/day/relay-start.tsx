import { Button } from "@spots/ui/button";
import { ChoiceField } from "@spots/ui/choice-field";
import { SectionHead } from "@spots/ui/section-head";
import { SelectField } from "@spots/ui/select-field";
import { TextField } from "@spots/ui/text-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { v7 } from "uuid";
import type { Day } from "../device/database";
import { useDraft } from "../device/drafts";
import { isThere, type RelayDesign, type Relays } from "./relay";
import type { RelayStep } from "./relay-step";
import { Sheet } from "./sheet";
import type { Mine } from "./step";
import { namedVisit, type OpenVisit } from "./visits";

type Props = {
  day: Day;
  relays: Relays;
  /** The member's open moments: one of a spot with a relay is used, and not made anew. */
  open: Mine["open"];
  visit: OpenVisit | null;
  onStart: (step: RelayStep, name: string, said: string) => void;
};

/** The relays that the member can start: one tap opens one, the next asks. */
export function RelayStart({ day, relays, open, visit, onStart }: Props) {
  const say = useTranslations("relay");
  const [chosen, setChosen] = useState<RelayDesign | null>(null);
  const here = day.mine.locations;
  const designs = relays.designs.filter(({ offAt }) => here.some(({ id }) => !offAt.includes(id)));
  if (designs.length === 0) return null;
  return (
    <section aria-labelledby="relay-start" className="grid gap-3">
      <SectionHead id="relay-start" title={say("start.section")} detail={say("start.lead")} />
      <div className="flex flex-wrap gap-2">
        {designs.map((design) => (
          <Button key={design.spotId} icon="moment" onClick={() => setChosen(design)}>
            {design.name}
          </Button>
        ))}
      </div>
      {chosen && (
        <StartSheet
          key={chosen.spotId}
          {...{ day, relays, visit, onStart }}
          design={chosen}
          moment={open.find((each) => each.spotId === chosen.spotId) ?? null}
          onClose={() => setChosen(null)}
        />
      )}
    </section>
  );
}

type SheetProps = Omit<Props, "open"> & {
  design: RelayDesign;
  moment: Mine["open"][number] | null;
  onClose: () => void;
};

function StartSheet({ day, relays, design, moment, visit, onStart, onClose }: SheetProps) {
  const say = useTranslations("relay");
  const where = useTranslations("staffApp.visit");
  const here = day.mine.locations.filter(({ id }) => !design.offAt.includes(id));
  const [picked, setLocation] = useState(moment?.location.id ?? visit?.locationId ?? "");
  const [first] = design.steps;
  const isFirstAt = ({ id }: { id: string }) => first !== undefined && isThere(relays, id, first.dutyId);
  const locationId = (here.find(({ id }) => id === picked) ?? here.find(isFirstAt) ?? here[0])?.id ?? "";
  const visits = day.visits?.find((each) => each.locationId === locationId);
  const places = [...new Set([...(visits?.open ?? []).map(({ place }) => place), ...(visits?.places ?? [])])].filter(
    Boolean,
  );
  const isOfVisit = visit?.locationId === locationId;
  const [place, setPlace] = useState(moment?.whereExactly || (isOfVisit ? visit.place : ""));
  const [other, setOther] = useDraft("relay-place", design.spotId);
  if (!first) return null;
  const isFirstThere = isFirstAt({ id: locationId });
  const start = (whom: string, instead: { dutyId: string } | { memberId: string } | null) => {
    const at = other.trim() || place;
    const ofVisit = isOfVisit && at === visit.place ? { visit: namedVisit(visit) } : {};
    const input = { business: day.business, id: moment?.id ?? v7(), spotId: design.spotId, locationId, instead };
    onClose();
    setOther("");
    onStart(
      { kind: "startRelay", input: { ...input, place: at, ...ofVisit } },
      design.name,
      say("start.sent", { whom }),
    );
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={say("start.title", { name: design.name })}
      description={isFirstThere ? say("start.description", { role: first.role }) : say("start.lead")}
      unsent={other}
    >
      <div className="grid gap-5">
        <ol className="grid gap-2">
          {design.steps.map(({ what, role, minutes }) => (
            <li key={what} className="text-small">
              {[role, what, say("start.minutes", { minutes })].join(" · ")}
            </li>
          ))}
        </ol>
        {here.length > 1 && !moment && (
          <SelectField
            label={where("location")}
            value={locationId}
            onChange={(event) => setLocation(event.target.value)}
            options={here.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {!moment && (
          <>
            {places.length > 0 && (
              <ChoiceField
                legend={say("start.place")}
                name="relay-place"
                look="pills"
                value={[other.trim() === "" ? place : ""]}
                onValueChange={(next) => {
                  setOther("");
                  setPlace(next);
                }}
                choices={[
                  { value: "", label: say("start.noPlace") },
                  ...places.map((each) => ({ value: each, label: each })),
                ]}
              />
            )}
            <TextField
              label={say(places.length > 0 ? "start.otherPlace" : "start.place")}
              maxLength={60}
              value={other}
              onChange={(event) => setOther(event.target.value)}
            />
          </>
        )}
        {isFirstThere ? (
          <Button variant="magic" size="large" wide onClick={() => start(first.role, null)}>
            {say("start.send", { whom: first.role })}
          </Button>
        ) : (
          <div className="grid gap-2.5">
            <p role="status">{say("start.nobody", { role: first.role })}</p>
            {relays.roles
              .filter((role) => role.locationId === locationId)
              .map(({ dutyId, name }) => (
                <Button key={dutyId} size="large" wide onClick={() => start(name, { dutyId })}>
                  {say("start.send", { whom: name })}
                </Button>
              ))}
            {relays.colleagues
              .filter((each) => each.locationIds.includes(locationId))
              .slice(0, 8)
              .map(({ id, name }) => (
                <Button key={id} size="large" wide onClick={() => start(name, { memberId: id })}>
                  {say("start.send", { whom: name })}
                </Button>
              ))}
            <Button size="large" wide variant="plain" onClick={() => start("", { memberId: day.memberId })}>
              {say("myself")}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  );
}
