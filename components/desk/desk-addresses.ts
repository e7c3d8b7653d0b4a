/** Where the desk's pages are, as paths. */
export const deskAddresses = {
  queue: '/desk',
  pages: '/desk/pages',
  sources: '/desk/sources',
  /** A source at the desk; with a claim, to cite it there. */
  source: (ref: string, claim: string | null = null) =>
    `/desk/sources/${encodeURIComponent(ref)}${claim === null ? '' : `?claim=${encodeURIComponent(claim)}`}`,
  /** The page that said why an upload was refused. */
  sourceRefused: (code: string, source: string | null) =>
    `/desk/sources${source === null ? '' : `/${encodeURIComponent(source)}`}?refused=${encodeURIComponent(code)}`,
  /** A source with a word on what has just been done there. */
  sourceAfter: (ref: string, claim: string | null, done: string) =>
    `/desk/sources/${encodeURIComponent(ref)}?done=${done}${claim === null ? '' : `&claim=${encodeURIComponent(claim)}`}`,
  sourceUpload: '/desk/sources/upload',
  snapshotOriginal: (ref: string, number: number) =>
    `/desk/sources/${encodeURIComponent(ref)}/snapshots/${number}`,
  queueOf: (state: string) => `/desk?state=${encodeURIComponent(state)}`,
  bench: (claim: string) => `/desk/claims/${encodeURIComponent(claim)}`,
  /** The bench with a word on what has just been done there. */
  benchAfter: (claim: string, action: string) =>
    `/desk/claims/${encodeURIComponent(claim)}?done=${encodeURIComponent(action)}`,
  /** The same, at the form that comes next. */
  benchAt: (claim: string, action: string, form: 'check' | 'review') =>
    `${deskAddresses.benchAfter(claim, action)}#${form}`,
  /** Where somebody without an account answers a question. */
  question: (token: string) => `/question/${encodeURIComponent(token)}`,
  queueFilter: (filter: string) => `/desk?filter=${encodeURIComponent(filter)}`,
  /** The proposals that are left, with a word on how many have just been accepted or dismissed. */
  proposedAfter: (done: 'accepted' | 'dismissed', count: number) => `/desk?filter=proposed&${done}=${count}`,
  imports: '/desk/import',
  upload: '/desk/import/upload',
  import: (intake: string) => `/desk/import/${encodeURIComponent(intake)}`,
  importPart: (intake: string, part: number) => `/desk/import/${encodeURIComponent(intake)}?part=${part}`,
  sheetUpload: '/desk/sheets/upload',
  sheet: (id: string) => `/desk/sheets/${encodeURIComponent(id)}`,
  importRefused: (code: string) => `/desk/import?refused=${encodeURIComponent(code)}`,
  /** A document at the desk: its proposals, its publication. */
  document: (ref: string) => `/desk/documents/${encodeURIComponent(ref)}`,
  /** The same from one of its proposals on, at its words. */
  proposal: (ref: string, id: string) =>
    `/desk/documents/${encodeURIComponent(ref)}?proposal=${id}#${id}-restatement`,
  documents: '/desk/documents',
  /** The document's page with a word on what has just been done there. */
  documentAfter: (ref: string, action: string) =>
    `/desk/documents/${encodeURIComponent(ref)}?done=${encodeURIComponent(action)}`,
  notices: '/desk/notices',
  findings: '/desk/check',
  readers: '/desk/readers',
  settings: '/desk/settings',
  /** The settings with what verdicts and states are called in a language. */
  labelsIn: (language: string) => `/desk/settings?language=${language}#labels-${language}`,
  settingsSaved: '/desk/settings?saved=yes',
  labelsSaved: (language: string) => `/desk/settings?saved=yes&language=${language}`,
} as const
