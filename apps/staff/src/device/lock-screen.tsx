import { Banner } from "@spots/ui/banner";
import { Heading } from "@spots/ui/heading";
import { TextField } from "@spots/ui/text-field";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { PinScreen } from "./pin-screen";
import type { Shared } from "./shared-mark";
import { useDevice } from "./state";

/** From how many names on a search is shown. */
const searchFrom = 13;

/** The locked device: its location, and the names of those who may unlock it. */
export function LockScreen({ shared }: { shared: Shared }) {
  const say = useTranslations("staffApp.shared");
  const { isAway } = useDevice();
  const [chosen, setChosen] = useState<string | null>(null);
  const [search, setSearch] = useState("");
  const person = shared.people.find(({ id }) => id === chosen);
  if (person) return <PinScreen person={person} onBack={() => setChosen(null)} />;
  const wanted = search.trim().toLocaleLowerCase();
  const people = shared.people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-md content-start gap-5 px-5 py-8">
      <header>
        <p className="text-ink-2">
          {shared.name} · {shared.location}
        </p>
        <Heading level={1} size="page">
          {say("who")}
        </Heading>
      </header>
      {isAway && <Banner tone="warn">{say("away")}</Banner>}
      {shared.asks && shared.asks.count > 0 && <Banner tone="info">{say("asks", shared.asks)}</Banner>}
      {shared.people.length >= searchFrom && (
        <TextField
          label={say("search")}
          type="search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {people.length === 0 && <p className="text-ink-2">{say("nobody")}</p>}
      <ul className="grid gap-2">
        {people.map(({ id, name, jobTitle }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => setChosen(id)}
              className="grid min-h-14 w-full content-center rounded-card border border-line bg-paper px-4 py-2 text-left hover:bg-paper-2"
            >
              <span className="break-words text-lead font-semibold">{name}</span>
              {jobTitle && <span className="break-words text-small text-ink-2">{jobTitle}</span>}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
