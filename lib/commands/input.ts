import { z } from 'zod'
import { figureKinds, findFigures } from '#lib/figures/index.ts'

/** Limits on what people type, in UTF-16 units; generous for prose, small for one database row. */
const lineLimit = 500
const proseLimit = 10_000

/** One line of text that says something. */
export const line = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `${what} is missing.`)
    .max(lineLimit, `${what} is longer than ${lineLimit} characters.`)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\0'),
      `${what} holds characters that are not text.`,
    )

/** Paragraphs of text that say something. */
export const prose = (what: string) =>
  z
    .string()
    .trim()
    .min(1, `${what} is missing.`)
    .max(proseLimit, `${what} is longer than ${proseLimit} characters.`)
    .refine(
      (text) => text.isWellFormed() && !text.includes('\0'),
      `${what} holds characters that are not text.`,
    )

/** A short public reference to a document, claim or source. */
export const ref = z.string().regex(/^[a-z0-9-]{1,60}$/, 'This reference is not one of ours.')

/** A web address that people can follow: http or https, without credentials. */
export const address = z
  .url({ protocol: /^https?$/, message: 'This is not a web address that begins with http:// or https://.' })
  .max(2048, 'A web address has at most 2,048 characters.')
  .refine((text) => {
    const url = URL.parse(text)
    return url === null || (url.username === '' && url.password === '')
  }, 'A web address here carries no name or password.')

/** An e-mail address as accounts keep it: in lower case. RFC 5321 allows 254 characters. */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('This is not an e-mail address.'))

/** A year, a month or a day: 2024, 2024-12 or 2024-12-27. */
export const partialDate = z
  .string()
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a date as 2024, 2024-12 or 2024-12-27.',
  )

/** A day that is one: 2027-01-31. */
export const day = z.iso.date('Write a day as 2027-01-31.')

/** Between what a figure may be, as people write it: “$5.3 to $5.6 million”. */
export const writtenRange = line('The range').refine((text) => {
  const [figure, ...more] = findFigures(text)
  return more.length === 0 && figure !== undefined && figure.low !== null && figure.high !== null
}, 'Write one figure with both its ends, such as $5.3 million to $5.6 million.')

/** The version of a row that a form was filled in on. */
export const version = z.coerce.number().pipe(z.int().min(1))

/** A decimal as people paste it: thousands separated by commas or spaces, no exponent. */
export const decimal = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[,\s\u00a0\u202f]/g, ''))
  .pipe(
    z
      .string()
      .regex(/^-?\d{1,40}(\.\d{1,40})?$/, 'Write the figure as a plain number, such as 2,664,000 or 0.55.'),
  )

export const figureKind = z.enum(figureKinds)

/** A SHA-256 in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'This is not a SHA-256.')
