import type { ComponentProps } from 'react'

/**
 * The first button of a form, which Enter in any of its fields presses: whoever ends a reason with Enter must not
 * accept what they meant to dismiss. Nobody sees it, as the same button stands under the reason.
 */
export function EnterDismisses(props: ComponentProps<'button'>) {
  return <button type="submit" {...props} tabIndex={-1} aria-hidden className="sr-only" />
}
