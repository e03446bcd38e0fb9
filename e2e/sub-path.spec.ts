import { createServer, request, type Server } from 'node:http'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardFolder, makeServerFolder, removeFolder } from '../test/server.ts'
import { findFreePort, killRemains, startEvenkeel, until, untilNothingRemains } from './evenkeel-process.ts'

const PASSWORD = 'a quiet harbour lamp'
let browser: Browser

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env['EVENKEEL_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  })
})
afterAll(async () => {
  await browser?.close()
})

/** A reverse proxy that serves Evenkeel below a path, takes it off or passes it on, and says nothing of the host it was asked for. */
async function openProxy(port: number, target: number, passes: 'whole path' | 'rest of the path'): Promise<Server> {
  const proxy = createServer((asked, answer) => {
    if (!asked.url?.startsWith('/desk')) return void answer.writeHead(404).end('not ours')
    const path = passes === 'whole path' ? asked.url : asked.url.slice('/desk'.length) || '/'
    const headers = { ...asked.headers, host: `127.0.0.1:${target}`, 'x-forwarded-for': asked.socket.remoteAddress }
    const passed = request({ host: '127.0.0.1', port: target, path, method: asked.method, headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers)
      came.pipe(answer)
    })
    passed.on('error', () => answer.writeHead(502).end())
    asked.pipe(passed)
  })
  await new Promise<void>((resolve) => proxy.listen(port, '127.0.0.1', resolve))
  return proxy
}

describe('behind a reverse proxy at a sub-path', () => {
  it.each(['whole path', 'rest of the path'] as const)('that passes the %s, a shop is set up, left and entered again', async (passes) => {
    const [port, target] = [await findFreePort(), await findFreePort()]
    const dataFolder = makeServerFolder()
    const guard = guardFolder(dataFolder)
    const url = `http://localhost:${port}/desk`
    const proxy = await openProxy(port, target, passes)
    const evenkeel = startEvenkeel({ dataFolder, port: target, environment: { EVENKEEL_URL: url, EVENKEEL_TRUSTED_PROXIES: '1' } })
    const context = await browser.newContext({ locale: 'en-US' })
    try {
      await until(() => /Set it up here.*\n/.test(evenkeel.output()), 60_000)
      const link = /http:\S+\/set-up#\S+/.exec(evenkeel.output())?.[0] ?? ''
      expect(link).toContain(`${url}/set-up#`)
      const page = await context.newPage()
      const failed: string[] = []
      page.on('response', (response) => {
        if (response.status() === 404) failed.push(response.url())
      })
      await page.goto(link)
      await page.getByLabel('Your name').fill('Mara Lind')
      await page.getByLabel('E-mail').fill('mara@example.com')
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
      await page.getByLabel('Name of the shop').fill('Harbour Furniture')
      await page.getByLabel('Kind of shop').selectOption('retail')
      await page.getByRole('button', { name: 'Open the desk' }).click()
      await page.getByLabel('What landed on your desk').fill('Where is my table? I call my bank.')
      await page.getByRole('button', { name: 'Read it' }).click()
      await page.waitForURL(`${url}/cases/*`)
      const caseUrl = page.url()
      await page.reload()
      await page.getByText('Where is my table?').first().waitFor()
      for (const { path } of await context.cookies(url)) expect(path).toBe('/desk')

      await context.clearCookies()
      await page.goto(caseUrl)
      await page.getByLabel('E-mail').fill('mara@example.com')
      expect(page.url()).toMatch(new RegExp(`^${url}/sign-in\\?next=%2Fcases%2F`))
      await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL(caseUrl)
      await page.getByText('Where is my table?').first().waitFor()
      expect(failed).toEqual([])
    } finally {
      await context.close()
      evenkeel.child.kill('SIGTERM')
      await untilNothingRemains(evenkeel).catch(() => killRemains(evenkeel))
      proxy.close()
      guard.stdin?.end()
      removeFolder(dataFolder)
    }
  })
})
