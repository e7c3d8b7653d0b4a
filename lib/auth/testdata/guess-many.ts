import { proveByPassword } from '../prove-by-password.ts'

export type Guessed = {
  /** Guesses that were compared with the account's password. */
  readonly looked: number
  readonly refused: number
  readonly entered: number
}

/** Guesses at one account's password from strangers' browsers, twenty at a time, from so many addresses in turn. */
export async function guessMany(attack: {
  readonly email: string
  readonly guesses: number
  readonly addresses: number
}): Promise<Guessed> {
  const counts = { looked: 0, refused: 0, entered: 0 }
  let next = 0
  const attacker = async () => {
    while (next < attack.guesses) {
      const index = next++
      try {
        const address = addressOf(index % attack.addresses)
        const password = `guess number ${index}`
        await proveByPassword({
          email: attack.email,
          password,
          device: null,
          from: { address, device: 'guesser' },
        })
        counts.entered += 1
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : null
        if (code === 'wrong-password') counts.looked += 1
        else if (code === 'too-many-tries') counts.refused += 1
        else throw error
      }
    }
  }
  await Promise.all(Array.from({ length: 20 }, attacker))
  return counts
}

const addressOf = (index: number) =>
  `10.${Math.floor(index / 65_536)}.${Math.floor(index / 256) % 256}.${index % 256}`
