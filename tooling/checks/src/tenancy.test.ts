import { readSchema } from "@spots/migrations/schema-files";
import { describe, expect, it } from "vitest";
import { readModels } from "./datamodel";
import { tenancyFindings } from "./tenancy";

const globals = { Business: "the tenant", User: "a person" };

function findings(models: string) {
  const content = `
    datasource db {
      provider = "postgresql"
    }
    model Business {
      id   String @id
      cups Cup[]
    }
    ${models}`;
  return tenancyFindings(readModels([{ path: "schema.prisma", content }]), { Business: globals.Business }).join("\n");
}

const cup = (lines = "") => `
  model Cup {
    businessId String
    id         String
    business   Business @relation(fields: [businessId], references: [id])
    ${lines}
    @@id([businessId, id])
  }`;

describe("the tenancy check", () => {
  it("accepts a model with the business in its key, unique indexes and references", () => {
    expect(findings(cup("label String\n @@unique([businessId, label])"))).toBe("");
  });

  it("reports a model without a business", () => {
    expect(findings(`${cup()}\nmodel Saucer {\n id String @id\n}`)).toContain("Saucer has no businessId");
  });

  it("reports a key that does not begin with the business", () => {
    const other = cup().replace("@@id([businessId, id])", "@@id([id, businessId])");
    expect(findings(other)).toContain("Cup: the key [id,businessId] must begin with businessId");
  });

  it.each(["label String @unique", "label String\n @@unique([label])", "label String\n @@unique([label, businessId])"])(
    "reports a unique index across businesses: %s",
    (lines) => {
      expect(findings(cup(lines))).toContain("must be unique by [businessId, label");
    },
  );

  it("reports a reference that could point to another business", () => {
    const models = `${cup("label String\n saucers Saucer[]\n @@unique([id])")}
      model Saucer {
        businessId String
        id         String
        cupId      String
        cup        Cup @relation(fields: [cupId], references: [id])
        @@id([businessId, id])
      }`;
    expect(findings(models)).toContain("Saucer.cup: a reference to Cup must be composite");
  });

  it("reports a global model that references a tenant model", () => {
    const content = `${cup("users User[]")}
      model User {
        id         String @id
        businessId String
        cupId      String
        cup        Cup @relation(fields: [businessId, cupId], references: [businessId, id])
      }`;
    const schema = [
      {
        path: "a.prisma",
        content: `datasource db {\n provider = "postgresql"\n}\nmodel Business {\n id String @id\n cups Cup[]\n}\n${content}`,
      },
    ];
    expect(tenancyFindings(readModels(schema), globals)).toEqual([
      "User.cup: a global model must not point at Cup, which belongs to a business.",
    ]);
  });

  it("reports a global that is no longer a model", () => {
    expect(tenancyFindings([], globals)).toHaveLength(2);
  });
});

it("finds every model of this product bound to a business, or global for a reason", async () => {
  expect(tenancyFindings(readModels(await readSchema()))).toEqual([]);
});
