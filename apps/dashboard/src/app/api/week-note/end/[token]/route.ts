import { endWeekNotes } from "@spots/api/recognition/week-note.commands";
import { database } from "@/api/database";

type Props = { params: Promise<{ token: string }> };

const pageOf = (token: string) => `/week-note-end/${encodeURIComponent(token)}`;
const seePage = (token: string) => new Response(null, { status: 303, headers: { location: pageOf(token) } });

/** Where mail programs and the page send their request (RFC 8058). The token is the permission. */
export async function POST(_request: Request, { params }: Props): Promise<Response> {
  const { token } = await params;
  await endWeekNotes(database(), token, new Date());
  return seePage(token);
}

/** A person who opens the address of the mail's header gets the page with the button. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  return seePage((await params).token);
}
