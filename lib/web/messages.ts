import { createTranslator } from 'next-intl'
import messages from './en.json' with { type: 'json' }
import desk from './en-desk.json' with { type: 'json' }
import figures from './en-figures.json' with { type: 'json' }
import intake from './en-intake.json' with { type: 'json' }
import ledger from './en-ledger.json' with { type: 'json' }
import people from './en-people.json' with { type: 'json' }
import sources from './en-sources.json' with { type: 'json' }

/** The catalogue, one file for each part of the house. */
const catalogue = { ...messages, ...figures, ...ledger, ...desk, ...intake, ...people, ...sources }

/** Looks up a message of the catalogue; one language, so nothing is negotiated. */
export const translate = createTranslator({ locale: 'en', messages: catalogue, timeZone: 'UTC' })

export type Translate = typeof translate
