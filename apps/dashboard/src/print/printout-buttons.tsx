"use client";

import { Button } from "@spots/ui/button";
import { showToast } from "@spots/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { facesInUse } from "./faces";
import { save } from "./save";

/** A button that opens the browser's print dialog, which can also write a PDF. */
export function PrintButton() {
  const say = useTranslations("transfer");
  return (
    <Button variant="primary" icon="print" onClick={() => window.print()}>
      {say("print")}
    </Button>
  );
}

/** The resolution of a picture in dots per inch; CSS pixels are 96 per inch. */
const density = 200 / 96;

type Props = {
  /** The id of the printout's element. */
  sheet: string;
  file: string;
  /** The name of the printout, where the page has several. */
  of?: string;
};

/**
 * Saves a printout of this page as a picture. It is rendered in the browser; nothing is uploaded.
 */
export function PictureButton({ sheet, file, of }: Props) {
  const say = useTranslations("transfer");
  const draw = useMutation({
    mutationFn: async () => {
      const { toBlob } = await import("html-to-image");
      const node = document.getElementById(sheet);
      const picture =
        node &&
        (await toBlob(node, {
          fontEmbedCSS: await facesInUse(),
          pixelRatio: density,
          width: node.offsetWidth,
          height: node.offsetHeight,
          style: { transform: "none", position: "static" },
        }));
      if (!picture) throw new Error("the sheet could not be drawn");
      save(file, picture);
    },
    onError: () => showToast({ tone: "bad", title: say("pictureFailed"), detail: say("pictureFailedTeach") }),
  });
  return (
    <Button
      icon="download"
      size={of ? "small" : "medium"}
      aria-label={of ? say("pictureOf", { name: of }) : undefined}
      pending={draw.isPending}
      onClick={() => draw.mutate()}
    >
      {say("picture")}
    </Button>
  );
}
