import { expect } from '@playwright/test'
import { quoteOnClaims } from '#lib/commands/evidence/quote-on-claims.ts'
import type { Objects } from '#lib/commands/testdata/example-input.ts'
import { askerOf, type ExampleWorld, exampleWorld, putInState } from '#lib/commands/testdata/example-world.ts'
import { formOf } from '#lib/commands/testdata/form-of.ts'
import { inputFor } from '#lib/commands/testdata/input-for.ts'
import { type AnyCommand, allCommands } from '#lib/commands/testdata/registry.ts'
import { type Action, claimStates, may, refusals, roles, rules } from '#lib/policy/index.ts'
import { type Asker, type Cell, everyCell } from '#lib/policy/testdata/matrix.ts'
import { readCode } from '#lib/queries/claim/claim-row.ts'
import { builtActions, builtRoutes, callAction, type ServerAction } from './call-action.ts'
import { inParallel } from './in-parallel.ts'
import { changingRoutes, serverActions } from './routes.ts'
import { cookieOf, invited } from './signed-in.ts'
import { test } from './site-with-peers.ts'

const atLength = process.env.PROVE === 'full'

/** The sentences by which the policy says no, and a way in without a session. */
const noes = [
  'Sign in to do this.',
  'Your role does not allow this.',
  'This claim is not in a state in which that can be done.',
  'Your sign-in has lapsed. Sign in again.',
  ...Object.values(refusals),
]

const proposal = '00000000-0000-4000-8000-000000000000'

/** What a page sends where its form says it otherwise than its command does. */
const ownForms = ({ claim, document, evidence }: Objects): Readonly<Record<string, object>> => ({
  '(desk)/desk/actions.ts triage': { proposals: [proposal] },
  '(desk)/desk/documents/[ref]/actions.ts accept': { proposals: { [proposal]: { id: proposal } } },
  '(desk)/desk/documents/[ref]/actions.ts dismiss': {
    proposals: { [proposal]: { id: proposal } },
    reason: 'Not a claim.',
  },
  '(desk)/desk/documents/[ref]/actions.ts exempt': { document, figure: '0-1', reason: 'A page number.' },
  '(desk)/desk/documents/[ref]/actions.ts publish': { document, scope: 'all' },
  '(desk)/desk/sheets/[id]/actions.ts place': { sheet: proposal, row: 2, passage: 'Some words.' },
  '(desk)/desk/claims/[ref]/evidence-actions.ts judge': { claim, evidence, judgement: 'stance refutes' },
  '(desk)/desk/account/actions.ts setPassword': { newPassword: 'some words that fit' },
  '(desk)/desk/account/actions.ts renew': { code: '000000' },
  '(desk)/desk/account/actions.ts removeFactor': { code: '000000' },
  '(desk)/desk/people/actions.ts invite': { email: 'somebody.new@example.org', role: 'reviewer' },
  'sign-in/second-factor/actions.ts begin': {},
  'sign-in/second-factor/actions.ts confirm': { code: '000000' },
})

/** Where an action runs another command of the same name. */
const ownCommands: Readonly<Record<string, Pick<AnyCommand, 'commandName' | 'input'>>> = {
  '(desk)/desk/sources/actions.ts quote': quoteOnClaims,
}

type Routed = { readonly route: ServerAction; readonly action: Action }

const isAction = (behind: string | undefined): behind is Action =>
  behind !== undefined && Object.hasOwn(rules, behind)

const placeOf = ({ file, name }: ServerAction) => `${file} ${name}`
const behindOf = ({ file, name }: ServerAction) => serverActions[file]?.[name]

test('every server action and every route that changes something is in the table, and no other', () => {
  const listed = Object.entries(serverActions).flatMap(([file, names]) =>
    Object.keys(names).map((name) => `${file} ${name}`),
  )
  expect([...new Set(builtActions().map(placeOf))].sort()).toEqual(listed.sort())
  expect(builtRoutes().sort()).toEqual(Object.keys(changingRoutes).sort())
})

test('every no of the table of permissions is a no through its route, over HTTP', async ({ peers }) => {
  test.setTimeout(180_000)
  const { db, url } = peers.site
  const world = await exampleWorld(db)
  const commands = new Map<Action, AnyCommand>()
  for (const { command } of (await allCommands()).toReversed()) commands.set(command.commandName, command)
  const routed: Routed[] = builtActions().flatMap((route) => {
    const action = behindOf(route)
    return isAction(action) ? [{ route, action }] : []
  })
  const refused = everyCell().filter((cell) => {
    const asker = askerOf(world, cell.asker, cell.facts)
    // Whom the role alone turns away is turned away before the claim is looked at: one state stands for all but at length.
    const isByRole = !may(asker, cell.action) && cell.facts.state !== undefined && cell.facts.state !== 'open'
    return cell.asker !== 'system' && !may(asker, cell.action, cell.facts) && (atLength || !isByRole)
  })
  const cookies = await cookiesOf(peers.site.db, world)
  const wrong: string[] = []
  let tried = 0

  const tryCell = async ({ route, action }: Routed, cell: Cell) => {
    const command = commands.get(action)
    if (command === undefined) throw new Error(`${action} has no command`)
    tried += 1
    const form = formOf(ownForm(route, command, cell, world))
    const answer = await callAction(url, route, form, cookies(cell))
    const isNo = answer.status === 200 && noes.some((sentence) => answer.body.includes(sentence))
    if (isNo && answer.leadsTo === null) return
    const said = answer.leadsTo ?? /"message":"[^"]*"/.exec(answer.body)?.[0] ?? answer.body.slice(0, 200)
    wrong.push(`${placeOf(route)} by ${cell.asker} ${JSON.stringify(cell.facts)}: ${answer.status} ${said}`)
  }

  const { state } = await db.claim.findUniqueOrThrow({ where: { id: world.claim } })
  const before = readCode(claimStates, state)
  for (const state of [undefined, ...claimStates]) {
    if (state !== undefined) await db.$transaction((tx) => putInState(tx, world, state))
    const here = refused.filter(({ facts }) => facts.state === state)
    const byStrangers = here.filter(({ facts }) => !isOwners(facts))
    await inParallel(pairs(routed, byStrangers), ([one, cell]) => tryCell(one, cell))
    for (const role of roles) {
      const byOwner = here.filter(({ asker, facts }) => asker === role && isOwners(facts))
      if (byOwner.length === 0) continue
      await db.person.update({ where: { id: world.owner }, data: { role } })
      await inParallel(pairs(routed, byOwner), ([one, cell]) => tryCell(one, cell))
    }
  }
  await db.person.update({ where: { id: world.owner }, data: { role: 'reviewer' } })
  await db.$transaction((tx) => putInState(tx, world, before))
  test.info().annotations.push({ type: 'cells', description: `${tried} refused over HTTP` })
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(200)
})

test('the routes that take files and drafts, the audit and the live counts open to those who may alone', async ({
  peers: { site },
}) => {
  const reader = await cookieOf(site.db, (await invited(site.db, 'reader', 'Only Reads')).id)
  for (const [name, cookie] of [
    ['anyone', {}],
    ['reader', { cookie: reader }],
  ] as const)
    for (const [route, action] of Object.entries(changingRoutes)) {
      if (action === null) continue
      const [method = '', path = ''] = route.split(' ')
      const json = { 'content-type': 'application/json', accept: 'application/json' }
      const body = JSON.stringify({ form: '/desk#x', fields: {} })
      const own = { origin: site.url, 'sec-fetch-site': 'same-origin', ...json, ...cookie }
      const answer = await fetch(`${site.url}${path}`, { method, body, headers: own })
      expect([403, 404], `${route} by ${name}: ${answer.status}`).toContain(answer.status)
      const foreign = { ...own, origin: 'http://elsewhere.example', 'sec-fetch-site': 'cross-site' }
      const other = await fetch(`${site.url}${path}`, { method, body, headers: foreign })
      expect(await other.text(), `${route} from elsewhere`).toContain('other-origin')
    }
  for (const path of ['/desk/audit/export', '/desk/live', '/desk/drafts?page=/desk'])
    for (const headers of [{}, { cookie: reader }])
      expect((await fetch(`${site.url}${path}`, { headers })).status, path).toBe(404)
})

test('what is told live ends with the session that asked', async ({ peers: { site } }) => {
  const person = await invited(site.db, 'reviewer', 'Told Live')
  const cookie = await cookieOf(site.db, person.id)
  const answer = await fetch(`${site.url}/desk/live`, { headers: { cookie } })
  const told = answer.body?.getReader()
  const first = await told?.read()
  expect(Buffer.from(first?.value ?? []).toString()).toContain('data: {"filters"')
  await site.db.session.updateMany({ where: { personId: person.id }, data: { endedAt: new Date() } })
  await site.db.$executeRaw`SELECT pg_notify('desk', 'test')`
  expect(await told?.read()).toEqual({ done: true, value: undefined })
  expect((await fetch(`${site.url}/desk/live`, { headers: { cookie } })).status).toBe(404)
})

type Database = Parameters<typeof exampleWorld>[0]

const isOwners = ({ isOwn, hasReviewed }: Cell['facts']): boolean => isOwn === true || hasReviewed === true

/** Gives the cookie of whoever asks in a cell: the owner of everything, or a stranger of the role. */
async function cookiesOf(db: Database, { owner }: ExampleWorld) {
  const strangers = new Map<Asker, string>()
  for (const role of roles) strangers.set(role, await cookieOf(db, (await invited(db, role, `A ${role}`)).id))
  const owners = await cookieOf(db, owner)
  return ({ asker, facts }: Cell): Record<string, string> => {
    const cookie = isOwners(facts) ? owners : strangers.get(asker)
    return cookie === undefined ? {} : { cookie }
  }
}

function ownForm(route: ServerAction, command: AnyCommand, { facts }: Cell, world: ExampleWorld): unknown {
  const objects = { ...world.objects, claims: world.objects.claim }
  const own = ownForms(objects)[placeOf(route)]
  return own ?? inputFor(ownCommands[placeOf(route)] ?? command, facts, objects)
}

const pairs = (routed: readonly Routed[], cells: readonly Cell[]): (readonly [Routed, Cell])[] =>
  cells.flatMap((cell) =>
    routed.filter(({ action }) => action === cell.action).map((one) => [one, cell] as const),
  )
