import type { SharedStage } from "@spots/domain/sharing/share";
import { Card } from "@spots/ui/card";
import { Mark } from "@spots/ui/mark";
import { RoadBoard } from "@spots/ui/road-board";
import { VisuallyHidden } from "@spots/ui/visually-hidden";
import { getTranslations } from "next-intl/server";

const shapes = { environment: "square", product: "diamond", service: "circle" } as const;
const feelingNames = { "2": "high", "1": "good", "0": "even", "-1": "low", "-2": "lowest" } as const;

/**
 * The shared journey as a drawing. Without the feelings part the line is flat; without the spots
 * part no spot is marked.
 */
export async function SharedStages({ stages }: { stages: readonly SharedStage[] }) {
  const say = await getTranslations("sharing.shared");
  return (
    <RoadBoard
      label={say("stages")}
      stages={stages.map(({ name, feeling = 0, spots = [] }, at) => ({
        id: String(at),
        label: name,
        feeling,
        lit: spots.length > 0,
        glow: 0.8,
      }))}
    >
      {stages.map((stage, at) => (
        <StageColumn key={String(at)} stage={stage} />
      ))}
    </RoadBoard>
  );
}

async function StageColumn({ stage: { name, goal, feeling, spots, touchpoints } }: { stage: SharedStage }) {
  const [say, journey] = [await getTranslations("sharing.shared"), await getTranslations("journey")];
  const height = String(feeling) as keyof typeof feelingNames;
  return (
    <div className="grid min-w-0 content-start gap-3">
      <div className="grid gap-1">
        <h2 className="heading break-words text-title">{name}</h2>
        {feeling !== undefined && (
          <p className="text-ink-3 text-small">
            {say("feels", { feeling: journey(`feelings.${feelingNames[height]}`) })}
          </p>
        )}
        {goal && <p className="break-words text-ink-2 text-small">{goal}</p>}
      </div>
      {spots && spots.length > 0 && (
        <ul aria-label={say("spotsOf", { stage: name })} className="grid gap-3">
          {spots.map((spot, at) => (
            <Card key={String(at)} as="li" tone="magic">
              <p className="break-words font-medium font-serif text-lead">{spot.name}</p>
              {spot.words?.talkLine && (
                <p className="said mt-1 text-base text-ink-2 before:content-[open-quote] after:content-[close-quote]">
                  {spot.words.talkLine}
                </p>
              )}
            </Card>
          ))}
        </ul>
      )}
      {touchpoints.length > 0 && (
        <ul aria-label={say("touchpointsOf", { stage: name })}>
          {touchpoints.map(({ name: touchpoint, element, isTruth, emotion }, at) => (
            <li key={String(at)} className="flex items-baseline gap-2.5 border-line border-t py-2">
              <Mark shape={shapes[element]} filled={isTruth} />
              <VisuallyHidden>
                {`${journey(`element.${element}`)}${isTruth ? `, ${journey("truth")}` : ""}:`}
              </VisuallyHidden>
              <span className="min-w-0 break-words">
                {touchpoint}
                {emotion && <span className="block text-ink-3 text-small">{say("feels", { feeling: emotion })}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
