import { createTranslator } from 'next-intl'
import messages from './en.json' with { type: 'json' }

/** Looks up a message of the catalogue; one language, so nothing is negotiated. */
export const translate = createTranslator({ locale: 'en', messages, timeZone: 'UTC' })

export type Translate = typeof translate
