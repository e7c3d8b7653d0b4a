import type { SitePageName } from '#lib/policy/index.ts'

/** What a page says until the organisation writes it; `{reviews}` is the number that the settings ask for. */
export const sitePageDefaults: Readonly<Record<SitePageName, string>> = {
  method: `# How a claim is decided

A claim is one checkable statement, quoted exactly from a document and restated so that it stands alone. Each has a page that keeps its address.

## What is picked

Every figure and every sentence that can be checked is a candidate. Each claim says why it was picked. Figures that were found and are not in the ledger are listed on the document’s page, not hidden. Opinions, forecasts and judgements are listed and not checked. Readers may suggest claims.

## What counts as evidence

Reviewers attach sources and say where in the source the fact stands and which way it points: for the claim, against it, or as context. Both kinds are looked for, and a search that found nothing is kept too. The document under check, its copies and its revisions can never be evidence for its own claims. Where source and claimant are one, the page says *the claimant’s own*.

## Figures

A written number is an interval: “$5.6 million” means anything that rounds to it. Where sources give the parts, the ledger computes the figure again and shows the working, term by term, each with its source. The product computes; people judge. No computation sets a verdict.

## The decision

{reviews} review each claim without seeing the other’s verdict. When they agree, the claim is decided; when they differ, an editor settles it and gives the reason. From then on every review can be read. A claim whose source or figure changed later needs to be checked again, and says so.

## Nothing changes unseen

Reviews are never edited, only superseded. Every public change is an entry in one numbered log, which anyone can [verify](/log). How mistakes are put right stands in the [corrections policy](/corrections).`,
  corrections: `# Corrections

Anyone may object to a verdict: name a source, and an editor answers, on the page. Whoever decided a claim does not answer objections to it alone.

When a verdict was wrong, it is corrected at once. The claim’s page then says what it said, what it says now, when it was changed and why; the earlier reviews stay readable, and the log keeps both. A verdict that cannot be upheld is withdrawn and the claim checked anew. Spelling is mended without ado, a figure never.`,
  people: `# People

Reviews are signed with the name that a reviewer gave. What a reviewer has to do with a claimant or a source is stated beside the review.

The organisation has not written more about its people yet.`,
  funding: `# Funding

The organisation has not written about its funding yet. Until it does, ask it: a ledger of other people’s claims should say who pays for it.`,
}
