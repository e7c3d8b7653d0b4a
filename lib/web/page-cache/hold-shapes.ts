import { createHook } from 'node:async_hooks'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'

/** Requests whose objects are held: enough for those that end in another way, as a HEAD or a connection that closes. */
const heldRequests = 16
/** Of one type of resource, such as a tick or a write, so many; they come in a handful of shapes. */
const heldOfType = 24

/**
 * Holds what Node makes for the server's first requests for as long as the server lives: request, response, socket, ticks
 * and writes.
 *
 * V8 forgets the shape of an object at a full collection when no object of that shape lives, which at a quiet moment is so
 * of all that a request needs. Code compiled for it then meets a new shape under the old name, and after some collections
 * V8 takes the place for one of many shapes and looks each one up. Eight collections cost a bare Node server a fifth of
 * its speed for good; with one object of each shape held they cost next to nothing.
 *
 * A request with a cookie or credentials is never held.
 */
export function holdShapes(server: Server): void {
  const held: unknown[] = []
  const types = new Map<string, number>()
  const hook = createHook({
    init(_id, type, _trigger, resource) {
      const count = types.get(type) ?? 0
      if (type === 'PROMISE' || count >= heldOfType) return
      types.set(type, count + 1)
      held.push(resource)
    },
  })
  let left = heldRequests
  function hold(request: IncomingMessage, response: ServerResponse): void {
    if (request.headers.cookie !== undefined || request.headers.authorization !== undefined) return
    hook.enable()
    held.push(request, response)
    left -= 1
    if (left === 0) letBe()
  }
  function letBe(): void {
    hook.disable()
    server.off('request', hold)
  }
  server.on('request', hold)
  server.once('close', () => {
    letBe()
    held.length = 0
  })
}
