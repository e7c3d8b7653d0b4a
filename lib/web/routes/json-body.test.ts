import { describe, expect, it } from 'vitest'
import { readJsonBody } from './json-body.ts'

const sent = (body: BodyInit) => new Request('http://here.invalid/', { method: 'POST', body })

describe('the JSON of a body', () => {
  it('is given as it was sent', async () => {
    expect(await readJsonBody(sent('{"a":[1]}'), 20)).toEqual({ a: [1] })
  })

  it.each(['', '{', 'undefined'])('is refused where it is none: %j', async (body) => {
    await expect(readJsonBody(sent(body), 20)).rejects.toMatchObject({ status: 400, code: 'not-json' })
  })

  it('is refused where there is no body at all', async () => {
    const bare = new Request('http://here.invalid/', { method: 'POST' })
    await expect(readJsonBody(bare, 20)).rejects.toMatchObject({ status: 400 })
  })

  it('is refused beyond the limit, whatever its head says, and read to the end so that its sender hears it', async () => {
    let left = 5
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        left -= 1
        if (left < 0) controller.close()
        else controller.enqueue(new Uint8Array(10))
      },
    })
    const long = new Request(
      'http://here.invalid/',
      Object.assign({ method: 'POST', body }, { duplex: 'half' }),
    )
    await expect(readJsonBody(long, 15)).rejects.toMatchObject({ status: 413, code: 'too-large' })
    expect(left).toBe(-1)
  })
})
