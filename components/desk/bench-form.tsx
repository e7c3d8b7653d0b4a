import type { ReactNode } from 'react'
import { FormSection } from '#components/form/form-section.tsx'
import type { BenchAction, ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { actionKeys } from './action-key.ts'
import { formLabels } from './form-labels.ts'

export type BenchActions = Record<BenchAction, FormAction>
export type BenchFormProps = { t: Translate; claim: ClaimBench; actions: BenchActions }

type Props = BenchFormProps & {
  name: BenchAction
  /** The form's id on the page, where there are several of one action. */
  id?: string
  title?: string
  submit: string
  isOpen?: boolean
  /** The key that opens it, with what the list of keys says. */
  shortcut?: { key: string; label: string }
  second?: { label: string; leadsTo: string }
  children?: ReactNode
}

/** One of the bench's forms under its heading, about the bench's claim; nothing where the viewer may not send it now. */
export function BenchForm({
  t,
  claim,
  actions,
  name,
  id,
  title,
  submit,
  isOpen,
  shortcut,
  second,
  children,
}: Props) {
  if (claim.refusals[name] !== null) return null
  return (
    <FormSection
      id={id ?? actionKeys[name]}
      title={title ?? t(`benchAction.${actionKeys[name]}`)}
      isOpen={isOpen ?? false}
      action={actions[name]}
      labels={formLabels(t, submit)}
      {...(shortcut ? { shortcut } : {})}
      {...(second ? { second } : {})}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      {children}
    </FormSection>
  )
}
