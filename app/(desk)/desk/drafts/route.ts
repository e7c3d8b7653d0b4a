import { keepDraft } from '#lib/commands/draft/keep-draft.ts'
import { readDrafts } from '#lib/queries/draft.ts'
import { deskRoute } from '#lib/web/desk-route.ts'

export const GET = deskRoute.read(readDrafts, (url) => ({ page: url.searchParams.get('page') ?? '' }))

export const PUT = deskRoute.change(keepDraft)
