'use client'
import { useEffect, useState } from 'react'

type Outcome = { readonly isGood: boolean; readonly words: string }

type Words = {
  readonly button: string
  readonly working: string
  readonly good: string
  readonly bad: string
  readonly failed: string
}

/**
 * Fetches a claim's proof and the log's key and verifies both here, in the reader's browser, with the very code that
 * the server and the command line run; the code is loaded when the button is pressed. Until the page's script runs, the
 * button cannot be pressed: a press would be lost.
 */
export function VerifyButton({
  proofAddress,
  keyAddress,
  words,
}: {
  proofAddress: string
  keyAddress: string
  words: Words
}) {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [isReady, setReady] = useState(false)
  const [isWorking, setWorking] = useState(false)
  useEffect(() => setReady(true), [])
  async function verify() {
    setWorking(true)
    try {
      const { verifyClaimProof } = await import('./verify-claim-proof.ts')
      const isGood = await verifyClaimProof(proofAddress, keyAddress)
      setOutcome({ isGood, words: isGood ? words.good : words.bad })
    } catch {
      setOutcome({ isGood: false, words: words.failed })
    }
    setWorking(false)
  }
  return (
    <>
      <button
        type="button"
        onClick={verify}
        disabled={!isReady}
        aria-disabled={isWorking}
        className="min-h-[24px] text-link underline underline-offset-3 disabled:text-muted disabled:no-underline"
      >
        {isWorking ? words.working : words.button}
      </button>
      <span role="status" className={`block ${outcome && !outcome.isGood ? 'text-disputed' : ''}`}>
        {outcome?.words}
      </span>
    </>
  )
}
