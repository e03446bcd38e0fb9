import { Button, Modal } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type ScriptStep, scriptSteps } from '../../product/script-steps.ts'
import { useTexts } from '../../texts/texts.tsx'
import css from './script-reader.module.css'

/** The way from a script on the desk to one held in the hand. */
export function ReadOut({ text }: { readonly text: string }) {
  const texts = useTexts()
  const [open, setOpen] = useState<'yes' | 'no'>('no')
  if (text.trim() === '') return null
  return (
    <>
      <Button size="compact-sm" onClick={() => setOpen('yes')}>
        {texts.draft.read.open}
      </Button>
      {open === 'yes' && <ScriptReader text={text} onClose={() => setOpen('no')} />}
    </>
  )
}

/** One step at a time in large type, for somebody on the phone or at the counter. Arrows, Space and a tap go on. */
function ScriptReader({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const texts = useTexts()
  const words = texts.draft.read
  const steps = useMemo(() => scriptSteps(text), [text])
  const [at, setAt] = useState(0)
  const stepBox = useRef<HTMLDivElement>(null)
  const last = steps.length - 1
  const go = (by: number) => setAt((before) => Math.max(0, Math.min(last, before + by)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step is brought to the eye and to the ear.
  useEffect(() => stepBox.current?.focus(), [at])
  const step = steps[at]
  if (step === undefined) return null
  const next = steps[at + 1]
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={words.step(at + 1, steps.length)}
      closeButtonProps={{ 'aria-label': texts.app.close }}
      classNames={{ content: css.content ?? '', body: css.body ?? '' }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight' || event.key === 'ArrowDown' || (event.key === ' ' && event.target === stepBox.current)) go(1)
        else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') go(-1)
        else return
        event.preventDefault()
      }}
    >
      <div ref={stepBox} className={css.step} tabIndex={-1} data-spoken={step.spoken ? 'yes' : undefined}>
        <h2 className={css.head}>{headOf(step, words.say)}</h2>
        <p className={css.words}>{step.words}</p>
      </div>
      <p className={`quiet ${css.next}`}>{next === undefined ? '' : words.upNext(headOf(next, words.say))}</p>
      <div className={css.buttons}>
        <Button size="lg" disabled={at === 0} onClick={() => go(-1)}>
          {words.back}
        </Button>
        <Button size="lg" variant="filled" onClick={() => (at === last ? onClose() : go(1))}>
          {at === last ? words.done : words.next}
        </Button>
      </div>
    </Modal>
  )
}

function headOf({ head }: ScriptStep, say: string): string {
  return head === '' ? say : head
}
