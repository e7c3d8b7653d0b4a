import type { Actor } from '../actor.ts'
import { type Action, actions, type Facts, rules } from '../permission.ts'
import { claimStates } from '../vocabulary.ts'

/** Who may ask, from least to most. */
export const askers = ['anyone', 'reader', 'reviewer', 'editor', 'admin', 'system'] as const
export type Asker = (typeof askers)[number]

/** One cell of the table of permissions: an action, who asks, and what holds of the object. */
export type Cell = { readonly action: Action; readonly asker: Asker; readonly facts: Facts }

const roleOf = (asker: Asker): Actor['role'] => (asker === 'anyone' ? 'reader' : asker)

/** The facts beside the state, each true or false. */
const factNames = ['hasReviewed', 'isOwn'] as const satisfies readonly Exclude<keyof Facts, 'state'>[]
type FactName = (typeof factNames)[number]
type MissingFact = Exclude<Exclude<keyof Facts, 'state'>, FactName>
/** A fact that is added to `Facts` is added to `factNames`, or this line does not compile. */
const everyFactIsHere: MissingFact extends never ? true : MissingFact = true

/** Which facts a rule looks at, found by watching it decide. */
function factsOf(action: Action, role: Actor['role']): readonly FactName[] {
  const seen = new Set<FactName>()
  for (const value of [true, false]) {
    const watched = new Proxy<Facts>(
      {},
      {
        get(_target, name) {
          const fact = factNames.find((one) => one === name)
          if (fact) seen.add(fact)
          return value
        },
      },
    )
    rules[action].refuses?.(watched, role)
  }
  return everyFactIsHere ? [...seen] : []
}

/** Every cell of the table: each action for each asker, in each state and relation that its rule looks at. */
export function everyCell(): Cell[] {
  return actions.flatMap((action) =>
    askers.flatMap((asker) => {
      const states = rules[action].states ? claimStates : [undefined]
      return states.flatMap((state) =>
        relationsOf(asker, factsOf(action, roleOf(asker))).map((relation) => ({
          action,
          asker,
          facts: { ...relation, ...(state === undefined ? {} : { state }) },
        })),
      )
    }),
  )
}

/** Every combination of the facts; nothing belongs to somebody who is nobody. */
function relationsOf(asker: Asker, names: readonly FactName[]): Facts[] {
  const isNobody = asker === 'anyone' || asker === 'system'
  return names.reduce<Facts[]>(
    (relations, name) =>
      relations.flatMap((one) => [
        { ...one, [name]: false },
        ...(isNobody ? [] : [{ ...one, [name]: true }]),
      ]),
    [{}],
  )
}
