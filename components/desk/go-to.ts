/** Opens a form at its first field; follows, presses or goes to anything else. */
export function goTo(target: HTMLElement): void {
  if (target instanceof HTMLDetailsElement) {
    target.open = true
    target.scrollIntoView({ block: 'start' })
    const first = target.querySelector<HTMLElement>(
      'input:not([type=hidden]):not([readonly]), textarea:not([readonly]), select, button',
    )
    first?.focus()
  } else if (target.matches('a, button')) target.click()
  else target.focus()
}
