import { authDatabase } from "./database";
import { auth } from "./next-auth";

/** Who is signed in. Roles are not part of it: they are read from the database for each business. */
export type Identity = {
  readonly userId: string;
  readonly email: string;
  readonly name: string | null;
  readonly locale: string | null;
};

/** The signed-in person of this request, or null. */
export async function currentIdentity(): Promise<Identity | null> {
  const session = await auth();
  const id = session?.user?.id;
  if (!id) return null;
  const user = await authDatabase().prisma.user.findUnique({
    where: { id },
    select: { email: true, name: true, locale: true },
  });
  return user && { userId: id, ...user };
}
