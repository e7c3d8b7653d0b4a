// All that the public pages run, and all of it can be done without: leaner addresses, keys to go from claim to claim,
// a button that copies.
const isMarked = (claim) => getComputedStyle(claim).textDecorationLine !== 'none'
const claims = () => [...document.querySelectorAll('a.mark[id]')].filter(isMarked)

document.addEventListener('submit', ({ target }) => {
  if (!target.matches('form[data-lean]')) return
  for (const field of target.elements) if (field.name && field.value === '') field.disabled = true
  // Back in this page from the next one, the form is whole again.
  addEventListener('pagehide', () => {
    for (const field of target.elements) field.disabled = false
  })
})

document.addEventListener('keydown', (event) => {
  const step = { j: 1, n: 1, k: -1, p: -1 }[event.key]
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target.closest('input, textarea, select, [contenteditable]')) return
  const all = claims()
  if (all.length === 0) return
  const at = all.indexOf(document.activeElement)
  const below = all.findIndex((one) => one.getBoundingClientRect().top > 0)
  const next = at >= 0 ? at + step : step > 0 ? below : (below < 0 ? all.length : below) - 1
  const claim = all[Math.min(Math.max(next, 0), all.length - 1)]
  claim.focus({ preventScroll: true })
  claim.scrollIntoView({ block: 'center' })
})

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    button.nextElementSibling.textContent = button.dataset.done
  })
}
