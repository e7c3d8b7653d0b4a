import type { Query } from '../query.ts'

export type SignInAccount = {
  id: string
  email: string
  name: string
  phc: string | null
  /** The hash of a remembered browser, where it is one of this account's. */
  isKnownDevice: boolean
}

/** What a sign-in is checked against: the account of an e-mail address, while it may sign in. The sample's people have none. */
export const readSignInAccount: Query<
  { email: string; deviceHash: string | null },
  SignInAccount | null
> = async (db, _viewer, { email, deviceHash }) => {
  const person = await db.person.findFirst({
    where: { email, suspendedAt: null, isDemo: false },
    select: {
      id: true,
      name: true,
      password: { select: { phc: true } },
      devices: { where: { tokenHash: deviceHash ?? '' }, select: { tokenHash: true } },
    },
  })
  if (person === null) return null
  const { id, name, password, devices } = person
  return { id, email, name, phc: password?.phc ?? null, isKnownDevice: devices.length > 0 }
}
