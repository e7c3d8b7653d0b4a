import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { createElement, type ReactNode } from 'react'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root['children'][number]

/** A text in Markdown as elements. Markup in it is shown as text, and only links of the web and of this site are links. */
export function Markdown({ text }: { text: string }) {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return <div className="prose">{show(tree.children)}</div>
}

const show = (nodes: readonly Node[]): ReactNode[] => nodes.map((node, index) => element(node, index))

function element(node: Node, key: number): ReactNode {
  switch (node.type) {
    case 'heading':
      return createElement(`h${Math.min(node.depth, 4)}`, { key }, show(node.children))
    case 'paragraph':
      return <p key={key}>{show(node.children)}</p>
    case 'text':
      return node.value
    case 'html':
      return <span key={key}>{node.value}</span>
    case 'emphasis':
      return <em key={key}>{show(node.children)}</em>
    case 'strong':
      return <strong key={key}>{show(node.children)}</strong>
    case 'delete':
      return <del key={key}>{show(node.children)}</del>
    case 'inlineCode':
      return <code key={key}>{node.value}</code>
    case 'code':
      return (
        <pre key={key}>
          <code>{node.value}</code>
        </pre>
      )
    case 'break':
      return <br key={key} />
    case 'thematicBreak':
      return <hr key={key} />
    case 'blockquote':
      return <blockquote key={key}>{show(node.children)}</blockquote>
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', { key }, show(node.children))
    case 'listItem':
      return <li key={key}>{show(node.children)}</li>
    case 'link':
      return link(node.url, show(node.children), key)
    case 'table':
      return (
        <table key={key}>
          <tbody>{show(node.children)}</tbody>
        </table>
      )
    case 'tableRow':
      return <tr key={key}>{show(node.children)}</tr>
    case 'tableCell':
      return <td key={key}>{show(node.children)}</td>
    default:
      return 'children' in node ? show(node.children) : null
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
