import { keepDraft } from '#lib/commands/draft/keep-draft.ts'
import { readDraft } from '#lib/queries/draft.ts'
import { deskRoute } from '#lib/web/desk-route.ts'

export const GET = deskRoute.read(readDraft, (url) => ({ form: url.searchParams.get('form') ?? '' }))

export const PUT = deskRoute.change(keepDraft)
