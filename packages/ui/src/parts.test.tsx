import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AppShell } from "./app-shell";
import { Avatar, initialsOf } from "./avatar";
import { Button } from "./button";
import { DataTable } from "./data-table";
import { Figure } from "./figure";
import { IconButton } from "./icon-button";
import { Anchor, LinkProvider } from "./link";
import { Quote } from "./quote";
import { Status } from "./status";

const pageOf = renderToStaticMarkup;

describe("a button", () => {
  it("does not send a form unless told to", () => {
    expect(pageOf(<Button>Place a spot</Button>)).toContain('type="button"');
  });

  it("keeps its place in the focus order while it waits", () => {
    const page = pageOf(<Button pending>Saving</Button>);
    expect(page).toContain('aria-busy="true"');
    expect(page).not.toMatch(/ disabled="/);
  });

  it("is a link when it leads somewhere", () => {
    expect(pageOf(<Button href="/journeys">Journeys</Button>)).toMatch(/^<a href="\/journeys"/);
  });

  it("has a name even when it shows only an icon", () => {
    expect(pageOf(<IconButton icon="trash" label="Retire" />)).toContain('aria-label="Retire"');
  });
});

describe("a link", () => {
  const Routed = ({ href }: { href: string }) => <b>{href}</b>;
  const within = (href: string, download?: string) =>
    pageOf(
      <LinkProvider as={Routed}>
        <Anchor href={href} {...(download !== undefined && { download })} />
      </LinkProvider>,
    );

  it("goes through the app's router within the app", () => {
    expect(within("/bluebird")).toBe("<b>/bluebird</b>");
  });

  it("leaves files, fragments and other sites to the browser", () => {
    for (const page of [within("/people.csv", ""), within("#content"), within("https://example.com")]) {
      expect(page).toMatch(/^<a /);
    }
  });
});

describe("a person without a picture", () => {
  it.each([
    ["Maria", "M"],
    ["Sam at the door", "SD"],
    ["  zoë  ünal ", "ZÜ"],
    ["👩‍🍳 Anna", "👩‍🍳A"],
    ["", ""],
  ])("%s is shown as %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("is still named for those who listen", () => {
    expect(pageOf(<Avatar name="Maria" />)).toContain('aria-label="Maria"');
  });
});

describe("a customer's words", () => {
  it("are shown letter for letter, as text, with the passage marked", () => {
    const page = pageOf(<Quote text="left <script>alert(1)</script> loose" highlights={[{ start: 0, end: 4 }]} />);
    expect(page).toContain("<mark>left</mark> &lt;script&gt;alert(1)&lt;/script&gt; loose");
  });

  it("lose no letter to marks that overlap, run backwards or run past the end", () => {
    const marks = [
      { start: 5, end: 99 },
      { start: 2, end: 6 },
      { start: 4, end: 3 },
    ];
    expect(pageOf(<Quote text="abcdefgh" highlights={marks} />).replaceAll(/<[^>]+>/g, "")).toBe("abcdefgh");
  });
});

describe("a figure", () => {
  it("shows its interval and n with the number", () => {
    expect(pageOf(<Figure label="NPS" value="+47" interval="37–57" n="n = 212" />)).toContain("37–57 · n = 212");
  });

  it("says what is missing when there are too few answers", () => {
    expect(pageOf(<Figure label="Retold" state="hidden" value="early" missing="12 more answers" />)).toContain(
      "12 more answers",
    );
  });
});

describe("a table", () => {
  const table = (rows: { name: string }[]) => (
    <DataTable
      caption="Members"
      columns={[
        { id: "name", header: "Name", cell: (row: { name: string }) => row.name },
        { id: "end", header: "Actions", headerHidden: true, cell: () => "Edit" },
      ]}
      rows={rows}
      rowKey={(row) => row.name}
      empty={<p>Nobody yet</p>}
    />
  );

  it("stays a table for those who listen, also when it is laid out as cards", () => {
    const page = pageOf(table([{ name: "Maria" }]));
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"])
      expect(page).toContain(`role="${role}"`);
    expect(page).toContain("Members</caption>");
  });

  it("teaches the next step when it is empty", () => {
    expect(pageOf(table([]))).toBe("<p>Nobody yet</p>");
  });
});

describe("the house", () => {
  const house = pageOf(
    <AppShell
      business="Bluebird"
      homeHref="/bluebird"
      skipText="Skip to content"
      navLabel="Main"
      menuLabel="Open the menu"
      closeLabel="Close"
      items={[{ href: "/bluebird", label: "Today", current: true }]}
    >
      <p>page</p>
    </AppShell>,
  );

  it("lets the keyboard go straight to the page", () => {
    expect(house).toMatch(/^<a href="#content"/);
    expect(house).toContain('<main id="content"');
  });

  it("says which page one is on", () => {
    expect(house).toMatch(/aria-current="page"[^>]*>Today/);
  });
});

describe("meaning", () => {
  it("never rests on colour alone: each tone has a shape of its own", () => {
    const shapes = (["good", "warn", "bad", "info", "magic", "quiet"] as const).map(
      (tone) => pageOf(<Status tone={tone}>word</Status>).match(/<svg[^>]*>(.*)<\/svg>/)?.[1],
    );
    expect(new Set(shapes).size).toBe(6);
  });
});
