import type { VerifierKey } from './verifier-key.ts'

/** Who must have cosigned: at least `needed` of the members, each a witness or a quorum of its own. */
export type Quorum = { readonly needed: number; readonly members: readonly (VerifierKey | Quorum)[] }

/**
 * Whom a reader trusts (C2SP tlog-policy). A checkpoint counts when one of the log keys signed it under its own name
 * and the quorum cosigned it. Several log keys of one name are one log whose key was changed.
 */
export type TrustPolicy = {
  readonly logs: readonly VerifierKey[]
  readonly witnesses: readonly VerifierKey[]
  readonly quorum: Quorum
}

/** The quorum of nobody: no cosignature is asked for. */
export const noQuorum: Quorum = { needed: 0, members: [] }

/** The plainest policy: these keys of the log, and no witness. */
export function trustLog(...logs: readonly VerifierKey[]): TrustPolicy {
  return { logs, witnesses: [], quorum: noQuorum }
}

/** Whether enough of a quorum's members are among the keys whose cosignatures verified. */
export function isQuorumMet(quorum: Quorum, cosigners: ReadonlySet<VerifierKey>): boolean {
  const met = quorum.members.filter((member) =>
    'members' in member ? isQuorumMet(member, cosigners) : cosigners.has(member),
  )
  return met.length >= quorum.needed
}
