import { createElement, type ReactNode } from 'react'
import { type MarkdownToken, parseMarkdown } from '#lib/markdown.ts'

/** A text in Markdown as elements. Markup in it is shown as text, and only links of the web and of this site are links. */
export function Markdown({ text }: { text: string }) {
  return <div className="prose">{show(parseMarkdown(text, { bareLinks: true }))}</div>
}

/** An element that has been opened, and what stands in it so far. */
type Opened = { readonly token: MarkdownToken; readonly children: ReactNode[] }

function show(tokens: readonly MarkdownToken[]): ReactNode[] {
  const shown: ReactNode[] = []
  const open: Opened[] = []
  for (const [key, token] of tokens.entries()) {
    if (token.nesting === 1) open.push({ token, children: [] })
    else {
      const closed = token.nesting === -1 ? open.pop() : undefined
      const around = open.at(-1)?.children ?? shown
      around.push(closed ? element(closed, key) : whole(token, key))
    }
  }
  return shown
}

/** Elements of the same name in the page. */
const same = new Set('p em strong s blockquote ul ol li table thead tbody tr th td'.split(' '))

function element({ token, children }: Opened, key: number): ReactNode {
  if (token.type === 'heading_open')
    return createElement(`h${Math.min(Number(token.tag.slice(1)), 4)}`, { key }, children)
  if (token.type === 'link_open') return link(String(token.attrGet('href') ?? ''), children, key)
  return token.hidden || !same.has(token.tag) ? children : createElement(token.tag, { key }, children)
}

function whole({ type, content, children }: MarkdownToken, key: number): ReactNode {
  switch (type) {
    case 'inline':
      return show(children ?? [])
    case 'text':
    case 'text_special':
      return content
    case 'html_inline':
    case 'html_block':
      return <span key={key}>{content}</span>
    case 'code_inline':
      return <code key={key}>{content}</code>
    case 'fence':
    case 'code_block':
      return (
        <pre key={key}>
          <code>{content}</code>
        </pre>
      )
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return <br key={key} />
    case 'hr':
      return <hr key={key} />
    default:
      return null
  }
}

function link(url: string, children: ReactNode, key: number): ReactNode {
  const isOwn = /^(\/(?!\/)|#)/.test(url)
  if (!isOwn && !/^(https?:|mailto:)/i.test(url)) return <span key={key}>{children}</span>
  return (
    <a key={key} href={url} className="text-link" {...(isOwn ? {} : { rel: 'noreferrer' })}>
      {children}
    </a>
  )
}
