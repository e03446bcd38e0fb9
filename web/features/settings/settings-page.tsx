import { Button } from '@mantine/core'
import { useState } from 'react'
import { openShop } from '../../app/api.tsx'
import { useLoadSample, useRemoveSample } from '../../app/sample-banner.tsx'
import { useSession } from '../../app/session.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useTitle } from '../../ui/use-title.ts'
import { SchemeChoice } from './scheme-choice.tsx'
import css from './settings-page.module.css'
import { ShopForm } from './shop-form.tsx'

/** What the shop is, how the screens look, and the sample. */
export function SettingsPage() {
  const texts = useTexts()
  const { shop, member } = useSession()
  useTitle(texts.app.title(texts.settings.title))
  return (
    <div className={css.page}>
      <h1>{texts.settings.title}</h1>
      <ShopForm key={shop.version} shop={shop} mayChange={member.role === 'owner' || member.role === 'manager' ? 'yes' : 'no'} />
      <section className="card" aria-labelledby="appearance">
        <h2 id="appearance">{texts.settings.appearance}</h2>
        <SchemeChoice />
      </section>
      <Sample />
    </div>
  )
}

function Sample() {
  const texts = useTexts()
  const { shops, shop } = useSession()
  const load = useLoadSample()
  const remove = useRemoveSample()
  const [asking, setAsking] = useState<'yes' | 'no'>('no')
  const sample = shops.find((other) => other.isSample)
  const failed = load.error ?? remove.error
  return (
    <section className="card" aria-labelledby="sample">
      <h2 id="sample">{texts.sample.title}</h2>
      <p className="quiet">{texts.sample.explain}</p>
      {failed !== null && <Notice weight="stop">{texts.errors.notSaved(failed.message)}</Notice>}
      {asking === 'yes' ? (
        <div className="row" role="alertdialog" aria-label={texts.sample.removeAsk}>
          <span>{texts.sample.removeAsk}</span>
          <Button autoFocus loading={remove.isPending} onClick={() => remove.mutate()}>
            {texts.sample.remove}
          </Button>
          <Button variant="subtle" onClick={() => setAsking('no')}>
            {texts.app.cancel}
          </Button>
        </div>
      ) : sample === undefined ? (
        <div className="row">
          <Button loading={load.isPending} onClick={() => load.mutate()}>
            {texts.sample.load}
          </Button>
        </div>
      ) : (
        <div className="row">
          {!shop.isSample && <Button onClick={() => openShop(sample.id)}>{texts.sample.open}</Button>}
          <Button variant="subtle" onClick={() => setAsking('yes')}>
            {texts.sample.remove}
          </Button>
        </div>
      )}
    </section>
  )
}
