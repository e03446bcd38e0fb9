import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type DraftContent, type DraftSaverOptions, openDraftSaver, readKeptDraft, type SaveState } from './draft-saver.ts'

type Saved = Awaited<ReturnType<DraftSaverOptions['send']>>
const KEY = 'draft'

beforeEach(() => {
  vi.useFakeTimers()
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A server that holds one draft by the rules of `save-draft`: versions, idempotency keys, and silence when told so. */
function makeServer() {
  let current: Saved | undefined
  const answers = new Map<string, Saved>()
  const server = {
    mode: 'up' as 'up' | 'down' | 'answer lost',
    calls: 0,
    current: () => current,
    write: (text: string, more: Partial<Saved> = {}) => {
      current = { id: 'a', version: 1, kind: 'email', tone: 'plain', updatedAt: '', ...current, ...more, text } as Saved
      current = { ...current, version: (current.version ?? 0) + 1 }
    },
    send: async (input: Parameters<DraftSaverOptions['send']>[0], key: string): Promise<Saved> => {
      server.calls += 1
      if (server.mode === 'down') throw new Error('silent')
      const before = answers.get(key)
      if (before !== undefined) return before
      const mine = current?.id === input.id ? current : undefined
      if (mine !== undefined && mine.version !== input.version) throw Object.assign(new Error('conflict'), { theirs: mine })
      current = { ...input, version: (mine?.version ?? 0) + 1, updatedAt: '' } as Saved
      answers.set(key, current)
      if (server.mode === 'answer lost') throw new Error('silent')
      return current
    },
  }
  return server
}

function open(server: ReturnType<typeof makeServer>, start: DraftSaverOptions['start'] = { id: 'a' }) {
  const states: SaveState[] = []
  const merged: string[] = []
  const saver = openDraftSaver({
    caseId: 'case',
    localKey: KEY,
    start,
    send: server.send,
    judge: (error) => {
      const theirs = (error as { theirs?: Saved }).theirs
      return theirs === undefined ? { kind: 'later' } : { kind: 'conflict', theirs }
    },
    onState: (state) => states.push(state),
    onMerged: (content) => merged.push(content.text),
  })
  return { saver, states, merged, last: () => states.at(-1)?.kind }
}

const words = (text: string): DraftContent => ({ kind: 'email', tone: 'plain', text })

describe('openDraftSaver', () => {
  it('keeps every change in the browser at once and saves the last one once', async () => {
    const server = makeServer()
    const { saver, last } = open(server)
    saver.change(words('one'))
    saver.change(words('one two'))
    expect(readKeptDraft(KEY)?.text).toBe('one two')
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.calls).toBe(1)
    expect(server.current()?.text).toBe('one two')
    expect(last()).toBe('saved')
    expect(readKeptDraft(KEY)).toBeUndefined()
  })

  it('says that words are only here while the server is silent, and sends the newest when it answers', async () => {
    const server = makeServer()
    const { saver, last } = open(server)
    server.mode = 'down'
    saver.change(words('first'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(last()).toBe('kept')
    saver.change(words('first and more'))
    expect(readKeptDraft(KEY)?.text).toBe('first and more')
    server.mode = 'up'
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.current()?.text).toBe('first and more')
    expect(last()).toBe('saved')
  })

  it('does not fall into a conflict with itself when only the answer was lost', async () => {
    const server = makeServer()
    const { saver, states, last } = open(server)
    server.mode = 'answer lost'
    saver.change(words('first'))
    await vi.advanceTimersByTimeAsync(1000)
    saver.change(words('second'))
    server.mode = 'up'
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.current()).toMatchObject({ text: 'second', version: 2 })
    expect(states.some((state) => state.kind === 'conflict')).toBe(false)
    expect(last()).toBe('saved')
  })

  it('goes on from what was saved elsewhere where nothing waits here, and from nothing older', async () => {
    const server = makeServer()
    const { saver, last } = open(server)
    saver.change(words('mine'))
    expect(saver.follow({ ...server.current(), id: 'a', version: 7, text: 'theirs' } as Saved)).toBe(false)
    await vi.advanceTimersByTimeAsync(1000)
    server.write('theirs')
    expect(saver.follow({ ...server.current()!, version: 1 })).toBe(false)
    expect(saver.follow(server.current()!)).toBe(true)
    saver.change(words('theirs, and mine'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.current()).toMatchObject({ text: 'theirs, and mine', version: 3 })
    expect(last()).toBe('saved')
  })

  it('writes the draft that somebody else began in the same place, with both texts where a person says so', async () => {
    const server = makeServer()
    server.write('Theirs.', { id: 'b' })
    const send = server.send
    server.send = async (input, key) => {
      if (input.id !== 'b') throw Object.assign(new Error('conflict'), { theirs: server.current() })
      return send(input, key)
    }
    const { saver, last } = open(server)
    saver.change(words('Mine.'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(last()).toBe('conflict')
    saver.settle('both')
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.current()).toMatchObject({ id: 'b', text: 'Theirs.\n\nMine.' })
    expect(last()).toBe('saved')
  })

  it('shows both in a conflict, keeps the own words, and saves over theirs only when told to', async () => {
    const server = makeServer()
    const { saver, states, last } = open(server)
    saver.change(words('mine'))
    await vi.advanceTimersByTimeAsync(1000)
    server.write('theirs')
    saver.change(words('mine, longer'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(states.at(-1)).toMatchObject({ kind: 'conflict', theirs: { text: 'theirs' } })
    expect(readKeptDraft(KEY)?.text).toBe('mine, longer')
    expect(server.current()?.text).toBe('theirs')
    saver.change(words('mine, longer still'))
    await vi.advanceTimersByTimeAsync(5000)
    expect(server.current()?.text).toBe('theirs')
    saver.settle('mine')
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.current()?.text).toBe('mine, longer still')
    expect(last()).toBe('saved')
  })

  it('joins both where they changed different sentences, and says so', async () => {
    const server = makeServer()
    const { saver, states, merged, last } = open(server)
    saver.change(words('I am sorry. You get it on Friday.'))
    await vi.advanceTimersByTimeAsync(1000)
    server.write('I am sorry. You get it on Monday.')
    saver.change(words('I am truly sorry. You get it on Friday.'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(merged).toEqual(['I am truly sorry. You get it on Monday.'])
    expect(server.current()?.text).toBe(merged[0])
    expect(states.some((state) => state.kind === 'conflict')).toBe(false)
    expect(last()).toBe('saved')
  })

  it('joins words that were kept while the server was silent, after a reload too', async () => {
    const server = makeServer()
    const before = open(server)
    before.saver.change(words('One. Two.'))
    await vi.advanceTimersByTimeAsync(1000)
    server.mode = 'down'
    before.saver.change(words('One, mine. Two.'))
    before.saver.close()
    await vi.advanceTimersByTimeAsync(1000)
    server.mode = 'up'
    server.write('One. Two, theirs.')
    const kept = readKeptDraft(KEY)
    expect(kept).toMatchObject({ text: 'One, mine. Two.', base: { text: 'One. Two.' } })
    const after = open(server, kept)
    after.saver.change(words(kept?.text ?? ''))
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.current()?.text).toBe('One, mine. Two, theirs.')
    expect(after.last()).toBe('saved')
  })

  it('takes theirs and goes on from their version', async () => {
    const server = makeServer()
    const { saver, last } = open(server)
    saver.change(words('mine'))
    await vi.advanceTimersByTimeAsync(1000)
    server.write('theirs')
    saver.change(words('mine, longer'))
    await vi.advanceTimersByTimeAsync(1000)
    saver.settle('theirs')
    expect(readKeptDraft(KEY)).toBeUndefined()
    saver.change(words('theirs, mended'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.current()?.text).toBe('theirs, mended')
    expect(last()).toBe('saved')
  })

  it('starts a new draft with the own words when the other one was sent meanwhile', async () => {
    const server = makeServer()
    const { saver } = open(server)
    saver.change(words('mine'))
    await vi.advanceTimersByTimeAsync(1000)
    server.write('mine', { sentAt: '2026-01-01T00:00:00Z' })
    saver.change(words('mine, longer'))
    await vi.advanceTimersByTimeAsync(1000)
    saver.settle('mine')
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.current()).toMatchObject({ text: 'mine, longer', version: 1 })
    expect(server.current()?.id).not.toBe('a')
  })

  it('sends what is left when it is closed', async () => {
    const server = makeServer()
    const { saver } = open(server)
    saver.change(words('last words'))
    saver.close()
    await vi.advanceTimersByTimeAsync(10)
    expect(server.current()?.text).toBe('last words')
    expect(readKeptDraft(KEY)).toBeUndefined()
  })

  it('flushes at once and tells where the words are', async () => {
    const server = makeServer()
    const { saver } = open(server)
    saver.change(words('now'))
    expect(await saver.flush()).toEqual({ id: 'a', version: 1 })
    server.mode = 'down'
    saver.change(words('later'))
    expect(await saver.flush()).toBeUndefined()
  })

  it('says that nothing is kept when the browser keeps nothing and the server is silent', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
      removeItem: () => undefined,
    })
    const server = makeServer()
    server.mode = 'down'
    const { saver, last } = open(server)
    saver.change(words('alone'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(last()).toBe('not_kept')
  })
})
