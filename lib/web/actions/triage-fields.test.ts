import { describe, expect, it } from 'vitest'
import { nestFields } from './action-fields.ts'
import { asAcceptance, asDismissal } from './triage-fields.ts'

const ticked = { 'proposals[]': ['a', 'b'], reason: ['Opinions'], do: ['dismiss'] }

describe('proposals that were ticked', () => {
  it('are accepted as one object each, and dismissed with their reason', () => {
    expect(nestFields(asAcceptance(ticked))).toEqual({ proposals: [{ id: 'a' }, { id: 'b' }] })
    expect(nestFields(asDismissal(ticked))).toEqual({ proposals: ['a', 'b'], reason: 'Opinions' })
  })

  it('are none where none was', () => {
    expect(nestFields(asAcceptance({}))).toEqual({})
    expect(nestFields(asDismissal({}))).toEqual({ proposals: [] })
  })
})
