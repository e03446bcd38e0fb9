import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
/** The Node that npm runs on: the stock one of the machine, which is older than ours where that is what people have. */
const stockNode = process.env['npm_node_execpath'] ?? process.execPath

describe.each([
  { name: 'our own Node', node: process.execPath },
  { name: 'the Node of the machine', node: stockNode },
])('the command under $name', ({ node }) => {
  const evenkeel = (args: readonly string[], input: string) =>
    spawnSync(node, ['bin/evenkeel.js', ...args], { cwd: root, input, encoding: 'utf8', timeout: 30_000 })

  it('passes stdin in and stdout out', () => {
    const { status, stdout, stderr } = evenkeel(['read', '--jsonl'], '{"id":"1","text":"Where is my order? I want a refund."}\n')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', heat: expect.any(Number) })
  })

  it('passes the exit code of a wrong use', () => {
    const { status, stdout, stderr } = evenkeel(['read', '--no-such-flag'], '')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).not.toMatch(/\n\s+at /)
  })
})
