import { type Handler, type Rendered, renderPage } from './render-page.ts'

/** Where the framework has a page for what is not there, and ours for what could not be made. */
const missingPage = '/404'
const faultPage = '/fault'

const asStranger = { host: 'localhost', accept: '*/*' }

/**
 * The page at an address as a stranger without script can read it. Where the framework leaves an empty page for its
 * script to fill, because nothing is there or the making failed, the page that says so stands in, with the same status.
 */
export async function renderWholePage(handler: Handler, address: string): Promise<Rendered> {
  const rendered = await renderPage(handler, address, asStranger)
  const isEmpty =
    rendered.headers['content-type']?.startsWith('text/html') && rendered.body.includes('id="__next_error__"')
  if (!isEmpty) return rendered
  const { body, headers } = await renderPage(
    handler,
    rendered.status < 500 ? missingPage : faultPage,
    asStranger,
  )
  return { status: rendered.status, headers, body }
}
