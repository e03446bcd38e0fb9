import { Modal } from '@mantine/core'
import { useTexts } from '../texts/texts.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import { modKeyName } from '../ui/keys.ts'
import css from './keys-dialog.module.css'

/** The list of keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const words = texts.keys
  const mod = modKeyName()
  const groups: { title: string; keys: [string, string][] }[] = [
    {
      title: words.everywhere,
      keys: [
        [`${mod} K`, words.palette],
        ['n', words.paste],
        ['d', words.desk],
        ['a', words.ask],
        ['f', words.followUps],
        ['p', words.policy],
        ['Esc', words.leave],
        ['?', words.help],
      ],
    },
    {
      title: words.onDesk,
      keys: [
        ['j', words.next],
        ['k', words.previous],
        ['↵', words.openCase],
        ['r', words.reply],
        ['e', words.closeCase],
        ['s', words.snoozeCase],
        ['a', words.assignCase],
        ['x', words.selectCase],
        ['z', words.undoAct],
        ['/', words.search],
        [`${mod} ↵`, words.submit],
      ],
    },
    {
      title: words.onFollowUps,
      keys: [
        ['j', words.nextPromise],
        ['k', words.previousPromise],
        ['↵', words.openPromise],
        ['e', words.keepPromise],
      ],
    },
    {
      title: words.onCase,
      keys: [
        ['1', words.read],
        ['2', words.decide],
        ['3', words.write],
        ['4', words.askHere],
        ['z', words.undoSend],
        ['m', texts.together.assigned],
        ['s', texts.together.snooze],
        ['t', texts.together.tags],
        ['w', texts.together.watch],
        ['h', texts.together.handOver],
        ['u', texts.escalation.escalate],
        ['F8', words.nextFinding],
        ['⇧ F8', words.previousFinding],
        ['↵', words.fixShown],
        [`${mod} .`, words.fix],
        [`${mod} Z`, words.undo],
      ],
    },
  ]
  return (
    <Modal opened onClose={onClose} size="md" title={<b>{words.title}</b>} closeButtonProps={{ 'aria-label': texts.app.close }}>
      <div className={css.groups}>
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="step">{group.title}</h3>
            <dl className={css.keys}>
              {group.keys.map(([key, what]) => (
                <div key={key}>
                  <dt>{what}</dt>
                  <dd>
                    <kbd className="out-of-sight">{key}</kbd>
                    <KeyHint>{key}</KeyHint>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
