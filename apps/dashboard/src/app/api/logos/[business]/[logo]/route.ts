import { keepLogo, sendLogo } from "@/api/logo";

type Props = { params: Promise<{ business: string; logo: string }> };

/** The logo of a business, for those who change its settings. */
export const GET = async (request: Request, { params }: Props): Promise<Response> => sendLogo(request, await params);

/** Stores and shows another logo; the body is the file. Repeating it changes nothing. */
export const PUT = async (request: Request, { params }: Props): Promise<Response> => keepLogo(request, await params);
