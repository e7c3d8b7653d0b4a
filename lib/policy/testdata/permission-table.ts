import { type Actor, actorForPerson, anyone, may, rules, systemActor } from '../index.ts'
import { type Asker, askers, type Cell } from './matrix.ts'

const actors: Readonly<Record<Asker, Actor>> = {
  anyone,
  reader: actorForPerson({ id: 'r', role: 'reader', name: 'reader' }),
  reviewer: actorForPerson({ id: 'v', role: 'reviewer', name: 'reviewer' }),
  editor: actorForPerson({ id: 'e', role: 'editor', name: 'editor' }),
  admin: actorForPerson({ id: 'a', role: 'admin', name: 'admin' }),
  system: systemActor,
}

/** The whole table for people to read: a line for each action and what holds of its object, a column for each asker. */
export function permissionTable(cells: readonly Cell[]): string {
  const lines = new Map<string, Cell[]>()
  for (const cell of cells) {
    const key = `${cell.action} | ${inWords(cell)}`
    lines.set(key, [...(lines.get(key) ?? []), cell])
  }
  const rows = [...lines].map(([key, ofLine]) => {
    const marks = askers.map((asker) => {
      const cell = ofLine.find((one) => one.asker === asker)
      return cell && may(actors[asker], cell.action, cell.facts) ? 'yes' : '–'
    })
    return `| ${key} | ${marks.join(' | ')} |`
  })
  return `# Who may do what

Written by \`lib/commands/permissions.db.test.ts\` from \`lib/policy/permission.ts\`: ${Object.keys(rules).length} actions,
${cells.length} cells, each tried through its command and its form; every no also over HTTP, through the server action or route
that would do it (\`e2e/people/every-route.spec.ts\`).

| action | where | ${askers.join(' | ')} |
|---|---|${askers.map(() => '---').join('|')}|
${rows.join('\n')}
`
}

function inWords({ facts }: Cell): string {
  const parts = [
    facts.state,
    facts.isOwn === undefined ? undefined : facts.isOwn ? 'one’s own' : 'another’s',
    facts.hasReviewed === undefined
      ? undefined
      : facts.hasReviewed
        ? 'reviewed by oneself'
        : 'not reviewed yet',
  ]
  return parts.filter((part) => part !== undefined).join(', ')
}
