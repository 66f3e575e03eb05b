import { openDatabase } from "@spots/db/database";
import { databaseEnv } from "@spots/db/env";
import { cookies } from "next/headers";

const database = openDatabase(databaseEnv().DATABASE_URL, { connections: 2 });

export async function currentIdentity() {
  const token = (await cookies()).get("authjs.session-token")?.value;
  if (!token) return null;
  const session = await database.prisma.session.findUnique({ where: { sessionToken: token }, include: { user: true } });
  if (!session || session.expires < new Date()) return null;
  return { userId: session.user.id, email: session.user.email, name: session.user.name, locale: session.user.locale };
}
