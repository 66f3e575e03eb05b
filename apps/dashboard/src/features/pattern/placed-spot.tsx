"use client";

import { Button } from "@spots/ui/button";
import { Card } from "@spots/ui/card";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

type Props = {
  home: string;
  library: string;
  name: string;
  stage: string;
  isSpot: boolean;
  onAnother: () => void;
};

/** Confirms that the draft was placed: its stage, its status, and a link. It takes the focus. */
export function PlacedSpot({ home, library, name, stage, isSpot, onAnother }: Props) {
  const say = useTranslations("pattern");
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <Card as="section" tone="magic" pad="roomy" labelledBy="placed">
      <div className="grid max-w-2xl gap-4">
        <h2 id="placed" ref={head} tabIndex={-1} className="heading text-title break-words outline-none">
          {say("placed", { name, stage })}
        </h2>
        <p>{say(isSpot ? "placedSpot" : "placedIdea")}</p>
        <div className="flex flex-wrap gap-2.5">
          <Button href={home} variant="primary">
            {say("toJourney")}
          </Button>
          <Button onClick={onAnother}>{say("another")}</Button>
          <Button href={library} variant="plain">
            {say("back")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
