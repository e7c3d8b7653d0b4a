import postgres from 'postgres'

export type Listening = { readonly stop: () => Promise<void> }

/**
 * Calls `heard` with the payload of every notification on a channel, and `restored` at the start and whenever the
 * connection is there again, because what was said in between is lost.
 */
export async function listen(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  restored: () => void = () => {},
): Promise<Listening> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  await sql.listen(channel, heard, restored)
  return { stop: () => sql.end({ timeout: 1 }) }
}
