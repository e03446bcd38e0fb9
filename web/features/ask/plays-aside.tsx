import { Modal } from '@mantine/core'
import type { Turn } from '../../app/conversations-query.ts'
import { useTexts } from '../../texts/texts.tsx'
import { OpenPlay, PlayBeside } from './play-beside.tsx'
import css from './plays-aside.module.css'
import { PlaysUsed, type UsedPlay } from './plays-used.tsx'
import type { RunningTurn } from './running-turn.ts'

interface PlaysAsideProps {
  readonly turns: readonly Turn[]
  readonly running: RunningTurn | undefined
  readonly open: UsedPlay | undefined
  readonly onOpen: (play: UsedPlay | undefined) => void
}

/** Beside the answers: the plays that the latest one rests on, then those of the earlier ones; one of them opened. */
export function PlaysAside({ turns, running, open, onOpen }: PlaysAsideProps) {
  const texts = useTexts()
  const { latest, earlier } = playsOf(turns, running)
  return (
    <aside className={css.aside} aria-label={texts.ask.plays}>
      {open !== undefined ? (
        <PlayBeside key={open.id} play={open} onBack={() => onOpen(undefined)} />
      ) : (
        <>
          {latest.length === 0 && <p className="quiet small">{texts.ask.playsNone}</p>}
          <PlaysUsed plays={latest} onOpen={onOpen} />
          <PlaysUsed plays={earlier} title={texts.ask.playsEarlier} onOpen={onOpen} />
        </>
      )}
    </aside>
  )
}

/** The same over the page, where there is no room beside. */
export function PlayWindow({ play, onClose }: { readonly play: UsedPlay; readonly onClose: () => void }) {
  const texts = useTexts()
  return (
    <Modal opened onClose={onClose} size={680} title={<b>{play.title}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <OpenPlay play={play} />
    </Modal>
  )
}

function playsOf(turns: readonly Turn[], running: RunningTurn | undefined) {
  const all = [...turns.map(({ answer }) => answer.plays), ...(running?.plays === undefined ? [] : [running.plays])]
  const latest = all.at(-1) ?? []
  const seen = new Set(latest.map(({ id }) => id))
  const earlier: UsedPlay[] = []
  for (const play of all.slice(0, -1).toReversed().flat()) {
    if (seen.has(play.id)) continue
    seen.add(play.id)
    earlier.push(play)
  }
  return { latest, earlier }
}
