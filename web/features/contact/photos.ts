import { contactPage as words } from '../../texts/en-contact-page.ts'

/** A photo as it is sent. */
export interface ChosenPhoto {
  readonly name: string
  readonly base64: string
}

const MOST = 5
const MOST_BYTES = 20 * 1024 * 1024
const TAKEN = /^image\/(jpeg|png|webp|gif)$/

/** The field for photos: what is chosen adds up, and can be taken away again. Where the shop asks for none, there is nothing to check or read. */
export function openPhotos(): { readonly check: () => boolean; readonly read: () => Promise<ChosenPhoto[]> } {
  const field = document.getElementById('photos') as HTMLInputElement | null
  const list = document.getElementById('chosen')
  const chosen: File[] = []
  const draw = () => {
    list?.replaceChildren(...chosen.map((file, at) => drawChosen(file, () => remove(at))))
  }
  const remove = (at: number) => {
    chosen.splice(at, 1)
    draw()
    check()
    field?.focus()
  }
  const check = () => {
    const odd = chosen.find(({ type }) => !TAKEN.test(type))
    const bytes = chosen.reduce((sum, { size }) => sum + size, 0)
    const why = odd ? words.noPicture(odd.name) : chosen.length > MOST ? words.tooMany : bytes > MOST_BYTES ? words.tooLarge : ''
    const place = document.getElementById('photos-wrong')
    if (place !== null) place.textContent = why
    if (why === '') field?.removeAttribute('aria-invalid')
    else field?.setAttribute('aria-invalid', 'true')
    return why === ''
  }
  field?.addEventListener('change', () => {
    chosen.push(...(field.files ?? []))
    field.value = ''
    draw()
    check()
  })
  return { check, read: () => Promise.all(chosen.map(async (file) => ({ name: file.name, base64: await base64Of(file) }))) }
}

function drawChosen({ name }: File, onRemove: () => void): HTMLElement {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'plain'
  button.textContent = words.remove
  button.setAttribute('aria-label', words.takeAway(name))
  button.addEventListener('click', onRemove)
  item.append(name, button)
  return item
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })
}
