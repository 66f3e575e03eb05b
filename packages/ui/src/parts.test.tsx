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
  it("does not submit a form by default", () => {
    expect(pageOf(<Button>Place a spot</Button>)).toContain('type="button"');
  });

  it("stays in the focus order while it is pending", () => {
    const page = pageOf(<Button pending>Saving</Button>);
    expect(page).toContain('aria-busy="true"');
    expect(page).not.toMatch(/ disabled="/);
  });

  it("is a link when it has an `href`", () => {
    expect(pageOf(<Button href="/journeys">Journeys</Button>)).toMatch(/^<a href="\/journeys"/);
  });

  it("has an accessible name when it shows only an icon", () => {
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

  it("uses the app's router for pages of the app", () => {
    expect(within("/bluebird")).toBe("<b>/bluebird</b>");
  });

  it("is a plain link for files, fragments and other sites", () => {
    for (const page of [within("/people.csv", ""), within("#content"), within("https://example.com")]) {
      expect(page).toMatch(/^<a /);
    }
  });
});

describe("an avatar without a picture", () => {
  it.each([
    ["Maria", "M"],
    ["Sam at the door", "SD"],
    ["  zoë  ünal ", "ZÜ"],
    ["👩‍🍳 Anna", "👩‍🍳A"],
    ["", ""],
  ])("of %s shows %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("has the person's name as accessible name", () => {
    expect(pageOf(<Avatar name="Maria" />)).toContain('aria-label="Maria"');
  });
});

describe("a customer's quote", () => {
  it("is shown unchanged, as text, with the passage marked", () => {
    const page = pageOf(<Quote text="left <script>alert(1)</script> loose" highlights={[{ start: 0, end: 4 }]} />);
    expect(page).toContain("<mark>left</mark> &lt;script&gt;alert(1)&lt;/script&gt; loose");
  });

  it("loses no character when marks overlap, are reversed or exceed the text", () => {
    const marks = [
      { start: 5, end: 99 },
      { start: 2, end: 6 },
      { start: 4, end: 3 },
    ];
    expect(pageOf(<Quote text="abcdefgh" highlights={marks} />).replaceAll(/<[^>]+>/g, "")).toBe("abcdefgh");
  });
});

describe("a figure", () => {
  it("shows its interval and n beside the number", () => {
    expect(pageOf(<Figure label="NPS" value="+47" interval="37–57" n="n = 212" />)).toContain("37–57 · n = 212");
  });

  it("says how many answers are missing when there are too few", () => {
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

  it("has table roles also when it is laid out as cards", () => {
    const page = pageOf(table([{ name: "Maria" }]));
    for (const role of ["table", "rowgroup", "row", "columnheader", "rowheader", "cell"])
      expect(page).toContain(`role="${role}"`);
    expect(page).toContain("Members</caption>");
  });

  it("explains the next step when it is empty", () => {
    expect(pageOf(table([]))).toBe("<p>Nobody yet</p>");
  });
});

describe("the app shell", () => {
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

  it("has a skip link to the content", () => {
    expect(house).toMatch(/^<a href="#content"/);
    expect(house).toContain('<main id="content"');
  });

  it("marks the current page", () => {
    expect(house).toMatch(/aria-current="page"[^>]*>Today/);
  });
});

describe("status tones", () => {
  it("differ in shape, not only in colour", () => {
    const shapes = (["good", "warn", "bad", "info", "magic", "quiet"] as const).map(
      (tone) => pageOf(<Status tone={tone}>word</Status>).match(/<svg[^>]*>(.*)<\/svg>/)?.[1],
    );
    expect(new Set(shapes).size).toBe(6);
  });
});
