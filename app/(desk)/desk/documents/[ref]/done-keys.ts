/** What the page says was done, by the action that led back to it. */
export const doneKeys = {
  'proposal.accept': 'proposal-accept',
  'proposal.dismiss': 'proposal-dismiss',
  'document.publish': 'document-publish',
  'document.unschedule': 'document-unschedule',
  'document.unpublish': 'document-unpublish',
  'document.revise': 'document-revise',
  'document.correct': 'document-correct',
  'figure.exempt': 'figure-exempt',
  'claim.reanchor': 'claim-reanchor',
} as const
