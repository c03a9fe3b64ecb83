import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { judgedPdf } from '@/lib/files/inspect-pdf'
import { badPdf, packedAction, packings, plainPdf, scanPdf } from '@/tests/support/pdf-fixtures'
import { randomFrom, type Random } from '@/tests/support/random'
import { report, runs, save } from '../report'
import { damages } from './damage'
import { shapes } from './shapes'
import { viewed } from './viewed'

const seed = Number(process.env.MUTATIONS_SEED ?? 20261201)
const wanted = runs(10_000)
/** One in so many is built to harm; the others are honest or wicked files that were damaged. */
const shapedEvery = 10
/** One in so many of those is as large as an upload may be: each costs an inspector its five seconds. */
const worstEvery = 20
/** As many as the portal looks at together. */
const atOnce = 2
/** Milliseconds on the clock after which a file counts as hanging; its inspector has five seconds of computing. */
const hanging = 60_000
const mostMegabytes = 256

const action = '<</S/JavaScript/JS(app.alert\\(1\\))>>'
const sources: [string, () => Promise<Uint8Array>][] = [
  ['plain', () => plainPdf()],
  ['plain, in the open', () => plainPdf(undefined, false)],
  ['scan', () => scanPdf({ title: '结婚证' })],
  ['scan of two pages', () => scanPdf({ title: '户口本', pages: 2 })],
  ['lost table', badPdf.lostTable],
  ['closed', badPdf.encrypted],
  ['script', badPdf.script],
  ['launch', badPdf.launch],
  ['parcel', badPdf.attachment],
  ['film', badPdf.mediaNote],
  ...Object.keys(packings).map((filter): [string, () => Promise<Uint8Array>] => [
    `script behind ${filter}`,
    async () => packedAction(action, filter),
  ]),
]

type Case = { name: string; bytes: Uint8Array }

async function shaped(number: number, random: Random): Promise<Case> {
  const worst = Math.floor(number / shapedEvery) % worstEvery === 0
  const name = random.of(Object.keys(shapes))
  const share = worst ? 1 : 0.001 + 0.02 * random.next()
  const bytes = (await shapes[name]?.(share, random)) ?? new Uint8Array()
  return { name: `${name} (${share.toFixed(3)})`, bytes }
}

function damaged(honest: readonly Case[], random: Random): Case {
  const { name, bytes } = random.of(honest)
  let changed: Buffer = Buffer.from(bytes)
  const done: string[] = []
  for (let blow = 0; blow <= random.upTo(3); blow += 1) {
    const kind = random.of(Object.keys(damages))
    done.push(kind)
    changed = damages[kind]?.(changed, random) ?? changed
  }
  return { name: `${name}: ${done.join(', ')}`, bytes: changed }
}

/** A file that went wrong is kept beside the figures, so that it can be looked at. */
function kept({ bytes }: Case): string {
  const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.pdf`
  const folder = process.env.MUTATIONS_KEPT
  if (folder) fs.writeFileSync(path.join(folder, name), bytes)
  return name
}

test(`${wanted} files that were damaged or built to harm`, { timeout: 36_000_000 }, async () => {
  const honest = await Promise.all(sources.map(async ([name, make]) => ({ name, bytes: await make() })))
  const verdicts: Record<string, number> = {}
  const faults: Record<'crashed' | 'hung' | 'unviewable' | 'acting' | 'overweight', string[]> = {
    ...{ crashed: [], hung: [], unviewable: [], acting: [], overweight: [] },
  }
  const most = { milliseconds: 0, peakMB: 0 }
  let tried = 0

  async function tryOne(number: number): Promise<void> {
    const random = randomFrom(seed + number)
    const one = number % shapedEvery === 0 ? await shaped(number, random) : damaged(honest, random)
    const fault = (kind: keyof typeof faults, why = '') =>
      faults[kind].push(`${number} ${one.name} ${kept(one)} ${why}`.trim())
    const from = performance.now()
    try {
      const { verdict, peakMB, milliseconds } = await judgedPdf(one.bytes)
      const code = verdict.ok ? 'accepted' : verdict.refusal.code
      verdicts[code] = (verdicts[code] ?? 0) + 1
      most.milliseconds = Math.max(most.milliseconds, milliseconds)
      most.peakMB = Math.max(most.peakMB, peakMB)
      if (peakMB > mostMegabytes) fault('overweight', `${peakMB} MB`)
      if (performance.now() - from >= hanging) fault('hung')
      if (code === 'file.unexamined') fault('crashed', code)
      if (verdict.ok) {
        const { drawn, why, pages, acts } = await viewed(verdict.value.content)
        if (!drawn || pages !== verdict.value.pages)
          fault('unviewable', why ?? `${pages} of ${verdict.value.pages} pages`)
        if (acts) fault('acting')
      }
    } catch (error) {
      fault('crashed', error instanceof Error ? error.message.slice(0, 200) : 'unknown')
    }
    tried += 1
    if (tried % 100 === 0) save('mutations', figures())
  }
  const figures = () => ({ seed, tried, verdicts, most, ...faults })

  let next = 0
  const lane = async () => {
    while (next < wanted) await tryOne(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  report('mutations', figures())
  expect(Object.entries(faults).flatMap(([kind, found]) => found.map((one) => `${kind}: ${one}`))).toEqual([])
  expect(verdicts['accepted'] ?? 0).toBeGreaterThan(0)
})
