import { CheckWorking } from '#components/figure/check-working.tsx'
import { intervalInWords } from '#components/figure/figure-in-words.ts'
import { FigurePlot } from '#components/figure/figure-plot.tsx'
import type { FoundFigure } from '#lib/figures/index.ts'
import type { CheckPreview as Shape } from '#lib/queries/claim/check-preview.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What a check would give: its unit, outcome, place on the scale and working. */
export function CheckPreview({ t, figure, check, named }: Shape & { t: Translate }) {
  return (
    <>
      <p className="label">{t('preview.unit', { unit: check.computedUnit })}</p>
      <FigurePlot t={t} figure={figure} checks={[check]} tone="var(--ink)" />
      <CheckWorking t={t} check={check} figure={figure} named={named} claimAddress="" />
    </>
  )
}

/** How words would be read. */
export function FigurePreview({ t, figures }: { t: Translate; figures: readonly FoundFigure[] }) {
  const [figure, ...more] = figures
  if (!figure) return <Refused sentence={t('preview.none')} />
  if (more.length > 0) return <Refused sentence={t('preview.many')} />
  return (
    <p>
      {t('preview.reading', { reading: intervalInWords(t, figure) })}
      {figure.unit !== '' && ` · ${t('preview.unit', { unit: figure.unit })}`}
      {` · ${t(`figureKind.${figure.kind}`)}`}
    </p>
  )
}

/** What stands against it, in a sentence. */
export function Refused({ sentence }: { sentence: string }) {
  return <p className="font-semibold">{sentence}</p>
}
