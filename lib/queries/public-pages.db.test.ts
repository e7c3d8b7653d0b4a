import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { ClaimHead } from '#components/claim/claim-head.tsx'
import { RefusedLog } from '#components/log/refused-log.tsx'
import type { LedgerParameters } from '#lib/addresses.ts'
import { openDatabase } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { setLogRefusal } from '#lib/db/log/log-refusal.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotFound } from '#lib/errors.ts'
import { translate } from '#lib/web/catalogue/messages.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { readClaimPage } from './claim/claim-page.ts'
import { readPublishedDocument } from './claim/published-claim.ts'
import { readRelatedClaims } from './claim/related-claims.ts'
import { readDocumentPage } from './document/document-page.ts'
import { readCorrections } from './ledger/corrections.ts'
import { readVerdictItems } from './ledger/feed-items.ts'
import { readHomePage } from './ledger/home-page.ts'
import { readLedgerPage } from './ledger/ledger-page.ts'
import { readLedgerView } from './ledger/ledger-view.ts'
import { listClaims } from './ledger/list-claims.ts'
import { readNumbersPage } from './ledger/numbers-page.ts'
import { countSitemap } from './ledger/sitemap.ts'
import { readLogPage } from './log/log-page.ts'
import { publicViewer } from './query.ts'
import { readSite } from './site/site-facts.ts'
import { readSitePage } from './site/site-page.ts'
import { readSourcePage } from './source/source-page.ts'

let db: PrismaClient

/** As the role that may only read what pages show: every public page is read by it. */
let reading: PrismaClient

beforeAll(async () => {
  const test = await testDatabase()
  db = test.db
  reading = openDatabase(test.addresses.read, 4)
  await loadSample(db)
})
afterAll(() => reading.$disconnect())

const claim = (ref: string) => readClaimPage(reading, publicViewer, { ref })
const ledger = (parameters: LedgerParameters) => readLedgerPage(reading, publicViewer, parameters)

describe('what the public may see of a claim', () => {
  it('is everything once it is decided, figures as plain decimals', async () => {
    const page = await claim('6')
    expect(page.verdict).toBe('imprecise')
    expect(page.reviews?.map((review) => review.reviewer)).toEqual(['Second Reviewer', 'First Reviewer'])
    expect(page.figures[0]).toMatchObject({ low: '0.045', high: '0.055', written: '0.05' })
    expect(page.namedFigures.find((one) => one.name === 'r1_input_price')?.written).toBe('0.00000055')
    expect(page.history[0]).toMatchObject({ kind: 'review.submit', state: 'decided', verdict: 'imprecise' })
  })

  it('is only how many reviews there are before that', async () => {
    const page = await claim('7')
    expect(page).toMatchObject({ state: 'in-review', reviewCount: 1, reviews: null, verdict: null })
    const [review] = await db.review.findMany({
      where: { claim: { ref: '7' } },
      select: { rationale: { select: { content: true } } },
    })
    const { text } = Object(review?.rationale.content)
    expect(text.length).toBeGreaterThan(10)
    expect(JSON.stringify(page)).not.toContain(text)
    expect(JSON.stringify(page)).not.toContain('First Reviewer')
  })

  it('is why it was dismissed', async () => {
    expect((await claim('25')).dismissed).toMatchObject({ reason: 'not-checkable', by: 'Desk Editor' })
  })

  it.each(['999', '../6', '', 'x'.repeat(50)])('is nothing at the reference “%s”', async (ref) => {
    await expect(claim(ref)).rejects.toThrow(NotFound)
  })
})

describe('the ledger', () => {
  it('counts its claims by verdict', async () => {
    const { total, counts, documentCount } = await ledger({})
    expect({ total, documentCount }).toEqual({ total: 25, documentCount: 1 })
    expect(Object.fromEntries(counts.map(({ group, count }) => [group, count]))).toEqual({
      verified: 11,
      imprecise: 1,
      misleading: 0,
      disputed: 3,
      unverifiable: 2,
      undecided: 8,
    })
  })

  it('narrows to a verdict, and shows all for a word that is none', async () => {
    expect((await ledger({ verdict: 'disputed' })).claims.map((one) => one.number)).toEqual([9, 13, 15])
    expect((await ledger({ verdict: 'no-such' })).claims).toHaveLength(25)
  })

  it.each([
    ['interviews', [17]],
    ['permitted chips', [9]],
    ['1/20th', [6]],
    ['PERMITTED CHIP', [9]],
    ["'; DROP TABLE claim; --", []],
    ['100%_\\', []],
    ['  ', Array.from({ length: 25 }, (_, index) => index + 1)],
  ])('finds “%s” in %o', async (search, numbers) => {
    expect((await ledger({ q: search })).claims.map((one) => one.number)).toEqual(numbers)
  })

  it('marks what it found, and finds by the name of a source', async () => {
    const [seventeen] = (await ledger({ q: 'interviews' })).claims
    expect(seventeen?.pieces?.filter((one) => one.isHit).map((one) => one.text)).toEqual(['interview'])
    expect(seventeen?.pieces?.map((one) => one.text).join('')).toBe(seventeen?.restatement)
    expect((await ledger({ q: 'Gemma' })).claims.map((one) => one.number)).toEqual([13, 15])
  })

  it.each([
    ['intervew', 'interview'],
    ['permited chpi', 'permitted chip'],
    ['zzzzz', null],
    ['interview', null],
  ])('asks of “%s” whether “%s” was meant', async (q, suggestion) => {
    expect((await ledger({ q })).suggestion).toBe(suggestion)
  })

  it.each<[LedgerParameters, number[]]>([
    [{ state: 'in-review' }, [7]],
    [{ category: 'export control' }, [9, 10]],
    [{ claimant: 'DeepSeek', verdict: 'verified' }, [1, 2]],
    [{ kind: 'ratio' }, [6]],
    [{ off: '10' }, [6]],
    [{ off: '200' }, []],
    [{ from: '2999-01-01' }, []],
    [{ verdict: 'imprecise,unverifiable' }, [4, 6, 10]],
    [{ document: '1', category: 'model', off: '' }, [11, 12]],
  ])('narrows %o to %o', async (parameters, numbers) => {
    const page = await ledger(parameters)
    expect(page.claims.map((one) => one.number)).toEqual(numbers)
    expect(page.choices.matching).toBe(numbers.length)
  })

  it('counts each filter’s choices without that filter', async () => {
    const { choices } = await ledger({ verdict: 'disputed', category: 'openness' })
    expect(choices.verdict).toEqual([
      { value: 'disputed', label: 'disputed', count: 2 },
      { value: 'verified', label: 'verified', count: 1 },
    ])
    expect(choices.category.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'openness 2',
      'export control 1',
    ])
  })

  it.each(['document', 'newest', 'decided', 'off', 'changed'] as const)(
    'pages through all claims once, in the order “%s”',
    async (sort) => {
      const seen: string[] = []
      let after: readonly string[] | null = null
      do {
        const view = { ...readLedgerView({ sort }), after }
        const list = await listClaims(reading, view, 7)
        seen.push(...list.claims.map(({ id }) => id))
        after = list.next === null ? null : readLedgerView({ after: list.next }).after
      } while (after !== null)
      expect(seen).toHaveLength(25)
      expect(new Set(seen).size).toBe(25)
    },
  )

  it('puts the claim that is furthest off first', async () => {
    expect((await ledger({ sort: 'off' })).claims[0]?.number).toBe(6)
  })
})

describe('the other pages', () => {
  it('open with claims 6 and 9 of the sample', async () => {
    const { first, second } = await readHomePage(reading, publicViewer, {})
    expect([first?.number, second?.number]).toEqual([6, 9])
  })

  it('give a document with each claim where its quote stands', async () => {
    const { revision, claims } = await readDocumentPage(reading, publicViewer, { ref: '1' })
    const points = [...(revision?.text ?? '')]
    const six = claims.find((one) => one.number === 6)
    expect(points.slice(six?.start, six?.end).join('')).toContain('about 1/20th of what OpenAI asks for o1.')
    expect(claims.map((one) => one.start)).toEqual(claims.map((one) => one.start).sort((a, b) => a - b))
  })

  it('give a source with the claims it is brought to bear on', async () => {
    const [source] = (await claim('2')).evidence
    const page = await readSourcePage(reading, publicViewer, { ref: source?.source.ref ?? '' })
    expect(page.title).toBe('DeepSeek-V3 Technical Report')
    expect(page.evidence.map((one) => one.claim.number)).toContain(2)
    await expect(readSourcePage(reading, publicViewer, { ref: 'none' })).rejects.toThrow(NotFound)
  })
})

describe('the log’s page', () => {
  it('leads from the latest entry to the first, and names what each is about', async () => {
    const first = await readLogPage(reading, publicViewer, {})
    const seen = [...first.entries]
    for (let { before } = first; before !== null; ) {
      const page = await readLogPage(reading, publicViewer, { before })
      seen.push(...page.entries)
      before = page.before
    }
    expect(seen.map(({ idx }) => idx)).toEqual(
      Array.from({ length: first.size }, (_, at) => first.size - 1 - at),
    )
    expect(seen.at(-1)).toMatchObject({ kind: 'document.publish', document: { ref: '1' }, claim: null })
    expect(seen.some(({ claim }) => claim?.ref === '6')).toBe(true)
    expect((await readLogPage(reading, publicViewer, { before: 0 })).entries).toEqual([])
  })

  it('says why the signer refuses, and that it does not where it signs', async () => {
    onTestFinished(() => setLogRefusal(null))
    expect((await readLogPage(reading, publicViewer, {})).refusal).toBeNull()
    setLogRefusal('The log has 3 entries and was signed with 5.')
    const page = await readLogPage(reading, publicViewer, {})
    const shown = renderToStaticMarkup(RefusedLog({ t: translate, sentence: page.refusal ?? '' }))
    expect(shown).toContain('The log has 3 entries and was signed with 5.')
    expect(shown).toContain('read-only')
  })
})

describe('what stands on every public page besides', () => {
  it('is read by the role that only reads: numbers, corrections, related claims, the log, the feed, the sitemap', async () => {
    expect((await readNumbersPage(reading, publicViewer, {})).coverage).toMatchObject([
      { ref: '1', total: expect.any(Number) },
    ])
    expect((await readRelatedClaims(reading, publicViewer, { ref: '6' })).length).toBeGreaterThan(0)
    expect((await readLogPage(reading, publicViewer, {})).size).toBeGreaterThan(0)
    expect((await readCorrections(reading, null)).items).toEqual([])
    expect((await readVerdictItems(reading, readLedgerView({}), null)).items.length).toBeGreaterThan(0)
    expect(await countSitemap(reading)).toBeGreaterThan(25)
    expect((await readSitePage(reading, publicViewer, { name: 'method' })).markdown).not.toBe('')
    expect(
      (await readPublishedDocument(reading, '1', await readSite(reading, 'https://a.example'))).claims,
    ).toHaveLength(25)
  })
})

describe('the head of a claim', () => {
  it('shows the caveat wherever its verdict is, and who corrected a verdict', async () => {
    const page = await readClaimPage(db, publicViewer, { ref: '6' })
    const head = (claim: Partial<typeof page>) =>
      renderToStaticMarkup(
        ClaimHead({ t: translate, claim: { ...page, caveat: 'Only in one year', ...claim } }),
      )
    expect(head({ state: 'stale' })).toContain('Only in one year')
    const decision = page.decision && {
      ...page.decision,
      basis: 'correction' as const,
      decidedBy: 'Ada Byron',
      reason: 'The table was misread.',
    }
    const corrected = head({ decision })
    for (const said of ['Only in one year', 'The table was misread.', 'Corrected by Ada Byron'])
      expect(corrected).toContain(said)
  })
})
