'use server'
import { CheckPreview, FigurePreview, Refused } from '#components/desk/previews.tsx'
import { LedgerError } from '#lib/errors.ts'
import { readCheckPreview } from '#lib/queries/claim/check-preview.ts'
import { readFiguresInText } from '#lib/queries/claim/figures-in-text.ts'
import { askedOf } from '#lib/web/asked.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readForDesk } from '#lib/web/read-desk.ts'

/** What a check would give, as a part of the bench. */
export async function previewCheck(asked: Record<string, string>) {
  const { claim = '', figure = '', expression = '' } = askedOf(asked)
  try {
    const preview = await readForDesk(readCheckPreview, { ref: claim, figure, expression })
    return <CheckPreview t={t} {...preview} />
  } catch (error) {
    if (error instanceof LedgerError) return <Refused sentence={error.message} />
    throw error
  }
}

/** How words would be read as a figure, as a part of the bench. */
export async function previewFigure(asked: Record<string, string>) {
  const { words = '' } = askedOf(asked)
  try {
    return <FigurePreview t={t} figures={readFiguresInText({ text: words }).figures} />
  } catch (error) {
    if (error instanceof LedgerError) return <Refused sentence={error.message} />
    throw error
  }
}
