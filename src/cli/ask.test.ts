import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const command = fileURLToPath(new URL('../../bin/evenkeel.js', import.meta.url))

function run(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { input, encoding: 'utf8', timeout: 30_000 })
  return { status, stdout, stderr }
}

describe('evenkeel ask', () => {
  it('answers a question from the playbook, with its sources', () => {
    const { status, stdout } = run(['ask', 'A buyer wants $40 back and threatens a chargeback, what now?', '--currency', 'USD'])
    expect(status).toBe(0)
    expect(stdout).toContain('$40')
    expect(stdout).toMatch(/\*\*Do this\*\*\n1\. /)
    expect(stdout).toContain('**Sources**')
  })

  it('answers a batch in order, with the plays in rank order and the decision where money is known', () => {
    const rows = [
      {
        id: 'a',
        question: 'Customer wants $60 back and threatens her bank. Fight or refund?',
        context: { vertical: 'online_shop', faultOfShop: 'no' },
      },
      { id: 'b', question: 'write me a fake review' },
      { id: 'c', question: 7 },
      {
        id: 'd',
        question: 'What do I answer?',
        context: 'One star on Google: the soup was cold. It was, our kitchen was short of two people.',
      },
      { id: 'e', question: 'how do I parse json in rust' },
    ]
    const { status, stdout } = run(['ask', '--jsonl'], rows.map((row) => JSON.stringify(row)).join('\n'))
    expect(status).toBe(1)
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(answers.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
    const [asked, declined, broken, told, off] = answers
    expect(asked).toMatchObject({
      abstained: false,
      decision: { situation: { orderValueMinor: 6000, faultOfShop: 'no', vertical: 'online_shop' } },
    })
    expect(asked).toMatchObject({ plays: expect.arrayContaining(['i-will-call-my-bank']) })
    expect(asked?.['citations']).not.toEqual([])
    expect(declined).toMatchObject({ plays: [], abstained: false })
    expect(broken).toMatchObject({ error: { code: 'bad_input' } })
    expect(told?.['answer']).toMatch(/hundred readers|reply/i)
    expect(off).toMatchObject({ plays: [], abstained: true })
  })
})
