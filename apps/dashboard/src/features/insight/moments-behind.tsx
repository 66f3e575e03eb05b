import type { Outputs } from "@spots/api/trpc/root";
import { TextLink } from "@spots/ui/link";
import { PhotoStrip } from "@spots/ui/photo-strip";
import { Row, RowList } from "@spots/ui/row-list";
import { Status, type Tone } from "@spots/ui/status";
import { useFormatter, useTranslations } from "next-intl";

type Moment = Outputs["results"]["momentsBehind"]["rows"][number];

const tones: Partial<Record<Moment["status"], Tone>> = { delivered: "good", missed: "warn", declined: "quiet" };

/** Moments with their member, their status and the customer's reaction. */
export function MomentsBehind({ business, rows }: { business: string; rows: readonly Moment[] }) {
  const say = useTranslations("results.moments");
  const sayDelivery = useTranslations("delivery");
  const format = useFormatter();
  return (
    <RowList label={say("label")}>
      {rows.map(({ id, status, dueAt, reaction, photos, answer, reportedAt, member, location }) => (
        <Row
          key={id}
          title={say("row", { member: member?.name ?? sayDelivery("nobodyYet"), location: location.name })}
          detail={format.dateTime(dueAt, { dateStyle: "medium", timeStyle: "short", timeZone: location.timeZone })}
          below={
            photos.length > 0 && (
              <PhotoStrip
                photos={photos.map((photoId) => ({
                  id: photoId,
                  src: `/api/photos/${business}/${id}/${photoId}`,
                  alt: sayDelivery("photo.of", {
                    name: say("label"),
                    member: member?.name ?? sayDelivery("nobodyYet"),
                  }),
                }))}
              />
            )
          }
          side={
            <>
              {answer && (
                <Status tone={answer.confirms ? "magic" : "quiet"}>
                  <TextLink href={`/${business}/feedback?answer=${answer.id}`}>
                    {sayDelivery(answer.confirms ? "proof.confirmed" : "proof.answered")}
                  </TextLink>
                </Status>
              )}
              {reportedAt && (
                <span className="text-ink-2 text-small">
                  {sayDelivery("proof.late", {
                    when: format.dateTime(reportedAt, {
                      dateStyle: "short",
                      timeStyle: "short",
                      timeZone: location.timeZone,
                    }),
                  })}
                </span>
              )}
              {reaction && <span className="text-small text-ink-2">{sayDelivery(`reaction.${reaction}`)}</span>}
              <Status tone={tones[status] ?? "quiet"}>{sayDelivery(`status.${status}`)}</Status>
            </>
          }
        />
      ))}
    </RowList>
  );
}
