import { z } from 'zod'
import { type FormFields, formVersion } from '#lib/db/form-version.ts'
import { ChangedMeanwhile } from '#lib/errors.ts'

/** The state of the row that a form was opened on, as `formVersion` gives it; a program may leave it out. */
export const openedOn = z.string().max(64).optional()

/** Throws `ChangedMeanwhile`, with what stands now, where a form was opened on something else. */
export function refuseOlder(version: string | undefined, standing: FormFields): void {
  const now = formVersion(standing)
  if (version !== undefined && version !== now)
    throw new ChangedMeanwhile('Somebody else has saved this since you opened it.', {
      ...standing,
      version: now,
    })
}
