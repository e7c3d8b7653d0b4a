import { FigureRows } from '#components/desk/figure-rows.tsx'
import { formLabels } from '#components/desk/form-labels.ts'
import { figureRowLabels } from '#components/evidence/attach-form.tsx'
import { JudgementFields } from '#components/evidence/judgement-fields.tsx'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { figureKinds } from '#lib/figures/index.ts'
import type { DeskSource } from '#lib/queries/desk/desk-source.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { FigureProposal, type ProposeFigure } from './figure-proposal.tsx'

type Props = { t: Translate; source: DeskSource; action: FormAction }
type QuoteProps = Props & { propose: ProposeFigure }

/** A passage of the snapshot for one claim or several of the document, with what it means for them. */
export function QuoteForm({ t, source, action, propose }: QuoteProps) {
  return (
    <FormSection
      id="quote"
      title={t('deskSources.quote')}
      isOpen={source.shown?.tables == null}
      action={action}
      labels={formLabels(t, t('deskSources.quoteSubmit'))}
      second={{ label: t('deskSources.quoteThenCheck'), leadsTo: 'check' }}
    >
      <Whereabouts source={source} />
      <TextField
        name="passage"
        label={t('deskSources.passage')}
        hint={t('deskSources.passageHint')}
        isProse
      />
      <JudgementFields t={t} />
      <Claims t={t} source={source} />
      <TextField
        name="locator"
        label={t('evidenceForm.locator')}
        hint={t('evidenceForm.locatorHint')}
        isOptional
      />
      <FigureRows labels={figureRowLabels(t)} />
      <FigureProposal propose={propose} hint={t('deskSources.figureProposed')} />
    </FormSection>
  )
}

/** A cell of the snapshot's table, whose value becomes a named figure. */
export function CellForm({ t, source, action }: Props) {
  return (
    <FormSection
      id="cell"
      title={t('deskSources.quoteCell')}
      isOpen
      action={action}
      labels={formLabels(t, t('deskSources.quoteSubmit'))}
    >
      <Whereabouts source={source} />
      <TextField name="cell" label={t('deskSources.cell')} hint={t('deskSources.cellHint')} isCode />
      <fieldset className="grid gap-3 sm:grid-cols-2">
        <legend className="mb-1 w-full border-b border-hair font-semibold">
          {t('deskSources.figureNew')}
        </legend>
        <TextField
          name="figure.name"
          label={t('evidenceForm.name')}
          hint={t('evidenceForm.nameHint')}
          isCode
        />
        <TextField name="figure.label" label={t('evidenceForm.label')} hint={t('evidenceForm.labelHint')} />
        <TextField
          name="figure.unit"
          label={t('deskSources.unit')}
          hint={t('deskSources.unitHint')}
          isOptional
        />
        <SelectField
          name="figure.kind"
          label={t('deskSources.figureKind')}
          options={figureKinds.map((value) => ({ value, label: t(`figureKind.${value}`) }))}
        />
      </fieldset>
      <JudgementFields t={t} />
      <Claims t={t} source={source} />
    </FormSection>
  )
}

function Whereabouts({ source }: { source: DeskSource }) {
  return (
    <>
      <input type="hidden" name="source" value={source.ref} />
      <input type="hidden" name="snapshot" value={source.shown?.number} />
    </>
  )
}

function Claims({ t, source: { claims } }: { t: Translate; source: DeskSource }) {
  return (
    <ChoiceField
      name="claims[]"
      label={t('deskSources.claims')}
      isMany
      isWanted
      value={claims.filter((one) => one.isChosen).map((one) => one.ref)}
      options={claims.map(({ ref, number, restatement }) => ({
        value: ref,
        label: number === null ? restatement : `${number}. ${restatement}`,
      }))}
    />
  )
}
