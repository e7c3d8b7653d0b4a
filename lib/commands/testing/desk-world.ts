import { openClaim } from '#lib/commands/claim/open-claim.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { publishDocument } from '#lib/commands/document/publish-document.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { type Actor, actorForPerson, type Role, systemActor } from '#lib/policy/index.ts'

/** What tests of the desk begin with: people in a database of their own, and claims that can be decided. */
export type DeskWorld = {
  readonly db: PrismaClient
  readonly add: (role: Role, name?: string) => Promise<Actor>
  readonly openWithEvidence: (
    opener: Actor,
    text?: string,
  ) => Promise<{ claim: string; id: string; evidence: string }>
}

export function deskWorld(db: PrismaClient): DeskWorld {
  let count = 0
  const add = async (role: Role, name?: string) => {
    count += 1
    const id = crypto.randomUUID()
    const person = { id, role, name: name ?? `Person ${count}` }
    await db.person.create({ data: { ...person, email: `${id}@example.org`, createdAt: new Date(0) } })
    return actorForPerson(person)
  }
  const openWithEvidence = async (opener: Actor, text = 'Training cost $5.6 million.') => {
    count += 1
    const title = `Brief ${count}`
    const document = await addDocument({ db, actor: opener }, { title, text: `${text} ${title}` })
    await publishDocument({ db, actor: systemActor }, { document: document.ref })
    const claim = await openClaim(
      { db, actor: opener },
      {
        document: document.ref,
        start: 0,
        end: [...text].length,
        restatement: text,
        claimant: { name: 'The author', kind: 'person' },
        category: 'cost',
        assertion: 'so',
      },
    )
    const { evidence } = await attachEvidence(
      { db, actor: opener },
      {
        claim: claim.ref,
        source: { title: `Report ${count}`, kind: 'primary' },
        stance: 'supports',
        fact: 'The report gives 5.576 million dollars.',
        locator: 'Table 1',
      },
    )
    return { claim: claim.ref, id: claim.id, evidence }
  }
  return { db, add, openWithEvidence }
}
