import type { Model } from "./datamodel";

/** The models that belong to no business, each with its reason. */
export const globalModels: Readonly<Record<string, string>> = {
  Business: "it is the tenant; its policy compares its own id",
  User: "one person may belong to several businesses",
  UserBusiness: "finds the businesses of a person; read by functions of the platform's role only",
  Account: "belongs to a person",
  Session: "belongs to a person; says who they are, never where they may go",
  VerificationToken: "belongs to an address that may have no account yet",
  PlatformAdmin: "the platform's own people belong to no business",
  PlatformAct: "the record of asPlatform, which sees every business",
  Mail: "the platform's post: invitations and sign-in links go to people, read by the platform's role only",
  DeadLetter: "the platform's jobs, read by the platform's role only",
  Throttle: "counts by address and route before any business is known",
  PushKey: "signs the pushes of the whole service; read by the worker's role only",
  OfferedTemplate: "the platform offers it to every business",
};

/**
 * Checks the Prisma models (lock 2). Every model is global for a stated reason, or has `businessId`
 * first in its key and in every unique index, and in every reference to another tenant model.
 */
export function tenancyFindings(models: Model[], globals: Readonly<Record<string, string>> = globalModels): string[] {
  const tenants = new Set(models.filter(({ name }) => !(name in globals)).map(({ name }) => name));
  const known = new Set(models.map(({ name }) => name));
  return [
    ...models.flatMap((model) =>
      tenants.has(model.name) ? tenantFindings(model, tenants) : globalFindings(model, tenants),
    ),
    ...Object.keys(globals)
      .filter((name) => !known.has(name))
      .map(
        (name) => `${name} is listed as global and is no model: take it off the list in tooling/checks/src/tenancy.ts.`,
      ),
  ];
}

function tenantFindings(model: Model, tenants: ReadonlySet<string>): string[] {
  const { name, fields } = model;
  if (!fields.some((field) => field.name === "businessId"))
    return [
      `${name} has no businessId: give it one, first in @@id, or list it as global with its reason in tooling/checks/src/tenancy.ts.`,
    ];
  const key = model.primaryKey?.fields ?? fields.filter(({ isId }) => isId).map((field) => field.name);
  const uniques = [...model.uniqueFields, ...fields.filter(({ isUnique }) => isUnique).map((field) => [field.name])];
  return [
    ...(key[0] === "businessId" ? [] : [`${name}: the key [${key}] must begin with businessId.`]),
    ...uniques
      .filter(([first]) => first !== "businessId")
      .map((unique) => `${name}: what is unique by [${unique}] must be unique by [businessId, ${unique}].`),
    ...fields
      .filter(({ type, relationFromFields }) => tenants.has(type) && relationFromFields.length > 0)
      .filter(
        ({ relationFromFields, relationToFields }) =>
          relationFromFields[0] !== "businessId" || relationToFields[0] !== "businessId",
      )
      .map(
        (field) =>
          `${name}.${field.name}: a reference to ${field.type} must be composite, fields: [businessId, …], references: [businessId, …], so that no row can point into another business.`,
      ),
  ];
}

function globalFindings({ name, fields }: Model, tenants: ReadonlySet<string>): string[] {
  return fields
    .filter(({ type, relationFromFields }) => tenants.has(type) && relationFromFields.length > 0)
    .map(
      (field) => `${name}.${field.name}: a global model must not point at ${field.type}, which belongs to a business.`,
    );
}
