import type { Bar } from './bars.tsx'

export interface PictureBar extends Omit<Bar, 'label'> {
  readonly label: string
}

const WIDTH = 900
const MARGIN = 32
const ROW = 44

/** Bars as a picture in ink on paper, whatever the page looks like: title and sentence above, each bar with its words. PNG at twice its size. */
export async function drawBars({
  title,
  lead,
  bars,
}: {
  readonly title: string
  readonly lead: string
  readonly bars: readonly PictureBar[]
}): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser draws no pictures')
  const face = getComputedStyle(document.body).fontFamily
  pen.font = `16px ${face}`
  const lines = wrap(pen, lead, WIDTH - 2 * MARGIN)
  const height = MARGIN + 34 + lines.length * 22 + 20 + bars.length * ROW + MARGIN
  canvas.width = WIDTH * 2
  canvas.height = height * 2
  pen.scale(2, 2)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, WIDTH, height)
  pen.fillStyle = '#1d2327'
  pen.textBaseline = 'top'
  pen.font = `600 22px ${face}`
  pen.fillText(title, MARGIN, MARGIN)
  pen.font = `16px ${face}`
  for (const [index, line] of lines.entries()) pen.fillText(line, MARGIN, MARGIN + 34 + index * 22)
  const top = MARGIN + 34 + lines.length * 22 + 20
  for (const [index, bar] of bars.entries()) drawBar(pen, bar, top + index * ROW, face)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png')
  })
}

function drawBar(pen: CanvasRenderingContext2D, { label, value, note, length, fill }: PictureBar, y: number, face: string): void {
  pen.font = `15px ${face}`
  pen.fillStyle = '#1d2327'
  const figures = note === undefined ? value : `${value} ${note}`
  const room = WIDTH - 2 * MARGIN - pen.measureText(figures).width - 16
  pen.textAlign = 'left'
  pen.fillText(shorten(pen, label, room), MARGIN, y)
  pen.textAlign = 'right'
  pen.fillText(figures, WIDTH - MARGIN, y)
  pen.textAlign = 'left'
  if (length <= 0) return
  const width = Math.max(3, Math.min(1, length) * (WIDTH - 2 * MARGIN))
  pen.save()
  pen.beginPath()
  pen.rect(MARGIN, y + 20, width, 13)
  pen.strokeStyle = '#0d6a65'
  pen.fillStyle = fill === 'full' ? '#0d6a65' : '#fff'
  pen.setLineDash(fill === 'open' ? [4, 3] : [])
  pen.fill()
  pen.stroke()
  if (fill === 'hatched') {
    pen.clip()
    pen.beginPath()
    for (let x = MARGIN - 14; x < MARGIN + width; x += 7) {
      pen.moveTo(x, y + 33)
      pen.lineTo(x + 13, y + 20)
    }
    pen.stroke()
  }
  pen.restore()
}

function wrap(pen: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && pen.measureText(`${last} ${word}`).width <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function shorten(pen: CanvasRenderingContext2D, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text
  let end = text.length
  while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > width) end--
  return `${text.slice(0, end)}…`
}
