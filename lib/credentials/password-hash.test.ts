import { describe, expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './password-hash.ts'

describe('a password hash', () => {
  it('is an argon2id PHC string of 19 MiB, two passes and one lane, salted anew each time', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    expect(one).not.toBe(two)
  })

  it('fits its password, however that is composed, and no other', async () => {
    const phc = await hashPassword('Zoë likes a façade')
    expect(await verifyPassword(phc, 'Zoe\u0308 likes a fac\u0327ade')).toEqual({
      isRight: true,
      isOutdated: false,
    })
    expect((await verifyPassword(phc, 'Zoe likes a facade')).isRight).toBe(false)
  })

  it('reads what another program wrote with another cost, and says that it is outdated', async () => {
    // The reference implementation: echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1.
    const known = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'
    expect(await verifyPassword(known, 'password')).toEqual({ isRight: true, isOutdated: true })
    expect((await verifyPassword(known, 'Password')).isRight).toBe(false)
  })

  it.each([null, '', 'plain', '$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8'])(
    'fits nothing where it is %j',
    async (phc) => {
      expect((await verifyPassword(phc, '')).isRight).toBe(false)
    },
  )
})
