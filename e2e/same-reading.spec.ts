import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { readMessage } from '../src/core/reading/read.ts'
import { listCorpusFiles, readCorpusFile } from '../training/corpus.ts'
import { root } from './evenkeel-process.ts'

const inputs = listCorpusFiles()
  .flatMap(readCorpusFile)
  .filter((_, index) => index % 13 === 0)
  .map(({ text, channel }) => ({ text, channel, currency: 'USD' }))
const strange = [
  '',
  '😡😡😡 WHERE??',
  'Wo ist mein Paket?',
  'e\u0301te\u0301 👩‍👩‍👧 \u202eabc',
  'a'.repeat(5000),
  '\ud800 broken half',
  'soooooo late!!!!',
]

it('a message reads the same to the bit in Node and in the browser', async () => {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'es2022', lib: { entry: join(root, 'src/core/reading/read.ts'), formats: ['iife'], name: 'reading' } },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const script = bundle && 'output' in bundle ? bundle.output[0].code : ''
  const browser = await chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: script })
    const all = [...inputs, ...strange.map((text) => ({ text }))]
    expect(all.length).toBeGreaterThan(300)
    const inBrowser = await page.evaluate(
      (list) =>
        list.map((input) =>
          JSON.stringify((Reflect.get(window, 'reading') as { readMessage: (input: object) => object }).readMessage(input)),
        ),
      all,
    )
    expect(inBrowser).toEqual(all.map((input) => JSON.stringify(readMessage(input))))
  } finally {
    await browser.close()
  }
})
