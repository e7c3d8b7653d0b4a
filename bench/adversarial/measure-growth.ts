type Case<Made> = {
  readonly label: string
  /** Of the smaller of the two inputs; the other is twice that. */
  readonly size: number
  readonly make: (size: number) => Made
  readonly run: (made: Made) => unknown
}

/** Prints the processor time of one input and of one twice as large, in milliseconds, and says where that is not linear. */
export async function measureGrowth<Made>({ label, size, make, run }: Case<Made>): Promise<void> {
  const time = async (made: Made) => {
    const started = process.cpuUsage()
    const problem = await problemOf(run, made)
    const { user, system } = process.cpuUsage(started)
    return { ms: (user + system) / 1000, problem }
  }
  const [once, twice] = [await time(make(size)), await time(make(2 * size))]
  const factor = twice.ms / Math.max(once.ms, 1)
  const notes = [
    once.problem ?? '',
    twice.problem === once.problem ? '' : `then ${twice.problem}`,
    factor > 3 && twice.ms > 300 ? 'NOT LINEAR' : '',
    once.ms > 5_000 ? 'SLOW' : '',
  ]
  console.log(
    `${label.padEnd(44)} ${once.ms.toFixed(0).padStart(6)} ms × ${factor.toFixed(1)} ${notes.join(' ').trim()}`,
  )
}

async function problemOf<Made>(run: (made: Made) => unknown, made: Made): Promise<string | null> {
  try {
    await run(made)
    return null
  } catch (error) {
    const code: unknown = Object(error).code
    return typeof code === 'string' ? code : String(error).slice(0, 60)
  }
}
