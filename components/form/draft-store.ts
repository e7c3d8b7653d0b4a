/** What is kept of a form that has not been sent: every control's values by its name. */
export type Draft = { fields: Record<string, string[]>; at: string; isSent: boolean }

/** Fields that a form brings itself, and that no draft keeps. */
const ownFields = new Set(['key', 'version', 'claim'])

/** Whose drafts these are: the person at the desk, as its frame says; nobody's elsewhere. */
const owner = (): string =>
  document.querySelector<HTMLElement>('[data-desk-person]')?.dataset.deskPerson ?? ''

/** A draft's name: whose it is, and the page and form that it belongs to. */
export const draftName = (form: string): string => `draft:${owner()}:${location.pathname}#${form}`

export function readDraft(name: string): Draft | null {
  try {
    const text = localStorage.getItem(name)
    return text === null ? null : (JSON.parse(text) as Draft)
  } catch {
    return null
  }
}

/** Keeps a draft in this browser; without anything typed it is dropped. A browser that keeps nothing loses nothing else. */
export function writeDraft(name: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(name)
    else localStorage.setItem(name, JSON.stringify(draft))
  } catch {
    // Private windows and full disks: the form works as it did.
  }
}

/** What has been typed into a form and stands nowhere else. */
export function fieldsOf(form: HTMLFormElement): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || ownFields.has(name) || name.startsWith('$')) continue
    fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

/** Fills a form with a draft; gives whether that changed anything. */
export function fill(form: HTMLFormElement, fields: Draft['fields']): boolean {
  const before = JSON.stringify(fieldsOf(form))
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
      control.checked = fields[control.name]?.includes(control.value) ?? false
    else if (isText(control) && fields[control.name] !== undefined && !ownFields.has(control.name))
      control.value = fields[control.name]?.[0] ?? ''
  }
  return JSON.stringify(fieldsOf(form)) !== before
}

const isText = (control: Element): control is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
  (control instanceof HTMLInputElement && control.type !== 'hidden') ||
  control instanceof HTMLTextAreaElement ||
  control instanceof HTMLSelectElement

/** What was dropped since the page was loaded, by name: the server's copy of it is old. */
const dropped = new Set<string>()

/** Drops the drafts of this page's forms that were sent, once the page says that it is done. */
export function dropSentDrafts(): void {
  const prefix = draftName('')
  for (const name of Object.keys(localStorage))
    if (name.startsWith(prefix) && readDraft(name)?.isSent) {
      writeDraft(name, null)
      sendDraft(name, {})
      dropped.add(name)
    }
}

/** The sending of this page's forms came to nothing: what was in them is not sent, and comes back with the page. */
export function keepUnsentDrafts(): void {
  const prefix = draftName('')
  for (const name of Object.keys(localStorage)) {
    const draft = name.startsWith(prefix) ? readDraft(name) : null
    if (draft?.isSent) writeDraft(name, { ...draft, isSent: false })
  }
}

/** Gives a draft to the server too, so that it is there on another machine; one that cannot be reached is no matter. */
export function sendDraft(name: string, fields: Draft['fields']): void {
  const form = name.slice(name.indexOf('/'))
  void fetch('/desk/drafts', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ form, fields }),
    keepalive: true,
  }).catch(() => {})
}

type PageDrafts = Record<string, Draft['fields']>

/** The server's drafts of the page at hand, asked for once for all of its forms. */
let ofPage: { page: string; drafts: Promise<PageDrafts> } | null = null

/** The server's draft of a form; null where there is none or no server. */
export async function fetchDraft(name: string): Promise<Draft['fields'] | null> {
  const { pathname } = location
  if (ofPage?.page !== pathname) ofPage = { page: pathname, drafts: fetchDrafts(pathname) }
  const draft = (await ofPage.drafts)[name.slice(name.indexOf('/'))] ?? null
  return dropped.has(name) ? null : draft
}

async function fetchDrafts(page: string): Promise<PageDrafts> {
  try {
    const answer = await fetch(`/desk/drafts?page=${encodeURIComponent(page)}`)
    return answer.ok ? ((await answer.json()) as { drafts: PageDrafts }).drafts : {}
  } catch {
    return {}
  }
}
