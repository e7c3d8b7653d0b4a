import { answerOembed } from '#lib/web/routes/claim-routes.ts'

/** oEmbed 1.0 for the address of a claim's page: `?url=…&maxwidth=…&maxheight=…&format=json`. */
export const GET = (request: Request): Promise<Response> => answerOembed(request)
