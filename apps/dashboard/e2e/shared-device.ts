import { expect, type Page } from "@playwright/test";
import { dashboardUrl } from "./people";
import type { Person, Shop } from "./shop";

/**
 * Adds a shared device as the manager, as the screen of a duty if one is named.
 * @returns the address that pairs it, with its code
 */
export async function addDevice(
  manager: Page,
  { home }: Pick<Shop, "home">,
  name: string,
  duty: string | null = null,
): Promise<string> {
  await manager.goto(`${home}/devices`);
  await manager.getByRole("button", { name: "Connect a device" }).click();
  const sheet = manager.getByRole("dialog");
  await sheet.getByLabel("Name of the device").fill(name);
  await sheet.getByLabel("Location").selectOption({ label: "Hillside" });
  if (duty !== null) await sheet.getByLabel("Screen of a duty").selectOption({ label: duty });
  await sheet.getByRole("button", { name: "Make a code" }).click();
  const shown = sheet.getByRole("region", { name: `Code for ${name}` });
  const code = await shown.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent();
  await expect(shown.getByRole("img", { name: `QR code that connects ${name}` })).toBeVisible();
  await manager.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);
  return `${dashboardUrl}/my${home}/pair#${code}`;
}

/** Makes the one-time code with which a person chooses a PIN. */
export async function pinCode(manager: Page, { home }: Pick<Shop, "home">, { name }: Pick<Person, "name">) {
  await manager.goto(`${home}/devices`);
  await manager.getByRole("button", { name: `New code for ${name}` }).click();
  const sheet = manager.getByRole("dialog");
  await sheet.getByRole("button", { name: "Make the code" }).click();
  const code = await sheet.getByText(/^\d{4} \d{4}$/).textContent();
  return (code ?? "").replace(" ", "");
}

/** Pairs a browser with the address of a code. */
export async function pair(device: Page, address: string): Promise<void> {
  await device.goto(address);
  await device.getByRole("button", { name: "Connect", exact: true }).click();
  await expect(device.getByRole("heading", { name: "Who are you?" })).toBeVisible();
}

const first = ({ name }: Pick<Person, "name">): string => name.split(" ")[0] ?? name;
const onScreen = (device: Page, { name }: Pick<Person, "name">) =>
  device.getByRole("heading", { name: `Hi ${first({ name })}` });

/** Unlocks the device for a person with their PIN, on its keys. */
export async function unlock(device: Page, person: Pick<Person, "name">, pin: string): Promise<void> {
  await device.getByRole("button", { name: first(person) }).click();
  for (const digit of pin) await device.getByRole("button", { name: digit, exact: true }).click();
  await device.getByRole("button", { name: "Unlock" }).click();
  await expect(onScreen(device, person)).toBeVisible();
}

/** Chooses a PIN with a code from the manager, which unlocks the device. */
export async function choosePin(device: Page, person: Pick<Person, "name">, code: string, pin: string): Promise<void> {
  await device.getByRole("button", { name: first(person) }).click();
  await device.getByRole("button", { name: "First time, or forgot the PIN?" }).click();
  await device.getByLabel("Code from your manager").fill(code);
  await device.getByLabel("New PIN").fill(pin);
  await device.getByRole("button", { name: "Save PIN and unlock" }).click();
  await expect(onScreen(device, person)).toBeVisible();
}

/** Locks the device for the next person. */
export async function lock(device: Page): Promise<void> {
  await device.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(device.getByRole("heading", { name: "Who are you?" })).toBeVisible();
}
