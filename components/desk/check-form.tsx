import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { LivePreview, type Preview } from './live-preview.tsx'
import { NameCompletion } from './name-completion.tsx'

/** A single named figure that nothing has been computed from is what the first check compares. */
const onlyName = ({ namedFigures: [first, ...more], checks }: BenchFormProps['claim']): string =>
  first && more.length === 0 && checks.length === 0 ? first.name : ''

/** An expression over named figures, compared with a figure of the claim: names complete, and what it gives shows as one types. */
export function CheckForm({ preview, ...props }: BenchFormProps & { preview: Preview }) {
  const { t, claim } = props
  if (claim.figures.length === 0) return null
  return (
    <BenchForm
      {...props}
      name="check.add"
      id="check"
      submit={t('checkForm.submit')}
      shortcut={{ key: 'c', label: t('keys.check') }}
      {...(claim.refusals['review.submit'] === null
        ? { second: { label: t('checkForm.thenDecide'), leadsTo: 'review' } }
        : {})}
    >
      <SelectField
        name="figure"
        label={t('checkForm.figure')}
        options={claim.figures.map((figure) => ({ value: figure.id, label: figure.quote }))}
      />
      <TextField
        name="expression"
        label={t('checkForm.expression')}
        hint={t('checkForm.expressionHint')}
        isCode
        value={onlyName(claim)}
      />
      <NameCompletion
        field="check-expression"
        label={t('checkForm.names')}
        names={claim.namedFigures.map((figure) => ({
          name: figure.name,
          line: `${figure.label} · ${figure.from.title}`,
        }))}
      />
      <LivePreview preview={preview} fields={['figure', 'expression']} empty={t('preview.typing')} />
      <TextField name="label" label={t('checkForm.label')} hint={t('checkForm.labelHint')} isOptional />
      <div>
        <h3 className="label">{t('checkForm.names')}</h3>
        {claim.namedFigures.length === 0 && <p>{t('checkForm.noNames')}</p>}
        <ul>
          {claim.namedFigures.map((figure) => (
            <li key={figure.name}>
              <code className="select-all">{figure.name}</code>{' '}
              <span className="label">{`${figure.label} · ${figure.from.title}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </BenchForm>
  )
}
