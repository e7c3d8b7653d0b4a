'use server'
import { FigureTable } from '#components/figure/figure-table.tsx'
import type { FiguresRead } from '#components/figure/figures-form.tsx'
import { MarkedText } from '#components/figure/marked-text.tsx'
import { InvalidInput } from '#lib/errors.ts'
import { readFiguresInText } from '#lib/queries/figures-in-text.ts'
import { translate as t } from '#lib/web/messages.ts'

/** What stands in a text, as the part of the page below the form. */
export async function readFigures(_previous: FiguresRead, form: FormData): Promise<FiguresRead> {
  const given = form.get('text')
  const text = typeof given === 'string' ? given.replaceAll('\r\n', '\n').trim() : ''
  try {
    const { figures } = readFiguresInText({ text })
    const shown = (
      <section className="section-rule">
        <h2 className="font-semibold">{t('figuresPage.found', { count: figures.length })}</h2>
        <div className="mt-3">
          <MarkedText text={text} figures={figures} />
        </div>
        {figures.length > 0 && <FigureTable t={t} figures={figures} />}
      </section>
    )
    return { text, shown }
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    const shown = (
      <p role="alert" className="mt-6 font-semibold text-disputed">
        {error.message}
      </p>
    )
    return { text, shown }
  }
}
