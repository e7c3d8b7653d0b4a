/** What each fault of an export says of it: changed, not all there, or nothing that could be verified. */
const outcomeByCode = {
  'no-checkpoint': 'unreadable',
  'older-checkpoint-unproved': 'unreadable',
  'checkpoint-malformed': 'altered',
  'checkpoint-unproved': 'altered',
  'too-few-witnesses': 'incomplete',
  'older-checkpoint-larger': 'altered',
  'older-checkpoint-differs': 'altered',
  'root-differs': 'altered',
  'tile-missing': 'incomplete',
  'tile-differs': 'altered',
  'bundle-missing': 'incomplete',
  'bundle-malformed': 'altered',
  'entry-differs': 'altered',
  'entry-altered': 'altered',
  'entry-missing': 'altered',
  'entry-inserted': 'altered',
  'entry-moved': 'altered',
  'entry-malformed': 'altered',
  'entry-unproved': 'altered',
  'history-altered': 'altered',
  'history-incomplete': 'incomplete',
  'chain-broken': 'altered',
  'revision-goes-back': 'altered',
  'opening-differs': 'altered',
  'opening-unknown': 'altered',
  'redaction-unfounded': 'altered',
  'contents-malformed': 'altered',
  'content-differs': 'altered',
  'content-unknown': 'altered',
  'content-missing': 'incomplete',
  'ledger-missing': 'incomplete',
  'ledger-malformed': 'altered',
  'record-missing': 'altered',
  'record-unknown': 'altered',
  'record-differs': 'altered',
} as const
export type ExportFaultCode = keyof typeof outcomeByCode

/** One thing that is wrong with an export, with a sentence for a person. */
export type ExportFault = {
  readonly code: ExportFaultCode
  readonly sentence: string
  /** Index of the entry that it is about; null where it is about none. */
  readonly index: number | null
  /** Id of the subject whose history it is about; null where that cannot be told. */
  readonly subject: string | null
}

/** What a verification comes to. */
export const exportOutcomes = ['good', 'altered', 'incomplete', 'unreadable'] as const
export type ExportOutcome = (typeof exportOutcomes)[number]

/** How many faults a report names one by one; of the rest it gives the number. */
export const faultsNamedMax = 1000

/** A fault of these parts; index and subject where it is about one. */
export function exportFault(
  code: ExportFaultCode,
  sentence: string,
  about: { readonly index?: number | null; readonly subject?: string | null } = {},
): ExportFault {
  return { code, sentence, index: about.index ?? null, subject: about.subject ?? null }
}

/** The worst that any of the faults says: unreadable, then altered, then incomplete; good where there is none. */
export function outcomeOf(codes: Iterable<ExportFaultCode>): ExportOutcome {
  const said = new Set<ExportOutcome>([...codes].map((code) => outcomeByCode[code]))
  return (['unreadable', 'altered', 'incomplete'] as const).find((one) => said.has(one)) ?? 'good'
}

/** A list of faults that keeps the first `faultsNamedMax` of them, and counts all. */
export type FaultList = {
  readonly add: (faults: Iterable<ExportFault>) => void
  readonly addList: (list: FaultList) => void
  readonly named: () => readonly ExportFault[]
  readonly count: () => number
  /** Every code that was added, once. */
  readonly codes: () => ReadonlySet<ExportFaultCode>
}

/** An empty list of faults. */
export function listFaults(): FaultList {
  const named: ExportFault[] = []
  const codes = new Set<ExportFaultCode>()
  let count = 0
  const keep = (faults: Iterable<ExportFault>) => {
    for (const fault of faults) {
      codes.add(fault.code)
      if (named.length < faultsNamedMax) named.push(fault)
    }
  }
  return {
    add(faults) {
      const all = [...faults]
      count += all.length
      keep(all)
    },
    addList(list) {
      count += list.count()
      for (const code of list.codes()) codes.add(code)
      keep(list.named())
    },
    named: () => named,
    count: () => count,
    codes: () => codes,
  }
}
