import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Said first and in full: what stands below is as it was last signed, and nothing public changes. */
export function RefusedLog({ t, sentence }: { t: Translate; sentence: string }) {
  return (
    <section aria-labelledby="refused" className="mt-6 max-w-[66ch] border-l-2 border-ink pl-4">
      <h2 id="refused" className="font-semibold">
        {t('log.refused')}
      </h2>
      <p className="mt-1">{sentence}</p>
      <p className="mt-1">{t('log.readOnly')}</p>
    </section>
  )
}
