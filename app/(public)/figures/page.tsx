import type { Metadata } from 'next'
import { FiguresForm } from '#components/figure/figures-form.tsx'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readFigures } from './read-figures.tsx'

export const metadata: Metadata = { title: t('figuresPage.title'), description: t('figuresPage.lead') }

export default function FiguresPage() {
  return (
    <article className="max-w-4xl">
      <h1 className="headline">{t('figuresPage.title')}</h1>
      <p className="mt-3 mb-8 max-w-[66ch] text-lg">{t('figuresPage.lead')}</p>
      <FiguresForm
        read={readFigures}
        labels={{
          text: t('figuresPage.text'),
          button: t('figuresPage.read'),
          example: t('figuresPage.example'),
        }}
      />
    </article>
  )
}
