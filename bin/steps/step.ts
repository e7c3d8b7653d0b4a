import { spawn } from 'node:child_process'

/** Work that takes longer than this says its name and its time; milliseconds. */
const worthSaying = 1_000

let say: (line: string) => void = console.log

/** From now on steps speak on standard error, so that standard output holds a program's result and nothing else. */
export function tellProgressAside(): void {
  say = console.error
}

/** Runs one step of the start; a step over a second prints its name as it goes on and its time when it is done. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now()
  const announce = setTimeout(() => say(`${name} …`), worthSaying)
  try {
    return await work()
  } finally {
    clearTimeout(announce)
    const seconds = (performance.now() - began) / 1000
    if (seconds * 1000 > worthSaying) say(`${name}: ${seconds.toFixed(1)} s`)
  }
}

/** What stops the start, as a sentence for whoever runs it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart'
}

/** Runs a program and waits for it; its output is shown only where it fails. It does not outlive us. */
export async function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const kill = () => child.kill()
  process.once('exit', kill)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => process.off('exit', kill))
  if (code !== 0) throw new CannotStart(`${output.trim()}\n“${command} ${args.join(' ')}” failed.`)
}
