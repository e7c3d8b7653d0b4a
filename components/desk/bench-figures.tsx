import { intervalInWords } from '#components/figure/figure-in-words.ts'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { LivePreview, type Preview } from './live-preview.tsx'

/** The claim's figures as they are read. */
export function ClaimedFigures({ t, claim }: { t: Translate; claim: ClaimBench }) {
  return (
    <section aria-labelledby="figures" className="mt-6">
      <h2 id="figures" className="border-t border-ink pt-2 font-semibold">
        {t('bench.figures')}
      </h2>
      {claim.figures.length === 0 ? (
        <p className="mt-1">{t('bench.noFigures')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="figures mt-1 w-full text-left">
            <thead>
              <tr className="label *:py-1 *:pr-4 *:font-normal *:wrap-normal">
                <th scope="col">{t('bench.written')}</th>
                <th scope="col">{t('bench.holds')}</th>
                <th scope="col">{t('bench.unit')}</th>
                <th scope="col">{t('bench.kind')}</th>
              </tr>
            </thead>
            <tbody>
              {claim.figures.map((figure) => (
                <tr
                  key={figure.id}
                  className="border-t border-hair align-baseline *:py-1.5 *:pr-4 *:wrap-normal"
                >
                  <th scope="row" className="font-semibold">
                    {figure.quote}
                  </th>
                  <td>{intervalInWords(t, figure)}</td>
                  <td>{figure.unit === '' ? t('bench.noUnit') : figure.unit}</td>
                  <td>{t(`figureKind.${figure.kind}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

/** Reads a figure anew, with what is understood shown as it is typed. */
export function CorrectFigureForm({ preview, ...props }: BenchFormProps & { preview: Preview }) {
  const { t, claim } = props
  const key = 'benchForm.claim-correct-figure' as const
  if (claim.figures.length === 0) return null
  return (
    <BenchForm {...props} name="claim.correct-figure" id="correct-figure" submit={t(`${key}.submit`)}>
      <SelectField
        name="figure"
        label={t(`${key}.figure`)}
        options={claim.figures.map((figure) => ({ value: figure.id, label: figure.quote }))}
      />
      <TextField name="words" label={t(`${key}.words`)} hint={t(`${key}.wordsHint`)} />
      <LivePreview preview={preview} fields={['words']} empty={t('preview.typing')} />
      <TextField name="reason" label={t(`${key}.reason`)} isProse />
    </BenchForm>
  )
}
