import { contactPage as words } from '../../texts/en-contact-page.ts'
import { openPhotos } from './photos.ts'
import { openSender, type Sent, type Told, Unsent } from './send-form.ts'
import { showSent } from './show-sent.ts'

start()

/** Runs the form: does the work meanwhile, checks, sends, and tells what came of it. */
function start(): void {
  const told = JSON.parse(find('told').textContent ?? '{}') as Told
  const form = find('form') as HTMLFormElement
  const photos = openPhotos()
  const sender = openSender(told)
  const kept = keepWords(told.slug)
  let busy = false
  if (told.inside) leaveByEscape()
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) return
    const fits = check(form)
    if (!photos.check() || !fits) return form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    busy = true
    showBusy('yes')
    try {
      showSent(await sender.send(fieldsOf(form), await photos.read()), told)
      kept.forget()
      return
    } catch (error) {
      showProblem(error)
    }
    busy = false
    showBusy('no')
  })
}

function fieldsOf(form: HTMLFormElement): Sent {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [],
  )
  return Object.fromEntries(entries) as Sent
}

/** Says beside each field what is wrong with it; whether nothing is. */
function check(form: HTMLFormElement): boolean {
  let fits = true
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[name], textarea[name]')) {
    const missing = field.required && field.value.trim() === ''
    const why = missing ? (field.name === 'text' ? words.sayWhat : words.needed) : field.validity.typeMismatch ? words.notAnEmail : ''
    const place = document.getElementById(`${field.id}-wrong`)
    if (place !== null) place.textContent = why
    if (why === '') field.removeAttribute('aria-invalid')
    else field.setAttribute('aria-invalid', 'true')
    if (why !== '') fits = false
  }
  return fits
}

function showBusy(busy: 'yes' | 'no'): void {
  find('progress').textContent = busy === 'yes' ? words.sending : ''
  find('send').setAttribute('aria-disabled', busy === 'yes' ? 'true' : 'false')
  if (busy === 'yes') find('problem').hidden = true
}

function showProblem(error: unknown): void {
  const problem = find('problem')
  problem.hidden = false
  problem.textContent = error instanceof Unsent ? words.notSent(error.message) : words.unreachable
}

/** What was typed survives a reload of this tab. */
function keepWords(slug: string): { readonly forget: () => void } {
  const key = `evenkeel-contact-${slug}`
  const box = find('text') as HTMLTextAreaElement
  try {
    if (box.value === '') box.value = sessionStorage.getItem(key) ?? ''
    box.addEventListener('input', () => sessionStorage.setItem(key, box.value))
    return { forget: () => sessionStorage.removeItem(key) }
  } catch {
    // Storage is refused inside some pages: the form works without.
    return { forget: () => undefined }
  }
}

/** Inside another page the keys come here, and only that page can put this one away. */
function leaveByEscape(): void {
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') parent.postMessage('evenkeel-contact-close', '*')
  })
}

function find(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (element === null) throw new Error(`the page has no #${id}`)
  return element
}
