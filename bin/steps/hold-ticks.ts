/**
 * Imported before all else: holds a tick of Node's of each shape for good, before the first full collection can make V8
 * forget them (see `lib/web/page-cache/hold-shapes.ts`). Each answer takes some five ticks.
 */
import { createHook } from 'node:async_hooks'

/** The most arguments that Node gives a tick. */
const mostArguments = 4

export const heldTicks: unknown[] = []
const hook = createHook({
  init(_id, type, _trigger, resource) {
    if (type === 'TickObject') heldTicks.push(resource)
  },
}).enable()
for (let count = 0; count <= mostArguments; count++)
  process.nextTick(() => {}, ...Array.from({ length: count }, () => null))
hook.disable()
