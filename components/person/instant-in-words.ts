const words = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
})

/** An instant (ISO 8601) to the minute, in UTC. */
export const instantInWords = (instant: string): string => `${words.format(new Date(instant))} UTC`
