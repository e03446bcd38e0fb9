import { chromium } from 'playwright-core'
import type { Door } from './measure.ts'

export interface Scroll {
  readonly rows: number
  readonly frames: number
  /** Frames in which some place of the list that was in sight had no line. */
  readonly blankFrames: number
  /** Frames that came later than 34 ms after the one before. */
  readonly lateFrames: number
}

const ROWS = 10_000
/** A fast flick: a screen in a tenth of a second. */
const PX_A_FRAME = 140

/** Scrolls the list of everything in a real browser, on and on to its ten thousandth line, and looks at every frame. */
export async function measureScroll({ url, headers }: Door): Promise<Scroll> {
  const browser = await chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, userAgent: headers['user-agent'] ?? '' })
    const cookies = (headers['cookie'] ?? '').split('; ').map((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      return { name, value, url }
    })
    await context.addCookies(cookies)
    const page = await context.newPage()
    await page.goto(`${url}/?view=all`)
    await page.getByRole('list', { name: 'Cases' }).getByRole('link').first().waitFor({ timeout: 30_000 })
    return await page.evaluate(watchScrolling, { rows: ROWS, pxAFrame: PX_A_FRAME })
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
function watchScrolling({ rows, pxAFrame }: { readonly rows: number; readonly pxAFrame: number }): Promise<Scroll> {
  const list = document.querySelector('ul[aria-label=Cases]')
  const seen = { rows: 0, frames: 0, blankFrames: 0, lateFrames: 0 }
  const isBlankAt = (y: number) => {
    const box = list?.getBoundingClientRect()
    if (box === undefined || y < box.top + 2 || y > box.bottom - 2) return false
    return document.elementFromPoint(box.left + box.width / 2, y)?.closest('li') === null
  }
  const lastIndex = () =>
    Math.max(0, ...[...document.querySelectorAll<HTMLElement>('ul[aria-label=Cases] > li')].map((line) => Number(line.dataset['index'])))
  return new Promise((resolve) => {
    let before = performance.now()
    const endBy = before + 240_000
    const frame = (now: number) => {
      seen.frames++
      if (now - before > 34) seen.lateFrames++
      before = now
      if ([40, 200, 400, 600, 840].some(isBlankAt)) seen.blankFrames++
      seen.rows = lastIndex() + 1
      if (seen.rows >= rows || now > endBy) {
        resolve(seen)
        return
      }
      window.scrollBy(0, pxAFrame)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
