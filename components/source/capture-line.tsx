import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { RefreshWhile } from '#components/layout/refresh-while.tsx'
import type { DeskSource } from '#lib/queries/desk/desk-source.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; source: DeskSource; action: FormAction }

/** Between two looks at how far a capture is; milliseconds. */
const lookMs = 1_000
const steps = ['fetching', 'keeping', 'reading', 'recording', 'recorded'] as const

/** How far a capture is, or how the last one ended, and the way to ask for another. */
export function CaptureLine({ t, source, action }: Props) {
  const { capture } = source
  if (capture && (capture.state === 'waiting' || capture.state === 'running')) {
    const step =
      capture.state === 'running' ? (steps.find((one) => one === capture.step) ?? 'waiting') : 'waiting'
    return (
      <div role="status" className="mt-3">
        <p>{t('deskSources.progress', { step: t(`captureStep.${step}`) })}</p>
        <progress value={capture.done} max={capture.total ?? steps.length - 1} className="w-64 accent-ink">
          {t(`captureStep.${step}`)}
        </progress>
        <RefreshWhile everyMs={lookMs} />
      </div>
    )
  }
  return (
    <div className="mt-3 grid gap-2">
      {capture?.state === 'failed' && (
        <p role="alert" className="border-l-4 border-ink py-1 pl-3">
          {capture.problem}
        </p>
      )}
      {source.address !== null && (
        <FormSheet
          id="capture"
          look="outlined"
          action={action}
          labels={formLabels(
            t,
            t(source.snapshots.length === 0 ? 'deskSources.capture' : 'deskSources.captureAgain'),
          )}
        >
          <input type="hidden" name="source" value={source.ref} />
        </FormSheet>
      )}
    </div>
  )
}
