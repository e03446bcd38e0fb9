// Runs before the first paint, so that a dark screen never flashes light. Nothing else belongs here.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('evenkeel-scheme')
  } catch {
    // Storage may be refused; the system's choice then stands.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
