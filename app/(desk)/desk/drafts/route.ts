import { keepDraft } from '#lib/commands/draft/keep-draft.ts'
import { readDrafts } from '#lib/queries/desk/draft.ts'
import { deskRoute } from '#lib/web/routes/desk-route.ts'

export const GET = deskRoute.read(readDrafts, (url) => ({ page: url.searchParams.get('page') ?? '' }))

export const PUT = deskRoute.change(keepDraft)
