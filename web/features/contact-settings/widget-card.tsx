import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTexts } from '../../texts/texts.tsx'
import { Card } from '../../ui/card-page.tsx'
import { copyText } from '../../ui/copy-text.ts'
import css from './contact-settings.module.css'
import type { ContactSettings } from './contact-settings-query.ts'

/** The line that brings the form to the shop's own site. */
export function WidgetCard({ settings: { form, address } }: { readonly settings: ContactSettings }) {
  const words = useTexts().contactForm
  const [said, setSaid] = useState('')
  const base = address.slice(0, -`/contact/${form.slug}`.length)
  const line = `<script src="${base}/widget.js" data-shop="${form.slug}" data-accent="${form.accent}" defer></script>`
  return (
    <Card title={words.widget} lead={words.widgetLead}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={css.line} tabIndex={0}>
        {line}
      </pre>
      <div className="row">
        <Button onClick={() => void copyText(line).then((done) => setSaid(done ? words.copied : words.notCopied))}>{words.copy}</Button>
        <span className="quiet small" role="status">
          {said}
        </span>
      </div>
    </Card>
  )
}
