import { addresses, ledgerParameters, ledgerQuery } from '#lib/addresses.ts'
import { readingDatabase } from '#lib/db/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import {
  absolute,
  atomFeed,
  type Feed,
  type FeedItem,
  jsonFeed,
  type SiteFacts,
} from '#lib/publishing/index.ts'
import { type Correction, readCorrections } from '#lib/queries/ledger/corrections.ts'
import { readVerdictItems, type VerdictItem } from '#lib/queries/ledger/feed-items.ts'
import { ledgerGroups, readLedgerView } from '#lib/queries/ledger/ledger-view.ts'
import { translate as t } from '../catalogue/messages.ts'
import { siteFacts } from '../site-facts.ts'
import { jsonBody, openResponse, openRoute } from './open-response.ts'

/** `GET /feed.xml`, `/feed.json`: how verdicts changed, for the whole ledger or a view of it; `before` pages back. */
export function feedRoute(request: Request, form: 'atom' | 'json'): Promise<Response> {
  return openRoute(async () => {
    const { searchParams } = new URL(request.url)
    const site = await siteFacts()
    const view = Object.fromEntries(
      ledgerParameters.map((name) => [name, searchParams.get(name) ?? undefined]),
    )
    const before = searchParams.get('before')
    const { items, next } = await readVerdictItems(
      readingDatabase(),
      { ...readLedgerView(view, { isStrict: true }), after: null },
      parseIndex(before),
    )
    const query = ledgerQuery(view, { after: null, sort: null })
    const own = absolute(site, `${addresses.feed[form]}${query}`)
    const feed: Feed = {
      title: t('feed.title', { site: site.name }),
      description: t('feed.description'),
      homeUrl: absolute(site, `${addresses.ledger}${query}`),
      feedUrl: own,
      nextUrl: next === null ? null : `${own}${query === '' ? '?' : '&'}before=${next}`,
      items: items.map((item) => feedItem(item, site)),
    }
    return feedResponse(request, site, feed, form)
  })
}

/** A feed in one of its two forms. */
export const feedResponse = (
  request: Request,
  site: SiteFacts,
  feed: Feed,
  form: 'atom' | 'json',
): Response =>
  openResponse(
    request,
    site,
    form === 'atom'
      ? { body: atomFeed(feed, site), type: 'application/atom+xml; charset=utf-8' }
      : { body: jsonBody(jsonFeed(feed, site)), type: 'application/feed+json; charset=utf-8' },
  )

/** An id that stays, whatever address the site moves to: the entry of the log. */
export const feedItemId = (site: SiteFacts, index: string): string =>
  `tag:${new URL(site.origin).hostname},2025:log/${index}`

function feedItem(
  { index, at, ref, restatement, verdict, state, caveat, isOnOwnWord }: VerdictItem,
  site: SiteFacts,
): FeedItem {
  const known = ledgerGroups.find((one) => one === verdict)
  const isDecided = known !== undefined && state === 'decided'
  // A verdict that was withdrawn, or taken back for another look, leaves its claim open.
  const waiting = (['stale', 'open'] as const).find((one) => one === state) ?? 'contested'
  const word = isDecided ? t(`verdict.${known}`) : t(`state.${waiting}`)
  const line = isDecided && known !== 'undecided' ? t(`verdictLine.${known}`) : t(`stateLine.${waiting}`)
  const parts = [
    line,
    ...(known && caveat !== null ? [caveat] : []),
    ...(known && isOnOwnWord ? [t('claim.ownWordSentence')] : []),
  ]
  return {
    id: feedItemId(site, index),
    url: absolute(site, addresses.claim(ref)),
    title: `${word}: ${restatement}`,
    summary: parts.join(' '),
    publishedAt: at,
    updatedAt: at,
    tags: [known ?? state ?? 'open'],
  }
}

/** `GET /corrections/feed.xml`, `/corrections/feed.json`: what was published and is said otherwise now. */
export function correctionsFeedRoute(request: Request, form: 'atom' | 'json'): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const before = new URL(request.url).searchParams.get('before')
    const { items, next } = await readCorrections(readingDatabase(), parseIndex(before))
    const own = absolute(site, addresses.correctionsFeed[form])
    const feed: Feed = {
      title: t('feed.corrections', { site: site.name }),
      description: t('feed.correctionsDescription'),
      homeUrl: absolute(site, addresses.corrections),
      feedUrl: own,
      nextUrl: next === null ? null : `${own}?before=${next}`,
      items: items.map((item) => correctionItem(item, site)),
    }
    return feedResponse(request, site, feed, form)
  })
}

function parseIndex(text: string | null): bigint | null {
  if (text === null || text === '') return null
  if (!/^\d{1,15}$/.test(text))
    throw new InvalidInput('bad-before', 'The parameter before is a number of the log.', 'before')
  return BigInt(text)
}

function correctionItem(item: Correction, site: SiteFacts): FeedItem {
  const word = (verdict: Correction['from']) =>
    verdict === null ? t('correctionsPage.withdrawn') : t(`verdict.${verdict}`)
  const change = t('correctionsPage.change', { from: word(item.from), to: word(item.to) })
  return {
    id: feedItemId(site, item.index),
    url: absolute(site, addresses.claim(item.ref)),
    title: `${change}: ${item.restatement}`,
    summary: item.reason ?? change,
    publishedAt: item.at,
    updatedAt: item.at,
    tags: [item.kind],
  }
}
