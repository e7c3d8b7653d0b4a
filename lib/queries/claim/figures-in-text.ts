import { z } from 'zod'
import { InvalidInput } from '#lib/errors.ts'
import { FigureError, type FoundFigure, findFigures } from '#lib/figures/index.ts'

/** UTF-16 units; a long report, read in a fraction of a second. */
export const textLimit = 200_000

const aLocale = 'A locale is a code such as de or fr-CH.'

const input = z.strictObject(
  {
    text: z
      .string('The text is missing.')
      .min(1, 'The text is empty.')
      .max(textLimit, `A text here has at most ${textLimit} characters.`)
      .refine((text) => text.isWellFormed(), 'The text holds half a character.')
      .refine((text) => !text.includes('\0'), 'The text holds a character that says nothing (NUL).'),
    locale: z.string(aLocale).max(35, aLocale).optional(),
  },
  'Send a text.',
)

/** Every figure of a text that somebody brings; nothing is kept. Throws `InvalidInput`. */
export function readFiguresInText(raw: unknown): { text: string; figures: FoundFigure[] } {
  const parsed = input.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new InvalidInput(
      'text-unreadable',
      issue?.message ?? 'Send a text.',
      String(issue?.path[0] ?? 'text'),
    )
  }
  const { text, locale } = parsed.data
  return { text, figures: findIn(text, locale === undefined ? {} : { locale }) }
}

function findIn(text: string, options: { readonly locale?: string }): FoundFigure[] {
  try {
    return findFigures(text, options)
  } catch (error) {
    if (!(error instanceof FigureError)) throw error
    throw new InvalidInput(error.code, error.message, 'locale')
  }
}
