/** Inputs that a schema's shape alone does not tell, by command. One line here where the matrix test asks for it. */
export const exampleInputs: Readonly<Record<string, object>> = {
  'proposal.add': {
    document: 'document',
    proposals: [
      {
        start: 0,
        end: 1,
        restatement: 'It is so.',
        assertion: 'so',
        score: 1,
        origin: 'person',
      },
    ],
  },
}
