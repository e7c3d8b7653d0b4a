'use server'
import { FigureTable } from '#components/figure/figure-table.tsx'
import type { FiguresRead } from '#components/figure/figures-form.tsx'
import { MarkedText } from '#components/figure/marked-text.tsx'
import { InvalidInput } from '#lib/errors.ts'
import { readFiguresInText } from '#lib/queries/claim/figures-in-text.ts'
import { asForm } from '#lib/web/actions/form-action.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'

/** Figures explained one under another: a page of thousands of rows takes a browser half a minute. */
const mostExplained = 300

/** What stands in a text, as the part of the page below the form. */
export async function readFigures(_previous: FiguresRead, form: FormData): Promise<FiguresRead> {
  const given = asForm(form).get('text')
  const text = typeof given === 'string' ? given.replaceAll('\r\n', '\n').trim() : ''
  try {
    const { figures } = readFiguresInText({ text })
    const shown = (
      <section className="section-rule">
        <h2 className="font-semibold">{t('figuresPage.found', { count: figures.length })}</h2>
        <div className="mt-3">
          <MarkedText text={text} figures={figures} />
        </div>
        {figures.length > mostExplained && (
          <p className="mt-6 text-soft">{t('figuresPage.first', { count: mostExplained })}</p>
        )}
        {figures.length > 0 && <FigureTable t={t} figures={figures.slice(0, mostExplained)} />}
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
